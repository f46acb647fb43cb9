package app.brevet.keychain.linux;

import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/// Keeps secrets unreadable while they cross the bus.
///
/// Source: freedesktop Secret Service API draft 0.2, "Transfer of Secrets", algorithm
/// `dh-ietf1024-sha256-aes128-cbc-pkcs7`: Diffie-Hellman in the second Oakley group (RFC 2409, 1024
/// bits), HKDF with SHA-256 (RFC 5869) without salt and info, AES-128-CBC with PKCS#7 padding. It
/// keeps a secret out of logs of the bus; a program of the same user can ask for the secret itself.
final class TransferSession {

  /// The name of the algorithm, as `OpenSession` takes it.
  static final String ALGORITHM = "dh-ietf1024-sha256-aes128-cbc-pkcs7";

  private static final BigInteger PRIME =
      new BigInteger(
          "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22"
              + "514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6"
              + "F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381"
              + "FFFFFFFFFFFFFFFF",
          16);
  private static final BigInteger GENERATOR = BigInteger.TWO;
  private static final int PRIME_BYTES = 128;
  private static final int BLOCK_BYTES = 16;

  private final String path;
  private final SecretKey key;
  private final SecureRandom random;

  private TransferSession(String path, SecretKey key, SecureRandom random) {
    this.path = path;
    this.key = key;
    this.random = random;
  }

  /// Our half of the exchange, before the service's is known.
  static final class Offer {

    private final SecureRandom random = new SecureRandom();
    private final BigInteger exponent = new BigInteger(PRIME_BYTES * 8 - 1, random);

    /// What the service needs of us: the public number, 128 bytes at most.
    byte[] publicNumber() {
      return withLength(GENERATOR.modPow(exponent, PRIME), PRIME_BYTES);
    }

    /// The session that the service's answer makes.
    ///
    /// @param path the session's D-Bus path
    /// @param theirs the service's public number
    /// @throws KeychainException with `CORRUPT` if the number is not one of the group
    TransferSession accept(String path, byte[] theirs) throws KeychainException {
      BigInteger number = new BigInteger(1, theirs);
      if (number.compareTo(BigInteger.ONE) <= 0
          || number.compareTo(PRIME.subtract(BigInteger.ONE)) >= 0) {
        throw new KeychainException(
            KeychainReason.CORRUPT, "the Secret Service offered an unsafe public number");
      }
      byte[] shared = withLength(number.modPow(exponent, PRIME), PRIME_BYTES);
      try {
        SecretKey key =
            KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                    "AES",
                    HKDFParameterSpec.ofExtract()
                        .addIKM(shared)
                        .thenExpand(new byte[0], BLOCK_BYTES));
        return new TransferSession(path, key, random);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java has HKDF with SHA-256", e);
      } finally {
        Arrays.fill(shared, (byte) 0);
      }
    }
  }

  /// The session's D-Bus path.
  String path() {
    return path;
  }

  /// A secret as it crosses the bus: the initialisation vector, and the encrypted bytes.
  static final class Wrapped {

    private final byte[] vector;
    private final byte[] value;

    private Wrapped(byte[] vector, byte[] value) {
      this.vector = vector;
      this.value = value;
    }

    /// The "parameters" of the specification's `Secret` structure.
    byte[] vector() {
      return vector;
    }

    /// Its "value".
    byte[] value() {
      return value;
    }
  }

  /// Encrypts a secret for the way to the service.
  Wrapped wrap(Secret secret) {
    byte[] vector = new byte[BLOCK_BYTES];
    random.nextBytes(vector);
    byte[] plain = secret.copy();
    try {
      return new Wrapped(vector, cipher(Cipher.ENCRYPT_MODE, vector).doFinal(plain));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES in CBC mode", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /// Decrypts a secret that came from the service; the caller closes it.
  ///
  /// @throws KeychainException with `CORRUPT` if it was not encrypted for this session
  Secret unwrap(byte[] vector, byte[] value) throws KeychainException {
    try {
      byte[] plain = cipher(Cipher.DECRYPT_MODE, vector).doFinal(value);
      Secret secret = Secret.of(plain);
      Arrays.fill(plain, (byte) 0);
      return secret;
    } catch (GeneralSecurityException e) {
      throw new KeychainException(
          KeychainReason.CORRUPT, "the Secret Service sent a secret that does not open", e);
    }
  }

  private Cipher cipher(int mode, byte[] vector) throws GeneralSecurityException {
    // CBC without a tag: the specification leaves no choice, and the bus is the user's own.
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(mode, key, new IvParameterSpec(vector));
    return cipher;
  }

  private static byte[] withLength(BigInteger number, int length) {
    byte[] bytes = number.toByteArray();
    byte[] padded = new byte[length];
    int skip = Math.max(0, bytes.length - length);
    System.arraycopy(bytes, skip, padded, length - (bytes.length - skip), bytes.length - skip);
    return padded;
  }
}
