package app.brevet.transfer;

import app.brevet.json.JsonException;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSealing;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.session.Failures;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// A file that may be an export, read once, so that it is the same for as long as it is looked at.
public final class FoundExport {

  private final ExportFile file;
  private final byte[] bytes;
  private final PassphraseSealing sealing;

  private FoundExport(ExportFile file, byte[] bytes, PassphraseSealing sealing) {
    this.file = file;
    this.bytes = bytes;
    this.sealing = sealing;
  }

  /// @throws FailureException if it cannot be read
  static FoundExport at(Path path, PassphraseSealing sealing) throws FailureException {
    ExportFile file = new ExportFile(path);
    return new FoundExport(file, file.read(), sealing);
  }

  /// Whether it takes a passphrase.
  public boolean isSealed() {
    return sealing.isSealed(bytes);
  }

  /// What it holds. The caller closes it, and the passphrase.
  ///
  /// @throws FailureException if the passphrase is wrong, or it is no export
  WholeState open(Optional<Secret> passphrase) throws FailureException {
    byte[] text = passphrase.isPresent() ? opened(passphrase.get()) : bytes.clone();
    try {
      return StateReader.read(text, passphrase.isPresent());
    } catch (JsonException e) {
      throw file.untouched(FileReason.DAMAGED, String.valueOf(e.getMessage()));
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  private byte[] opened(Secret passphrase) throws FailureException {
    try {
      return sealing.open(bytes, passphrase);
    } catch (KeychainException e) {
      if (e.reason() == KeychainReason.WRONG_PASSPHRASE) {
        throw file.untouched(FileReason.WRONG_PASSPHRASE, "");
      }
      if (e.reason() == KeychainReason.CORRUPT) {
        throw file.untouched(FileReason.DAMAGED, String.valueOf(e.getMessage()));
      }
      throw Failures.of(e, file.path().toString());
    }
  }
}
