package app.brevet.keychain.vault;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key derivation that costs memory as well as time (RFC 7914), so that a passphrase is dear to
/// guess.
///
/// Its 128·N·r bytes lie outside the Java heap and go back to the system at once: a heap that is
/// smaller than they are will do, and does not stay large afterwards.
final class Scrypt {

  private static final int SALSA_INTS = 16;
  private static final int SALSA_BYTES = 64;
  private static final ValueLayout.OfInt LITTLE =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final int n;
  private final int r;
  private final int p;

  /// The derivation with the RFC's three costs.
  ///
  /// @param n the memory and time cost, a power of two above 1
  /// @param r the block size
  /// @param p how many blocks are mixed one after the other
  Scrypt(int n, int r, int p) {
    if (n < 2 || Integer.bitCount(n) != 1 || r < 1 || p < 1) {
      throw new IllegalArgumentException("scrypt: N=" + n + " r=" + r + " p=" + p);
    }
    this.n = n;
    this.r = r;
    this.p = p;
  }

  /// The key of this passphrase and salt; the caller wipes it.
  byte[] derive(byte[] passphrase, byte[] salt, int length) {
    int blockBytes = 2 * r * SALSA_BYTES;
    byte[] blocks = pbkdf2(passphrase, salt, p * blockBytes);
    int[] block = new int[2 * r * SALSA_INTS];
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate((long) n * blockBytes, Integer.BYTES);
      ByteBuffer ints = ByteBuffer.wrap(blocks).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < p; i++) {
        int offset = i * blockBytes;
        ints.slice(offset, blockBytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(block);
        mix(block, memory);
        ints.slice(offset, blockBytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(block);
      }
      memory.fill((byte) 0);
    }
    byte[] key = pbkdf2(passphrase, blocks, length);
    Arrays.fill(blocks, (byte) 0);
    Arrays.fill(block, 0);
    return key;
  }

  /// `scryptROMix`, RFC 7914 section 5.
  private void mix(int[] block, MemorySegment memory) {
    int[] other = new int[block.length];
    long stride = (long) block.length * Integer.BYTES;
    for (int i = 0; i < n; i++) {
      MemorySegment.copy(block, 0, memory, LITTLE, i * stride, block.length);
      mixBlock(block, other);
      System.arraycopy(other, 0, block, 0, block.length);
    }
    int[] earlier = new int[block.length];
    for (int i = 0; i < n; i++) {
      int j = block[(2 * r - 1) * SALSA_INTS] & (n - 1);
      MemorySegment.copy(memory, LITTLE, j * stride, earlier, 0, block.length);
      for (int k = 0; k < block.length; k++) {
        block[k] ^= earlier[k];
      }
      mixBlock(block, other);
      System.arraycopy(other, 0, block, 0, block.length);
    }
    Arrays.fill(other, 0);
    Arrays.fill(earlier, 0);
  }

  /// `scryptBlockMix`, RFC 7914 section 4.
  private void mixBlock(int[] from, int[] to) {
    int[] x = Arrays.copyOfRange(from, (2 * r - 1) * SALSA_INTS, 2 * r * SALSA_INTS);
    for (int i = 0; i < 2 * r; i++) {
      for (int k = 0; k < SALSA_INTS; k++) {
        x[k] ^= from[i * SALSA_INTS + k];
      }
      salsa20(x);
      int position = (i / 2 + (i % 2) * r) * SALSA_INTS;
      System.arraycopy(x, 0, to, position, SALSA_INTS);
    }
  }

  /// The Salsa20/8 core, RFC 7914 section 3.
  private static void salsa20(int[] block) {
    int[] x = block.clone();
    for (int round = 0; round < 8; round += 2) {
      quarter(x, 0, 4, 8, 12);
      quarter(x, 5, 9, 13, 1);
      quarter(x, 10, 14, 2, 6);
      quarter(x, 15, 3, 7, 11);
      quarter(x, 0, 1, 2, 3);
      quarter(x, 5, 6, 7, 4);
      quarter(x, 10, 11, 8, 9);
      quarter(x, 15, 12, 13, 14);
    }
    for (int i = 0; i < SALSA_INTS; i++) {
      block[i] += x[i];
    }
  }

  private static void quarter(int[] x, int a, int b, int c, int d) {
    x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
    x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
    x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
    x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
  }

  /// PBKDF2 with HMAC-SHA-256 and one iteration (RFC 8018), on bytes: the JDK's own takes
  /// characters only.
  private static byte[] pbkdf2(byte[] passphrase, byte[] salt, int length) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      // HMAC pads its key with zeros, so that one zero byte is the empty key, which the JDK
      // refuses.
      mac.init(new SecretKeySpec(passphrase.length == 0 ? new byte[1] : passphrase, "HmacSHA256"));
      ByteBuffer derived = ByteBuffer.allocate(length);
      for (int block = 1; derived.hasRemaining(); block++) {
        mac.update(salt);
        byte[] part = mac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(block).array());
        derived.put(part, 0, Math.min(part.length, derived.remaining()));
      }
      return derived.array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }
}
