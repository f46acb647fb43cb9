package app.brevet.keychain.vault;

import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import com.exceptionfactory.jagged.DecryptingChannelFactory;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.armor.ArmoredDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.util.List;
import java.util.NoSuchElementException;
import javax.crypto.AEADBadTagException;

/// Bytes in the age format (age-encryption.org/v1), sealed for one recipient.
final class AgeFile {

  private static final byte[] ARMOR =
      "-----BEGIN AGE ENCRYPTED FILE-----".getBytes(StandardCharsets.US_ASCII);

  /// How the first line of every version begins; the one number after it that is read here is 1.
  private static final byte[] FORMAT = "age-encryption.org/v".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] VERSION_1 =
      "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);

  private AgeFile() {}

  /// The bytes sealed for the recipient.
  static byte[] seal(byte[] plain, RecipientStanzaWriter recipient) {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (WritableByteChannel channel =
        new StandardEncryptingChannelFactory()
            .newEncryptingChannel(Channels.newChannel(sealed), List.of(recipient))) {
      channel.write(ByteBuffer.wrap(plain));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("every Java has ChaCha20-Poly1305", e);
    }
    return sealed.toByteArray();
  }

  /// What was sealed, if the reader can open it; binary or armored. The caller wipes it.
  ///
  /// @param name the file's name, for messages
  /// @throws KeychainException with `WRONG_PASSPHRASE` or `CORRUPT`, and in the message what is
  ///   wrong
  static byte[] open(byte[] sealed, RecipientStanzaReader reader, String name)
      throws KeychainException {
    if (isOfLaterVersion(sealed)) {
      throw new KeychainException(
          KeychainReason.CORRUPT, name + " is in another version of the age format");
    }
    DecryptingChannelFactory factory =
        startsWith(sealed, ARMOR)
            ? new ArmoredDecryptingChannelFactory()
            : new StandardDecryptingChannelFactory();
    try (InputStream plain =
        Channels.newInputStream(
            factory.newDecryptingChannel(
                Channels.newChannel(new ByteArrayInputStream(sealed)), List.of(reader)))) {
      return plain.readAllBytes();
    } catch (AEADBadTagException e) {
      throw new KeychainException(
          KeychainReason.WRONG_PASSPHRASE, "the passphrase does not open " + name, e);
    } catch (ScryptRecipient.WorkFactorException e) {
      throw corrupt(name + " asks for too much memory: " + e.getMessage(), e);
    } catch (UnsupportedRecipientStanzaException e) {
      throw corrupt(name + " is sealed for another key, or its header is damaged", e);
    } catch (SignatureException e) {
      throw corrupt("the header of " + name + " was changed", e);
    } catch (IOException | GeneralSecurityException e) {
      throw corrupt(name + " is damaged or cut off", e);
    } catch (BufferUnderflowException
        | NoSuchElementException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      // The library's reader trips over a header that is cut off or malformed.
      throw corrupt(name + " is not an age file, or is damaged", e);
    }
  }

  /// Whether this is meant to be an age file of whatever version, right or wrong.
  static boolean isAge(byte[] bytes) {
    return startsWith(bytes, FORMAT) || startsWith(bytes, ARMOR);
  }

  private static boolean isOfLaterVersion(byte[] sealed) {
    return sealed.length >= VERSION_1.length
        && startsWith(sealed, FORMAT)
        && !startsWith(sealed, VERSION_1);
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && ByteBuffer.wrap(bytes, 0, start.length).equals(ByteBuffer.wrap(start));
  }

  private static KeychainException corrupt(String message, Exception cause) {
    return new KeychainException(KeychainReason.CORRUPT, message, cause);
  }
}
