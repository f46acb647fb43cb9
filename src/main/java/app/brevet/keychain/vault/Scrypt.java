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
    int[] x = new int[SALSA_INTS]; // One for all: two a round would be 10 MB of garbage.
    long stride = (long) block.length * Integer.BYTES;
    for (int i = 0; i < n; i++) {
      MemorySegment.copy(block, 0, memory, LITTLE, i * stride, block.length);
      mixBlock(block, other, x);
      System.arraycopy(other, 0, block, 0, block.length);
    }
    int[] earlier = new int[block.length];
    for (int i = 0; i < n; i++) {
      int j = block[(2 * r - 1) * SALSA_INTS] & (n - 1);
      MemorySegment.copy(memory, LITTLE, j * stride, earlier, 0, block.length);
      xor(block, earlier);
      mixBlock(block, other, x);
      System.arraycopy(other, 0, block, 0, block.length);
    }
    Arrays.fill(other, 0);
    Arrays.fill(x, 0);
    Arrays.fill(earlier, 0);
  }

  /// A method of its own, since a loop within the one above is compiled late.
  private static void xor(int[] block, int[] earlier) {
    for (int k = 0; k < block.length; k++) {
      block[k] ^= earlier[k];
    }
  }

  /// `scryptBlockMix`, RFC 7914 section 4.
  private void mixBlock(int[] from, int[] to, int[] x) {
    System.arraycopy(from, (2 * r - 1) * SALSA_INTS, x, 0, SALSA_INTS);
    for (int i = 0; i < 2 * r; i++) {
      for (int k = 0; k < SALSA_INTS; k++) {
        x[k] ^= from[i * SALSA_INTS + k];
      }
      salsa20(x);
      int position = (i / 2 + (i % 2) * r) * SALSA_INTS;
      System.arraycopy(x, 0, to, position, SALSA_INTS);
    }
  }

  /// The Salsa20/8 core, RFC 7914 section 3. In variables: an array is twice as slow where only the
  /// JVM's quick compiler runs.
  private static void salsa20(int[] block) {
    int x0 = block[0];
    int x1 = block[1];
    int x2 = block[2];
    int x3 = block[3];
    int x4 = block[4];
    int x5 = block[5];
    int x6 = block[6];
    int x7 = block[7];
    int x8 = block[8];
    int x9 = block[9];
    int x10 = block[10];
    int x11 = block[11];
    int x12 = block[12];
    int x13 = block[13];
    int x14 = block[14];
    int x15 = block[15];
    for (int round = 0; round < 8; round += 2) {
      x4 ^= Integer.rotateLeft(x0 + x12, 7);
      x8 ^= Integer.rotateLeft(x4 + x0, 9);
      x12 ^= Integer.rotateLeft(x8 + x4, 13);
      x0 ^= Integer.rotateLeft(x12 + x8, 18);
      x9 ^= Integer.rotateLeft(x5 + x1, 7);
      x13 ^= Integer.rotateLeft(x9 + x5, 9);
      x1 ^= Integer.rotateLeft(x13 + x9, 13);
      x5 ^= Integer.rotateLeft(x1 + x13, 18);
      x14 ^= Integer.rotateLeft(x10 + x6, 7);
      x2 ^= Integer.rotateLeft(x14 + x10, 9);
      x6 ^= Integer.rotateLeft(x2 + x14, 13);
      x10 ^= Integer.rotateLeft(x6 + x2, 18);
      x3 ^= Integer.rotateLeft(x15 + x11, 7);
      x7 ^= Integer.rotateLeft(x3 + x15, 9);
      x11 ^= Integer.rotateLeft(x7 + x3, 13);
      x15 ^= Integer.rotateLeft(x11 + x7, 18);
      x1 ^= Integer.rotateLeft(x0 + x3, 7);
      x2 ^= Integer.rotateLeft(x1 + x0, 9);
      x3 ^= Integer.rotateLeft(x2 + x1, 13);
      x0 ^= Integer.rotateLeft(x3 + x2, 18);
      x6 ^= Integer.rotateLeft(x5 + x4, 7);
      x7 ^= Integer.rotateLeft(x6 + x5, 9);
      x4 ^= Integer.rotateLeft(x7 + x6, 13);
      x5 ^= Integer.rotateLeft(x4 + x7, 18);
      x11 ^= Integer.rotateLeft(x10 + x9, 7);
      x8 ^= Integer.rotateLeft(x11 + x10, 9);
      x9 ^= Integer.rotateLeft(x8 + x11, 13);
      x10 ^= Integer.rotateLeft(x9 + x8, 18);
      x12 ^= Integer.rotateLeft(x15 + x14, 7);
      x13 ^= Integer.rotateLeft(x12 + x15, 9);
      x14 ^= Integer.rotateLeft(x13 + x12, 13);
      x15 ^= Integer.rotateLeft(x14 + x13, 18);
    }
    block[0] += x0;
    block[1] += x1;
    block[2] += x2;
    block[3] += x3;
    block[4] += x4;
    block[5] += x5;
    block[6] += x6;
    block[7] += x7;
    block[8] += x8;
    block[9] += x9;
    block[10] += x10;
    block[11] += x11;
    block[12] += x12;
    block[13] += x13;
    block[14] += x14;
    block[15] += x15;
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
