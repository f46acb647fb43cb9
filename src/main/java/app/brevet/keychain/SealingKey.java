package app.brevet.keychain;

import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals bytes so that only the holder of this key reads them, and nobody changes them unseen.
///
/// AES-256-GCM (NIST SP 800-38D): a version byte, 12 random bytes, the text, a 16-byte tag. The
/// version and the caller's `context` are associated data, so that a sealed text put in the place
/// of another does not open.
public final class SealingKey implements AutoCloseable {

  private static final byte VERSION = 1;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Secret key;
  private final SecureRandom random = new SecureRandom();

  private SealingKey(Secret key) {
    this.key = key;
  }

  /// A new random key.
  public static SealingKey random() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    SealingKey key = new SealingKey(Secret.of(bytes));
    Arrays.fill(bytes, (byte) 0);
    return key;
  }

  /// The key that [#encoded()] wrote.
  ///
  /// @throws KeychainException with `CORRUPT` if it is not 32 bytes in base64
  public static SealingKey decode(Secret encoded) throws KeychainException {
    byte[] text = encoded.copy();
    byte[] bytes = new byte[0];
    try {
      bytes = Base64.getDecoder().decode(text);
      if (bytes.length != KEY_BYTES) {
        throw new KeychainException(KeychainReason.CORRUPT, "the cache key has another length");
      }
      return new SealingKey(Secret.of(bytes));
    } catch (IllegalArgumentException e) {
      throw new KeychainException(KeychainReason.CORRUPT, "the cache key is not base64", e);
    } finally {
      Arrays.fill(text, (byte) 0);
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /// The key in base64, as the keychain keeps it.
  public Secret encoded() {
    return key.use(
        bytes -> {
          byte[] text = Base64.getEncoder().encode(bytes);
          Secret encoded = Secret.of(text);
          Arrays.fill(text, (byte) 0);
          return encoded;
        });
  }

  /// The text sealed for this context.
  public byte[] seal(byte[] text, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(text);
      return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
          .put(VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-256-GCM", e);
    }
  }

  /// The text that was sealed with this key for this context. The caller wipes it.
  ///
  /// @throws KeychainException with `CORRUPT` if it was sealed otherwise, or changed since
  public byte[] open(byte[] sealed, String context) throws KeychainException {
    if (sealed.length < 1 + NONCE_BYTES || sealed[0] != VERSION) {
      throw new KeychainException(KeychainReason.CORRUPT, "not a sealed text of version 1");
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce, context)
          .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new KeychainException(KeychainReason.CORRUPT, "the sealed text does not open", e);
    }
  }

  /// Wipes the key; nothing can be sealed or opened any more.
  @Override
  public void close() {
    key.close();
  }

  private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] bytes = key.copy();
    try {
      cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
    cipher.updateAAD(new byte[] {VERSION});
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
