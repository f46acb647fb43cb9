package app.brevet.custody;

import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import java.util.Optional;

/// Opens the store of the secrets once more, as if it were closed: whoever is there shows that they
/// know what opens it.
@FunctionalInterface
public interface Reopening {

  /// A connection of its own, which asks for the passphrase when it is first used, even if that is
  /// known already or stands in a file. Empty where nothing opens the store but being logged in, as
  /// with a system's keychain. The caller closes it.
  ///
  /// @throws KeychainException if it cannot be told which store it is
  Optional<Keychain> reopened() throws KeychainException;
}
