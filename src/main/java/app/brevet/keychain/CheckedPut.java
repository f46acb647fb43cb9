package app.brevet.keychain;

import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.util.Optional;

/// Writes an item of a keychain and reads it back, once. A keychain that gives back something else
/// is told of at once, and what it held before is put back.
///
/// For keychains with one item a key.
public final class CheckedPut {

  /// Puts a secret in the place of the one that the item has.
  @FunctionalInterface
  public interface Write {

    /// Puts it there, unchecked.
    void write(Secret secret) throws KeychainException;
  }

  private final Keychain keychain;
  private final ItemKey key;
  private final Write write;

  /// @param write how this keychain writes the item
  public CheckedPut(Keychain keychain, ItemKey key, Write write) {
    this.keychain = keychain;
    this.key = key;
    this.write = write;
  }

  /// Puts the secret there.
  ///
  /// @throws KeychainException with `CORRUPT` if the keychain gives back another secret; what was
  ///   there before is there still, unless the keychain does not take that either
  public void put(Secret secret) throws KeychainException {
    Optional<Secret> earlier = readable();
    try {
      write.write(secret);
      if (!gives(secret)) {
        KeychainException wrong =
            new KeychainException(
                KeychainReason.CORRUPT,
                keychain.displayName() + " gives back another secret than was stored");
        takeBack(earlier, wrong);
        throw wrong;
      }
    } finally {
      earlier.ifPresent(Secret::close);
    }
  }

  /// The secret that is there; what does not open is none.
  private Optional<Secret> readable() throws KeychainException {
    try {
      return keychain.get(key);
    } catch (KeychainException e) {
      if (e.reason() != KeychainReason.CORRUPT) {
        throw e;
      }
      return Optional.empty(); // There is nothing to put back, or to compare with.
    }
  }

  private boolean gives(Secret secret) throws KeychainException {
    try (Secret kept = readable().orElseGet(() -> Secret.of(new byte[0]))) {
      return kept.equals(secret);
    }
  }

  private void takeBack(Optional<Secret> earlier, KeychainException wrong) {
    try {
      if (earlier.isPresent()) {
        write.write(earlier.get());
      } else {
        keychain.remove(key);
      }
    } catch (KeychainException e) {
      wrong.addSuppressed(e); // Nothing more can be done; that it went wrong is told.
    }
  }
}
