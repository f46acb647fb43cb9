package app.brevet.keychain.mac;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.brevet.model.Secret;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The calls of the Security framework on a keychain in memory, with Core Foundation's rules for
/// who owns what.
final class FakeSecurityCalls implements SecurityCalls {

  private static final int PARAMETER = -50;

  /// Bytes that a program may not free: they live as long as the object, which here is as long as
  /// anybody looks at them.
  private record NotOurs(MemorySegment bytes) {}

  /// What one item holds.
  record Stored(String service, String account, String label, Secret secret) {}

  private final FakeObjects objects = new FakeObjects();
  private final Map<String, Stored> stored = new TreeMap<>();
  private int status;
  private int flags = 7;
  private int unlocking;
  private int garbled;

  /// From now on the keychain is locked; it is unlocked by `unlock`, unless that fails.
  synchronized void lock(int unlockStatus) {
    flags = 6;
    unlocking = unlockStatus;
  }

  /// From now on every call for an item returns this status.
  synchronized void failWith(int code) {
    status = code;
  }

  /// So many of the secrets that come next are kept with their first byte changed.
  synchronized void garble(int next) {
    garbled = next;
  }

  /// How many objects were made and not released.
  synchronized int living() {
    return objects.living();
  }

  /// What is stored for this account of this service.
  synchronized Optional<Stored> stored(String service, String account) {
    return Optional.ofNullable(stored.get(service + "\n" + account));
  }

  /// Puts something there that Brevet did not write.
  synchronized void plant(String service, String account) {
    Secret foreign = Secret.ofUnwipeable("foreign");
    stored.put(service + "\n" + account, new Stored(service, account, "", foreign));
  }

  @Override
  public synchronized MemorySegment constant(String name) {
    return objects.constant(name);
  }

  @Override
  public synchronized MemorySegment string(MemorySegment utf8, long length) {
    return objects.make(new String(bytesAt(utf8, length), StandardCharsets.UTF_8));
  }

  @Override
  public synchronized MemorySegment data(MemorySegment bytes, long length) {
    return objects.make(new NotOurs(bytes.asSlice(0, length)));
  }

  @Override
  public synchronized MemorySegment dictionary(
      MemorySegment keys, MemorySegment values, long count) {
    Map<String, MemorySegment> content = new HashMap<>();
    for (long index = 0; index < count; index++) {
      String key = (String) objects.content(keys.getAtIndex(ADDRESS, index));
      content.put(key, values.getAtIndex(ADDRESS, index));
    }
    return objects.make(content);
  }

  @Override
  public synchronized void release(MemorySegment object) {
    objects.release(object);
  }

  @Override
  public synchronized long count(MemorySegment array) {
    return ((List<?>) objects.content(array)).size();
  }

  @Override
  public synchronized MemorySegment element(MemorySegment array, long index) {
    return (MemorySegment) ((List<?>) objects.content(array)).get((int) index);
  }

  @Override
  public synchronized MemorySegment value(MemorySegment dictionary, MemorySegment key) {
    String name = (String) objects.content(key);
    return objects.entries(dictionary).getOrDefault(name, MemorySegment.NULL);
  }

  @Override
  public synchronized boolean text(MemorySegment string, MemorySegment buffer, long size) {
    String text = (String) objects.content(string);
    if (text.getBytes(StandardCharsets.UTF_8).length >= size) {
      return false;
    }
    buffer.setString(0, text);
    return true;
  }

  @Override
  public synchronized long length(MemorySegment data) {
    return ((NotOurs) objects.content(data)).bytes().byteSize();
  }

  @Override
  public synchronized MemorySegment bytes(MemorySegment data) {
    return ((NotOurs) objects.content(data)).bytes();
  }

  @Override
  public synchronized int add(MemorySegment attributes) {
    if (status != 0) {
      return status;
    }
    Map<String, MemorySegment> item = objects.entries(attributes);
    if (stored.containsKey(name(item))) {
      return SecurityStatus.DUPLICATE;
    }
    return keep(
        new Stored(
            text(item, "kSecAttrService"),
            text(item, "kSecAttrAccount"),
            "",
            Secret.ofUnwipeable("")),
        item);
  }

  @Override
  public synchronized int update(MemorySegment query, MemorySegment attributes) {
    if (status != 0) {
      return status;
    }
    Stored before = stored.get(name(objects.entries(query)));
    return before == null ? SecurityStatus.NOT_FOUND : keep(before, objects.entries(attributes));
  }

  private int keep(Stored before, Map<String, MemorySegment> changes) {
    String label =
        changes.containsKey("kSecAttrLabel") ? text(changes, "kSecAttrLabel") : before.label();
    Secret secret = before.secret();
    MemorySegment data = changes.get("kSecValueData");
    if (data != null) {
      byte[] bytes = ((NotOurs) objects.content(data)).bytes().toArray(JAVA_BYTE);
      if (garbled > 0) {
        garbled--;
        bytes[0]++;
      }
      secret = Secret.of(bytes);
    }
    Stored after = new Stored(before.service(), before.account(), label, secret);
    stored.put(after.service() + "\n" + after.account(), after);
    return 0;
  }

  @Override
  public synchronized int copyMatching(MemorySegment query, MemorySegment result) {
    if (status != 0) {
      return status;
    }
    Map<String, MemorySegment> wanted = objects.entries(query);
    if (wanted.containsKey("kSecAttrAccount")) {
      Stored found = stored.get(name(wanted));
      return found == null ? SecurityStatus.NOT_FOUND : give(result, data(found.secret()));
    }
    String limit = text(wanted, "kSecMatchLimit");
    String service = text(wanted, "kSecAttrService");
    List<MemorySegment> found = new ArrayList<>();
    for (Stored one : stored.values()) {
      if (one.service().equals(service)) {
        MemorySegment account = objects.make(one.account());
        found.add(objects.make(Map.of("kSecAttrAccount", account)));
        objects.release(account);
      }
    }
    if (found.isEmpty() || !limit.equals("kSecMatchLimitAll")) {
      return found.isEmpty() ? SecurityStatus.NOT_FOUND : PARAMETER;
    }
    MemorySegment array = objects.make(found);
    found.forEach(objects::release);
    return give(result, array);
  }

  private MemorySegment data(Secret secret) {
    byte[] copy = secret.copy();
    return objects.make(new NotOurs(Arena.ofAuto().allocateFrom(JAVA_BYTE, copy)));
  }

  private static int give(MemorySegment result, MemorySegment object) {
    result.set(ADDRESS, 0, object);
    return 0;
  }

  @Override
  public synchronized int delete(MemorySegment query) {
    if (status != 0) {
      return status;
    }
    return stored.remove(name(objects.entries(query))) == null ? SecurityStatus.NOT_FOUND : 0;
  }

  @Override
  public synchronized int status(MemorySegment place) {
    place.set(JAVA_INT, 0, flags);
    return status;
  }

  @Override
  public synchronized int unlock() {
    if (unlocking == 0) {
      flags = 7;
    }
    return unlocking;
  }

  private String name(Map<String, MemorySegment> item) {
    String kind = text(item, "kSecClass");
    if (!kind.equals("kSecClassGenericPassword")) {
      throw new IllegalStateException("not a generic password: " + kind);
    }
    return text(item, "kSecAttrService") + "\n" + text(item, "kSecAttrAccount");
  }

  private String text(Map<String, MemorySegment> item, String key) {
    return (String) objects.content(Objects.requireNonNull(item.get(key), key));
  }

  private static byte[] bytesAt(MemorySegment place, long length) {
    return place.asSlice(0, length).toArray(JAVA_BYTE);
  }
}
