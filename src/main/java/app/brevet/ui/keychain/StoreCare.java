package app.brevet.ui.keychain;

import app.brevet.custody.Migration.Outcome;
import app.brevet.custody.Migration.Progress;
import app.brevet.custody.Migration.Unfinished;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// The care of the store that the secrets are in, as this screen needs it.
public interface StoreCare {

  /// Whether secrets can be had just now.
  enum State {
    /// Yes.
    OPEN,
    /// It must be opened first.
    LOCKED,
    /// It is not there, though it should be.
    ABSENT,
    /// It is there, and did not answer in time.
    SILENT,
    /// A vault that nobody has made yet.
    NEW
  }

  /// The vault, where there is one.
  ///
  /// @param command opens it without Brevet, in a POSIX shell
  record Vault(Path folder, String command) {}

  /// How the store stands.
  ///
  /// @param name its name for people
  /// @param untilLogout whether what is stored now is gone when the user logs out
  /// @param count how many secrets it holds, where that can be told
  /// @param vault the vault, also if it is not the store in use
  /// @param passphraseFile the file that holds the vault's passphrase, so that nobody types it
  /// @param unfinished a move that was interrupted
  /// @param forced the store that `BREVET_KEYCHAIN` asks for, so that nothing moves to the other
  record Overview(
      String name,
      Kind kind,
      State state,
      boolean untilLogout,
      Optional<Integer> count,
      Optional<Vault> vault,
      Optional<Path> passphraseFile,
      Optional<Unfinished> unfinished,
      Optional<Kind> forced) {

    /// Whether secrets may be moved to this store.
    boolean isAllowed(Kind to) {
      return forced.filter(other -> other != to).isEmpty();
    }
  }

  /// A move of all secrets.
  ///
  /// @param replace whether a secret there gives way to another one for the same thing
  /// @param makesVault whether its passphrase was typed twice, for a vault that is not there yet
  record Move(Kind to, boolean replace, boolean makesVault) {}

  /// Looks how it stands. Asks nobody.
  ///
  /// @throws FailureException if it cannot be told which store it is
  Overview look() throws FailureException;

  /// Opens the store in use; the user is asked, and may take time to answer.
  ///
  /// @throws FailureException if it stays closed
  void unlock() throws FailureException;

  /// Moves all secrets, or goes on with doing so, or takes the copies of a move back: that is a
  /// move to where they are.
  ///
  /// @param passphrase the vault's; empty where a file holds it, or there is no vault to open. The
  ///   caller closes it
  /// @param told of each step, on another thread
  /// @throws FailureException if it did not come to its end; then nothing is lost
  Outcome move(Move move, Optional<Secret> passphrase, Consumer<Progress> told)
      throws FailureException;

  /// Gives the vault another passphrase.
  ///
  /// @param now the one it has; empty where a file holds it. The caller closes both
  /// @throws FailureException if it was not changed; it is then as it was
  void changePassphrase(Optional<Secret> now, Secret next) throws FailureException;
}
