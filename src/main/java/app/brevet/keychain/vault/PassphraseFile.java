package app.brevet.keychain.vault;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.os.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/// The vault's passphrase in a file that nobody but its owner can read (0600 or stricter), for
/// machines where nobody can be asked. One line end after it does not count.
public final class PassphraseFile implements PassphraseSource {

  private final Path file;

  /// The file of this path, which is read anew each time.
  public PassphraseFile(Path file) {
    this.file = file;
  }

  /// The passphrase in the file.
  ///
  /// @throws KeychainException with `PASSPHRASE_FILE` if the file is missing, empty, unreadable, or
  ///   open to others
  @Override
  public Secret passphrase(Request request) throws KeychainException {
    try {
      if (!OwnerOnly.isOwnerOnly(file)) {
        throw fault(file + " can be read by others: chmod 600");
      }
      byte[] bytes = Files.readAllBytes(file);
      int length = withoutLineEnd(bytes);
      byte[] text = Arrays.copyOf(bytes, length);
      Secret passphrase = Secret.of(text);
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(text, (byte) 0);
      if (length == 0) {
        throw fault(file + " is empty");
      }
      return passphrase;
    } catch (NoSuchFileException e) {
      throw new KeychainException(KeychainReason.PASSPHRASE_FILE, file + " is not there", e);
    } catch (IOException e) {
      throw new KeychainException(KeychainReason.PASSPHRASE_FILE, file + " cannot be read", e);
    }
  }

  private static int withoutLineEnd(byte[] bytes) {
    int length = bytes.length;
    if (length > 0 && bytes[length - 1] == '\n') {
      length--;
      if (length > 0 && bytes[length - 1] == '\r') {
        length--;
      }
    }
    return length;
  }

  private static KeychainException fault(String message) {
    return new KeychainException(KeychainReason.PASSPHRASE_FILE, message);
  }
}
