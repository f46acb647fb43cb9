package app.brevet.custody;

import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.FailureException;
import app.brevet.session.Failures;
import java.util.Optional;

/// Asks whoever is there to show that they know what opens the store of the secrets, before all of
/// them go out. Where nothing opens it but being logged in there is nothing to show.
public final class Reauthentication {

  private final Keychain keychain;
  private final Reopening reopening;

  /// @param keychain the store that is in use
  public Reauthentication(Keychain keychain, Reopening reopening) {
    this.keychain = keychain;
    this.reopening = reopening;
  }

  /// Asks, and waits for the answer.
  ///
  /// @throws FailureException if the store did not open
  public void require() throws FailureException {
    if (keychain.state() == Keychain.State.ABSENT) {
      return; // Where nothing is kept, nothing goes out.
    }
    try {
      Optional<Keychain> reopened = reopening.reopened();
      if (reopened.isPresent()) {
        try (Keychain opened = reopened.get()) {
          opened.list();
        }
      }
    } catch (KeychainException e) {
      throw Failures.of(e, keychain.displayName());
    }
  }
}
