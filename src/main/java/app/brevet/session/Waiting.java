package app.brevet.session;

import java.time.Instant;

/// Lets time pass: until a device shows its next code, or until AWS may know a new key.
@FunctionalInterface
public interface Waiting {

  /// Returns when it is this time.
  ///
  /// @throws InterruptedException if the thread is told to stop waiting
  void until(Instant at) throws InterruptedException;
}
