package app.brevet.session;

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
    return isOf(failure, KeychainReason.LOCKED);
  }

  /// Whether the user was asked to open it, and gave up.
  static boolean isGivenUp(Failure failure) {
    return isOf(failure, KeychainReason.NO_PASSPHRASE);
  }

  private static boolean isOf(Failure failure, KeychainReason reason) {
    return failure instanceof Failure.KeychainFailed keychain && keychain.reason() == reason;
  }
}
