package app.brevet.model;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A value that must not be seen: a secret access key, a session token, a passphrase.
///
/// It is no record and no `CharSequence`, so nothing prints, joins or serialises it by accident:
/// [#toString()] is `***`. It holds UTF-8 bytes of its own and wipes them on [#close()]; a value
/// that was closed cannot be read any more. Comparison takes the same time for any two values of
/// one length.
public final class Secret implements AutoCloseable {

  private static final int MOST_BYTES_PER_CHAR = 3;

  private final byte[] bytes;
  private volatile boolean closed;

  private Secret(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A secret with a copy of these bytes; the caller wipes its own.
  public static Secret of(byte[] bytes) {
    return new Secret(bytes.clone());
  }

  /// A secret with these characters as UTF-8; the caller wipes its own array. Halves of surrogate
  /// pairs become question marks, as in [String#getBytes()].
  public static Secret of(char[] chars) {
    ByteBuffer encoded = ByteBuffer.allocate(chars.length * MOST_BYTES_PER_CHAR);
    StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .encode(CharBuffer.wrap(chars), encoded, true);
    byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
    Arrays.fill(encoded.array(), (byte) 0);
    return new Secret(bytes);
  }

  /// A secret that some library already handed over as a string, which cannot be wiped.
  public static Secret ofUnwipeable(String text) {
    return new Secret(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Gives the bytes to `use` and wipes that copy afterwards.
  ///
  /// @throws IllegalStateException if the secret was closed
  public <T> T use(Function<byte[], T> use) {
    byte[] copy = copy();
    try {
      return use.apply(copy);
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  /// A copy of the bytes, which the caller wipes.
  ///
  /// @throws IllegalStateException if the secret was closed
  public synchronized byte[] copy() {
    if (closed) {
      throw new IllegalStateException("the secret was wiped");
    }
    return bytes.clone();
  }

  /// The value as a string, for the one place that must hand it on as text (a file, a library).
  ///
  /// @throws IllegalStateException if the secret was closed
  public String reveal() {
    return use(copy -> new String(copy, StandardCharsets.UTF_8));
  }

  /// How many bytes it has.
  public int length() {
    return bytes.length;
  }

  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (other == this) {
      return true;
    }
    return other instanceof Secret that
        && !closed
        && !that.closed
        && MessageDigest.isEqual(bytes, that.bytes);
  }

  /// The same for every secret, so that a hash tells nothing.
  @Override
  public int hashCode() {
    return Secret.class.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
