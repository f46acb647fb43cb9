package app.brevet.keychain.windows;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.brevet.model.Secret;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The calls of the Credential Manager on a store in memory, with real native structures: what is
/// written is read out of them, and what is read is laid out in them. It sees to it that each
/// buffer is freed once, and without a secret in it.
final class FakeCredentialCalls implements CredentialCalls {

  private static final int ERROR_INVALID_PARAMETER = 87;

  private final Map<String, Stored> stored = new TreeMap<>();
  private final Map<Long, Buffer> given = new HashMap<>();
  private Optional<Integer> fault = Optional.empty();
  private int garbled;

  /// What one call wrote.
  record Stored(int type, int persist, String comment, String user, Secret secret) {}

  private record Buffer(Arena arena, List<NativeCredential> credentials) {}

  /// From now on every call fails with this code of `GetLastError`.
  synchronized void failWith(int code) {
    fault = Optional.of(code);
  }

  /// So many of the secrets that come next are kept with their first byte changed.
  synchronized void garble(int next) {
    garbled = next;
  }

  /// What is stored under this target.
  synchronized Optional<Stored> stored(String target) {
    return Optional.ofNullable(stored.get(target));
  }

  /// Puts something there that Brevet did not write.
  synchronized void plant(String target, int type) {
    stored.put(target, new Stored(type, 2, "", "", Secret.ofUnwipeable("foreign")));
  }

  /// How many buffers were given away and not freed.
  synchronized int buffers() {
    return given.size();
  }

  @Override
  public synchronized int write(MemorySegment credential, int flags) {
    if (fault.isPresent()) {
      return fault.get();
    }
    NativeCredential written = NativeCredential.at(MemorySegment.ofAddress(credential.address()));
    if (flags != 0 || written.type() != NativeCredential.GENERIC || written.target().isEmpty()) {
      return ERROR_INVALID_PARAMETER;
    }
    byte[] bytes = written.secret().copy();
    if (garbled > 0) {
      garbled--;
      bytes[0]++;
    }
    stored.put(
        written.target(),
        new Stored(
            written.type(),
            written.persist(),
            written.comment(),
            written.user(),
            Secret.of(bytes)));
    return 0;
  }

  @Override
  public synchronized int read(
      MemorySegment target, int type, int flags, MemorySegment credential) {
    if (fault.isPresent()) {
      return fault.get();
    }
    Stored found = stored.get(text(target));
    if (found == null || found.type() != type) {
      return CredentialError.NOT_FOUND;
    }
    Arena arena = Arena.ofShared();
    NativeCredential laidOut = layOut(arena, text(target), found);
    give(credential, laidOut.memory(), new Buffer(arena, List.of(laidOut)));
    return 0;
  }

  @Override
  public synchronized int enumerate(
      MemorySegment filter, int flags, MemorySegment count, MemorySegment credentials) {
    if (fault.isPresent()) {
      return fault.get();
    }
    String beginning = text(filter).replaceFirst("\\*$", "");
    Arena arena = Arena.ofShared();
    List<NativeCredential> all =
        stored.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(beginning))
            .map(entry -> layOut(arena, entry.getKey(), entry.getValue()))
            .toList();
    if (all.isEmpty()) {
      arena.close();
      return CredentialError.NOT_FOUND;
    }
    MemorySegment addresses = arena.allocate(ADDRESS, all.size());
    for (int i = 0; i < all.size(); i++) {
      addresses.setAtIndex(ADDRESS, i, all.get(i).memory());
    }
    count.set(JAVA_INT, 0, all.size());
    give(credentials, addresses, new Buffer(arena, all));
    return 0;
  }

  @Override
  public synchronized int delete(MemorySegment target, int type, int flags) {
    if (fault.isPresent()) {
      return fault.get();
    }
    return stored.remove(text(target)) == null ? CredentialError.NOT_FOUND : 0;
  }

  @Override
  public synchronized void free(MemorySegment buffer) {
    Buffer freed = given.remove(buffer.address());
    if (freed == null) {
      throw new IllegalStateException("freed twice, or never given");
    }
    for (NativeCredential credential : freed.credentials()) {
      byte[] left = credential.secret().copy();
      for (byte one : left) {
        if (one != 0) {
          throw new IllegalStateException("freed with a secret in it");
        }
      }
    }
    freed.arena().close();
  }

  private void give(MemorySegment where, MemorySegment what, Buffer buffer) {
    where.set(ADDRESS, 0, what);
    given.put(what.address(), buffer);
  }

  private static NativeCredential layOut(Arena arena, String target, Stored stored) {
    MemorySegment blob = arena.allocateFrom(JAVA_BYTE, stored.secret().copy());
    NativeCredential made =
        NativeCredential.generic(arena, target, stored.comment(), stored.user(), blob);
    made.memory().set(JAVA_INT, Integer.BYTES, stored.type());
    return made;
  }

  private static String text(MemorySegment wide) {
    return wide.getString(0, StandardCharsets.UTF_16LE);
  }
}
