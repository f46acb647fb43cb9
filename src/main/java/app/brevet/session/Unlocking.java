package app.brevet.session;

import app.brevet.keychain.KeychainException;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;

/// Opens what keeps the secrets, by asking the user. Nothing else asks: reading at start-up or in
/// the background finds a locked keychain locked, and shows it so.
@FunctionalInterface
public interface Unlocking {

  /// Opens it, or does nothing if it is open.
  ///
  /// @throws FailureException if it stays locked
  void unlock() throws FailureException, InterruptedException;

  /// Something a user wants done.
  @FunctionalInterface
  interface Job<T> {

    /// Does it.
    T call() throws FailureException, InterruptedException;
  }

  /// Does the job; where it finds the keychain locked, asks to unlock it and does the job once
  /// more. A job tells that it is locked before it has done anything.
  default <T> T around(Job<T> job) throws FailureException, InterruptedException {
    try {
      return job.call();
    } catch (FailureException e) {
      if (!isLocked(e.failure())) {
        throw e;
      }
    }
    unlock();
    return job.call();
  }

  private static boolean isLocked(Failure failure) {
    return failure instanceof Failure.KeychainFailed keychain
        && keychain.reason() == KeychainReason.LOCKED;
  }

  /// One access of the keychain.
  @FunctionalInterface
  interface Access<T> {

    /// Makes it.
    T make() throws KeychainException;
  }

  /// Makes this one access; where it finds the keychain locked, asks to unlock it and makes it once
  /// more. Whatever was done before it is not done again, so this is for jobs of many steps, the
  /// keychain being asked between them.
  ///
  /// @throws KeychainException as the access does; with the reason for which it stays locked
  default <T> T access(Access<T> access) throws KeychainException {
    try {
      return access.make();
    } catch (KeychainException e) {
      if (e.reason() != KeychainReason.LOCKED) {
        throw e;
      }
      open(e);
    }
    return access.make();
  }

  private void open(KeychainException locked) throws KeychainException {
    try {
      unlock();
    } catch (FailureException e) {
      if (e.failure() instanceof Failure.KeychainFailed(var reason, _, var detail)) {
        throw new KeychainException(reason, detail, e);
      }
      locked.addSuppressed(e); // No reason of a keychain: it is locked still.
      throw locked;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeychainException(
          KeychainReason.TIMED_OUT, "interrupted while it was being unlocked", e);
    }
  }
}
