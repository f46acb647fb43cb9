package app.brevet.keychain.windows;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.brevet.keychain.AccessKeyItem;
import app.brevet.keychain.CheckedPut;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.AccessKeyId;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// The keychain of Windows: generic credentials of the Credential Manager, which Windows encrypts
/// with the user's login.
///
/// An item's target is `Brevet/KIND/PROFILE-ID/ACCESS-KEY-ID`, its comment the label, its blob the
/// secret's own bytes, at most 2,560 (`CRED_MAX_CREDENTIAL_BLOB_SIZE`). It is open while the user
/// is logged in, and never asks. Native memory that held a secret is overwritten before it is
/// freed.
public final class WindowsKeychain implements Keychain {

  private static final int NO_FLAGS = 0;

  private final CredentialCalls calls;
  private final String prefix;

  /// The credentials of the user who runs this process; on Windows only.
  public WindowsKeychain() {
    this(new Advapi32(), "Brevet");
  }

  /// @param application the beginning of the targets
  WindowsKeychain(CredentialCalls calls, String application) {
    this.calls = calls;
    this.prefix = application + "/";
  }

  @Override
  public String displayName() {
    return "Windows Credential Manager";
  }

  @Override
  public String kind() {
    return "system";
  }

  @Override
  public State state() {
    try {
      list();
      return State.AVAILABLE;
    } catch (KeychainException e) {
      // Whatever else there is, a call for an item tells better.
      return e.reason() == KeychainReason.ABSENT ? State.ABSENT : State.AVAILABLE;
    }
  }

  /// Nothing to do: Windows opens it with the login.
  @Override
  public void unlock() throws KeychainException {
    list();
  }

  @Override
  public synchronized void put(ItemKey key, String label, Secret secret) throws KeychainException {
    if (secret.length() > AccessKeyItem.MOST_BYTES) {
      throw new KeychainException(
          KeychainReason.NOT_WRITTEN, secret.length() + " bytes are more than Windows takes");
    }
    new CheckedPut(this, key, one -> write(key, label, one)).put(secret);
  }

  private void write(ItemKey key, String label, Secret secret) throws KeychainException {
    String user = key.accessKeyId().map(AccessKeyId::value).orElse(key.kind().key());
    byte[] bytes = secret.copy();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment blob = arena.allocateFrom(JAVA_BYTE, bytes);
      try {
        NativeCredential made =
            NativeCredential.generic(arena, prefix + key.text(), label, user, blob);
        require("CredWrite", calls.write(made.memory(), NO_FLAGS));
      } finally {
        blob.fill((byte) 0);
      }
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  @Override
  public synchronized Optional<Secret> get(ItemKey key) throws KeychainException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment address = arena.allocate(ADDRESS);
      int code = calls.read(target(arena, key), NativeCredential.GENERIC, NO_FLAGS, address);
      if (code == CredentialError.NOT_FOUND) {
        return Optional.empty();
      }
      require("CredRead", code);
      MemorySegment buffer = address.get(ADDRESS, 0);
      NativeCredential found = NativeCredential.at(buffer);
      try {
        return Optional.of(found.secret());
      } finally {
        found.wipe();
        calls.free(buffer);
      }
    }
  }

  @Override
  public synchronized boolean remove(ItemKey key) throws KeychainException {
    try (Arena arena = Arena.ofConfined()) {
      int code = calls.delete(target(arena, key), NativeCredential.GENERIC, NO_FLAGS);
      if (code != CredentialError.NOT_FOUND) {
        require("CredDelete", code);
      }
      return code != CredentialError.NOT_FOUND;
    }
  }

  @Override
  public synchronized List<ItemKey> list() throws KeychainException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment filter = NativeCredential.wide(arena, prefix + "*");
      MemorySegment count = arena.allocate(JAVA_INT);
      MemorySegment address = arena.allocate(ADDRESS);
      int code = calls.enumerate(filter, NO_FLAGS, count, address);
      if (code == CredentialError.NOT_FOUND) {
        return List.of();
      }
      require("CredEnumerate", code);
      MemorySegment buffer = address.get(ADDRESS, 0);
      try {
        return keys(all(buffer, count.get(JAVA_INT, 0)));
      } finally {
        calls.free(buffer);
      }
    }
  }

  @SuppressWarnings("restricted") // The system says how many there are.
  private static List<NativeCredential> all(MemorySegment buffer, int count) {
    MemorySegment addresses = buffer.reinterpret(count * ADDRESS.byteSize());
    return LongStream.range(0, count)
        .mapToObj(index -> NativeCredential.at(addresses.getAtIndex(ADDRESS, index)))
        .toList();
  }

  private List<ItemKey> keys(List<NativeCredential> found) {
    List<ItemKey> keys = new ArrayList<>();
    for (NativeCredential credential : found) {
      credential.wipe(); // It came along, and nobody asked for it.
      String target = credential.target();
      if (credential.type() == NativeCredential.GENERIC && target.startsWith(prefix)) {
        ItemKey.parse(target.substring(prefix.length())).ifPresent(keys::add);
      }
    }
    return keys;
  }

  @Override
  public void close() {
    // There is no connection, and nothing is kept.
  }

  private MemorySegment target(Arena arena, ItemKey key) {
    return NativeCredential.wide(arena, prefix + key.text());
  }

  private static void require(String call, int code) throws KeychainException {
    if (code != 0) {
      throw CredentialError.fault(call, code);
    }
  }
}
