package app.brevet.keychain.mac;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import app.brevet.model.Secret;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Core Foundation objects of one call, and the native memory behind them. Closing releases
/// each that was made here or taken over, and overwrites the secrets that were handed to macOS.
final class CoreFoundationObjects implements AutoCloseable {

  private static final int MOST_TEXT = 1024;

  private final SecurityCalls calls;
  private final Arena arena = Arena.ofConfined();
  private final List<MemorySegment> owned = new ArrayList<>();
  private final List<MemorySegment> secrets = new ArrayList<>();

  CoreFoundationObjects(SecurityCalls calls) {
    this.calls = calls;
  }

  /// The object of this constant.
  MemorySegment constant(String name) {
    return calls.constant(name);
  }

  /// A `CFString`.
  MemorySegment string(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return own(calls.string(arena.allocateFrom(JAVA_BYTE, utf8), utf8.length));
  }

  /// A `CFData` of the secret.
  MemorySegment data(Secret secret) {
    byte[] copy = secret.copy();
    MemorySegment bytes = arena.allocateFrom(JAVA_BYTE, copy);
    secrets.add(bytes);
    Arrays.fill(copy, (byte) 0);
    return own(calls.data(bytes, bytes.byteSize()));
  }

  /// A `CFDictionary`, whose keys are given by the names of their constants.
  MemorySegment dictionary(Map<String, MemorySegment> entries) {
    MemorySegment keys = arena.allocate(ADDRESS, entries.size());
    MemorySegment values = arena.allocate(ADDRESS, entries.size());
    int index = 0;
    for (Map.Entry<String, MemorySegment> entry : entries.entrySet()) {
      keys.setAtIndex(ADDRESS, index, constant(entry.getKey()));
      values.setAtIndex(ADDRESS, index, entry.getValue());
      index++;
    }
    return own(calls.dictionary(keys, values, entries.size()));
  }

  /// Room for so many bytes, which are zero.
  MemorySegment room(long bytes) {
    return arena.allocate(bytes, Long.BYTES);
  }

  /// Takes over the object that a call made.
  MemorySegment own(MemorySegment object) {
    owned.add(object);
    return object;
  }

  /// The secret in a `CFData`; the caller closes it.
  @SuppressWarnings("restricted") // The object says how long it is.
  Secret secret(MemorySegment data) {
    byte[] bytes = calls.bytes(data).reinterpret(calls.length(data)).toArray(JAVA_BYTE);
    try {
      return Secret.of(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /// The objects in a `CFArray`, which own themselves as long as it does.
  List<MemorySegment> elements(MemorySegment array) {
    List<MemorySegment> elements = new ArrayList<>();
    for (long index = 0; index < calls.count(array); index++) {
      elements.add(calls.element(array, index));
    }
    return elements;
  }

  /// The text under this key of a `CFDictionary`; empty if there is none, or a very long one.
  Optional<String> text(MemorySegment dictionary, String key) {
    MemorySegment string = calls.value(dictionary, constant(key));
    if (string.equals(MemorySegment.NULL)) {
      return Optional.empty();
    }
    MemorySegment buffer = arena.allocate(MOST_TEXT);
    return calls.text(string, buffer, MOST_TEXT)
        ? Optional.of(buffer.getString(0))
        : Optional.empty();
  }

  @Override
  public void close() {
    owned.reversed().forEach(calls::release);
    secrets.forEach(secret -> secret.fill((byte) 0));
    arena.close();
  }
}
