package app.brevet.keychain.vault;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSealing;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.util.Arrays;

/// Sealed as one age file (age-encryption.org/v1) whose only recipient is the passphrase: `age -d`
/// opens it, and what `age -p` made is opened here, binary or armored.
public final class AgeSealing implements PassphraseSealing {

  /// As dear as `age -p` makes it, one second and 256 MB: such a file travels.
  private static final int LOG_N = 18;

  private static final String NAME = "the file";

  private final int logN;

  /// Sealing at the cost that `age` itself takes.
  public AgeSealing() {
    this(LOG_N);
  }

  /// Sealing at another cost: 2 to the power of `logN`.
  AgeSealing(int logN) {
    this.logN = logN;
  }

  @Override
  public boolean isSealed(byte[] bytes) {
    return AgeFile.isAge(bytes);
  }

  @Override
  public byte[] seal(byte[] plain, Secret passphrase) throws KeychainException {
    byte[] sealed = AgeFile.seal(plain, new ScryptRecipient(passphrase, logN));
    byte[] again = open(sealed, passphrase);
    boolean same = Arrays.equals(again, plain);
    Arrays.fill(again, (byte) 0);
    if (!same) {
      throw new KeychainException(
          KeychainReason.NOT_WRITTEN, "what was sealed opens to something else");
    }
    return sealed;
  }

  @Override
  public byte[] open(byte[] sealed, Secret passphrase) throws KeychainException {
    return AgeFile.open(sealed, new ScryptRecipient(passphrase, logN), NAME);
  }
}
