package app.brevet.keychain.mac;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.brevet.keychain.CheckedPut;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keychain of macOS: generic passwords in the user's default keychain, which is the login
/// keychain unless the user chose another.
///
/// An item's service is `Brevet`, its account the key as text, its label what people read in
/// Keychain Access. The data-protection keychain is not used: it is closed to programs without an
/// entitlement of Apple's. macOS lets the program that made an item read it, and asks the user
/// about any other; that question stays until it is answered. What macOS itself holds of a secret
/// while it hands it out is released, but not overwritten.
public final class MacKeychain implements Keychain {

  private static final int UNLOCKED = 1;

  private final SecurityCalls calls;
  private final String service;

  /// The keychain of the user who runs this process; on macOS only.
  public MacKeychain() {
    this(new SecurityFramework(), "Brevet");
  }

  /// @param service the service of all items
  MacKeychain(SecurityCalls calls, String service) {
    this.calls = calls;
    this.service = service;
  }

  @Override
  public String displayName() {
    return "macOS Keychain";
  }

  @Override
  public String kind() {
    return "system";
  }

  @Override
  public synchronized State state() {
    try {
      requireOpen();
      return State.AVAILABLE;
    } catch (KeychainException e) {
      return e.reason() == KeychainReason.LOCKED ? State.LOCKED : State.ABSENT;
    }
  }

  /// Lets macOS ask for the keychain's password.
  @Override
  public synchronized void unlock() throws KeychainException {
    require("SecKeychainUnlock", calls.unlock());
  }

  @Override
  public synchronized void put(ItemKey key, String label, Secret secret) throws KeychainException {
    requireOpen();
    new CheckedPut(this, key, one -> write(key, label, one)).put(secret);
  }

  private void write(ItemKey key, String label, Secret secret) throws KeychainException {
    try (CoreFoundationObjects objects = new CoreFoundationObjects(calls)) {
      Map<String, MemorySegment> content = new LinkedHashMap<>();
      content.put("kSecAttrLabel", objects.string(label));
      content.put("kSecAttrComment", objects.string("Kept by Brevet: " + key.kind().key()));
      content.put("kSecValueData", objects.data(secret));
      Map<String, MemorySegment> whole = item(objects, key);
      whole.putAll(content);
      int code = calls.add(objects.dictionary(whole));
      if (code == SecurityStatus.DUPLICATE) {
        MemorySegment there = objects.dictionary(item(objects, key));
        require("SecItemUpdate", calls.update(there, objects.dictionary(content)));
      } else {
        require("SecItemAdd", code);
      }
    }
  }

  @Override
  public synchronized Optional<Secret> get(ItemKey key) throws KeychainException {
    requireOpen();
    try (CoreFoundationObjects objects = new CoreFoundationObjects(calls)) {
      Map<String, MemorySegment> query = item(objects, key);
      query.put("kSecReturnData", objects.constant("kCFBooleanTrue"));
      query.put("kSecMatchLimit", objects.constant("kSecMatchLimitOne"));
      return matching(objects, query).map(objects::secret);
    }
  }

  @Override
  public synchronized boolean relabel(ItemKey key, String label) throws KeychainException {
    requireOpen();
    try (CoreFoundationObjects objects = new CoreFoundationObjects(calls)) {
      MemorySegment item = objects.dictionary(item(objects, key));
      MemorySegment change = objects.dictionary(Map.of("kSecAttrLabel", objects.string(label)));
      return found("SecItemUpdate", calls.update(item, change));
    }
  }

  @Override
  public synchronized boolean remove(ItemKey key) throws KeychainException {
    requireOpen();
    try (CoreFoundationObjects objects = new CoreFoundationObjects(calls)) {
      return found("SecItemDelete", calls.delete(objects.dictionary(item(objects, key))));
    }
  }

  @Override
  public synchronized List<ItemKey> list() throws KeychainException {
    requireOpen();
    try (CoreFoundationObjects objects = new CoreFoundationObjects(calls)) {
      Map<String, MemorySegment> query = ofService(objects);
      query.put("kSecReturnAttributes", objects.constant("kCFBooleanTrue"));
      query.put("kSecMatchLimit", objects.constant("kSecMatchLimitAll"));
      Optional<MemorySegment> found = matching(objects, query);
      List<ItemKey> keys = new ArrayList<>();
      for (MemorySegment item : found.map(objects::elements).orElse(List.of())) {
        objects.text(item, "kSecAttrAccount").flatMap(ItemKey::parse).ifPresent(keys::add);
      }
      return keys;
    }
  }

  @Override
  public void close() {
    // There is no connection, and nothing is kept.
  }

  private Map<String, MemorySegment> ofService(CoreFoundationObjects objects) {
    Map<String, MemorySegment> query = new LinkedHashMap<>();
    query.put("kSecClass", objects.constant("kSecClassGenericPassword"));
    query.put("kSecAttrService", objects.string(service));
    return query;
  }

  private Map<String, MemorySegment> item(CoreFoundationObjects objects, ItemKey key) {
    Map<String, MemorySegment> query = ofService(objects);
    query.put("kSecAttrAccount", objects.string(key.text()));
    return query;
  }

  private Optional<MemorySegment> matching(
      CoreFoundationObjects objects, Map<String, MemorySegment> query) throws KeychainException {
    MemorySegment result = objects.room(ADDRESS.byteSize());
    int code = calls.copyMatching(objects.dictionary(query), result);
    return found("SecItemCopyMatching", code)
        ? Optional.of(objects.own(result.get(ADDRESS, 0)))
        : Optional.empty();
  }

  /// A call for an item's secret would make macOS ask for the password: only [#unlock()] may.
  private void requireOpen() throws KeychainException {
    try (CoreFoundationObjects objects = new CoreFoundationObjects(calls)) {
      MemorySegment flags = objects.room(JAVA_INT.byteSize());
      require("SecKeychainGetStatus", calls.status(flags));
      if ((flags.get(JAVA_INT, 0) & UNLOCKED) == 0) {
        throw new KeychainException(KeychainReason.LOCKED, "the keychain is locked");
      }
    }
  }

  private static boolean found(String call, int code) throws KeychainException {
    if (code == SecurityStatus.NOT_FOUND) {
      return false;
    }
    require(call, code);
    return true;
  }

  private static void require(String call, int code) throws KeychainException {
    if (code != SecurityStatus.SUCCESS) {
      throw SecurityStatus.fault(call, code);
    }
  }
}
