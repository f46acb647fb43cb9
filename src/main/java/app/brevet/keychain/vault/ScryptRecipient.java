package app.brevet.keychain.vault;

import app.brevet.model.Secret;
import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.codec.CanonicalBase64;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A passphrase as the one recipient of an age file.
///
/// Source: age-encryption.org/v1, "The scrypt recipient type": the stanza `scrypt SALT LOG-N`
/// stands alone; the file key is sealed by ChaCha20-Poly1305 with a zero nonce under
/// `scrypt(passphrase, "age-encryption.org/v1/scrypt" + salt, N, r = 8, p = 1)`. Reading takes a
/// factor of at most 18 (256 MB): a larger one would let a planted file take the machine's memory.
final class ScryptRecipient implements RecipientStanzaReader, RecipientStanzaWriter {

  /// The largest base-2 logarithm of N that is read.
  static final int MOST_LOG_N = 18;

  private static final String TYPE = "scrypt";
  private static final byte[] LABEL =
      "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern WORK_FACTOR = Pattern.compile("[1-9][0-9]?");
  private static final int SALT_BYTES = 16;
  private static final int KEY_BYTES = 32;
  private static final int SEALED_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int BLOCK_SIZE = 8;

  private final Secret passphrase;
  private final int logN;

  /// The passphrase, which the caller closes after use.
  ///
  /// @param logN the base-2 logarithm of the cost N for writing
  ScryptRecipient(Secret passphrase, int logN) {
    this.passphrase = passphrase;
    this.logN = logN;
  }

  /// The work factor asks for more memory than Brevet gives.
  static final class WorkFactorException extends GeneralSecurityException {
    WorkFactorException(String message) {
      super(message);
    }
  }

  @Override
  public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey)
      throws GeneralSecurityException {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    byte[] plain = fileKey.getEncoded();
    byte[] body = seal(Cipher.ENCRYPT_MODE, salt, logN, plain);
    Arrays.fill(plain, (byte) 0);
    String encodedSalt = CanonicalBase64.getEncoder().encodeToString(salt);
    return List.of(new Stanza(List.of(encodedSalt, Integer.toString(logN)), body));
  }

  /// The file key that the passphrase seals.
  ///
  /// @throws UnsupportedRecipientStanzaException if the file has another kind of recipient
  /// @throws WorkFactorException if the work factor is too high
  /// @throws AEADBadTagException if the passphrase is wrong, or the stanza was changed
  @Override
  public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
    Iterator<RecipientStanza> all = stanzas.iterator();
    RecipientStanza stanza = all.next();
    if (!stanza.getType().equals(TYPE) || all.hasNext()) {
      throw new UnsupportedRecipientStanzaException("not sealed by one passphrase");
    }
    List<String> arguments = stanza.getArguments();
    if (arguments.size() != 2
        || !WORK_FACTOR.matcher(arguments.getLast()).matches()
        || stanza.getBody().length != SEALED_BYTES) {
      throw new GeneralSecurityException("not a passphrase stanza that age writes");
    }
    int theirs = Integer.parseInt(arguments.getLast());
    if (theirs > MOST_LOG_N) {
      throw new WorkFactorException("work factor " + theirs + ", at most " + MOST_LOG_N);
    }
    byte[] salt =
        CanonicalBase64.getDecoder()
            .decode(arguments.getFirst().getBytes(StandardCharsets.US_ASCII));
    // The library keeps this very array, and wipes it once the file is open.
    return new FileKey(seal(Cipher.DECRYPT_MODE, salt, theirs, stanza.getBody()));
  }

  private byte[] seal(int mode, byte[] salt, int factor, byte[] text)
      throws GeneralSecurityException {
    byte[] labelled = ByteBuffer.allocate(LABEL.length + salt.length).put(LABEL).put(salt).array();
    byte[] key =
        passphrase.use(
            bytes -> new Scrypt(1 << factor, BLOCK_SIZE, 1).derive(bytes, labelled, KEY_BYTES));
    try {
      Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
      cipher.init(
          mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(new byte[NONCE_BYTES]));
      return cipher.doFinal(text);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static final class Stanza implements RecipientStanza {

    private final List<String> arguments;
    private final byte[] body;

    private Stanza(List<String> arguments, byte[] body) {
      this.arguments = arguments;
      this.body = body;
    }

    @Override
    public String getType() {
      return TYPE;
    }

    @Override
    public List<String> getArguments() {
      return arguments;
    }

    @Override
    public byte[] getBody() {
      return body.clone();
    }
  }
}
