package app.brevet.keychain.vault;

import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519KeyFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/// The X25519 key that opens the vault: what `age-keygen` writes and `age -i` reads.
final class VaultIdentity implements AutoCloseable {

  private static final byte[] PREFIX = "AGE-SECRET-KEY-1".getBytes(StandardCharsets.US_ASCII);

  private final Secret identity;
  private final String recipient;

  private VaultIdentity(Secret identity, String recipient) {
    this.identity = identity;
    this.recipient = recipient;
  }

  /// A new random key.
  static VaultIdentity random() {
    try {
      KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
      byte[] encoded = pair.getPrivate().getEncoded();
      VaultIdentity made = new VaultIdentity(Secret.of(encoded), text(pair.getPublic()));
      Arrays.fill(encoded, (byte) 0);
      return made;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has X25519", e);
    }
  }

  /// The first key of an identity file as age reads it: a key a line, blank lines, `#` comments.
  ///
  /// @throws KeychainException with `CORRUPT` if there is no key in it
  static VaultIdentity parse(byte[] file, String name) throws KeychainException {
    byte[] key = firstKey(file);
    if (key.length == 0) {
      throw new KeychainException(KeychainReason.CORRUPT, name + " holds no age identity");
    }
    try {
      Key publicKey = new X25519KeyFactory().translateKey(new SecretKeySpec(key, "X25519"));
      return new VaultIdentity(Secret.of(key), text(publicKey));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new KeychainException(
          KeychainReason.CORRUPT, "the age identity in " + name + " is malformed", e);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /// On bytes: a string of the key could not be wiped. Empty if no line begins like a key.
  private static byte[] firstKey(byte[] file) {
    int from = 0;
    while (from < file.length) {
      int to = from;
      while (to < file.length && file[to] != '\n' && file[to] != '\r') {
        to++;
      }
      int start = from;
      int end = to;
      while (start < end && isBlank(file[start])) {
        start++;
      }
      while (end > start && isBlank(file[end - 1])) {
        end--;
      }
      if (startsWithPrefix(file, start, end)) {
        return Arrays.copyOfRange(file, start, end);
      }
      from = to + 1;
    }
    return new byte[0];
  }

  private static boolean isBlank(byte character) {
    return character == ' ' || character == '\t';
  }

  private static boolean startsWithPrefix(byte[] file, int start, int end) {
    return end - start >= PREFIX.length
        && Arrays.equals(file, start, start + PREFIX.length, PREFIX, 0, PREFIX.length);
  }

  /// The public half, as `age -r` takes it: `age1…`.
  String recipient() {
    return recipient;
  }

  /// The identity file's text. The caller wipes it.
  byte[] file() {
    String head =
        "# The key of Brevet's vault. Without Brevet: age -d -i vault-key.age vault.age\n"
            + "# public key: "
            + recipient
            + "\n";
    byte[] comment = head.getBytes(StandardCharsets.US_ASCII);
    return identity.use(
        key -> {
          byte[] file = Arrays.copyOf(comment, comment.length + key.length + 1);
          System.arraycopy(key, 0, file, comment.length, key.length);
          file[file.length - 1] = '\n';
          return file;
        });
  }

  /// Opens what was sealed for this key.
  RecipientStanzaReader reader() {
    byte[] key = identity.copy();
    char[] text = new char[key.length];
    try {
      for (int i = 0; i < key.length; i++) {
        text[i] = (char) key[i];
      }
      return X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(CharBuffer.wrap(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key was read before", e);
    } finally {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(text, '\0');
    }
  }

  /// Seals for this key.
  RecipientStanzaWriter writer() {
    try {
      return X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key was read before", e);
    }
  }

  @Override
  public void close() {
    identity.close();
  }

  private static String text(Key key) {
    return new String(key.getEncoded(), StandardCharsets.US_ASCII);
  }
}
