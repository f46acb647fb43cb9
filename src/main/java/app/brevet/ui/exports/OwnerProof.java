package app.brevet.ui.exports;

import app.brevet.model.FailureException;

/// Lets whoever is there show that they know what opens the store of the secrets, where a
/// passphrase does.
@FunctionalInterface
public interface OwnerProof {

  /// Asks for it, and waits.
  ///
  /// @throws FailureException if it was not shown
  void require() throws FailureException;
}
