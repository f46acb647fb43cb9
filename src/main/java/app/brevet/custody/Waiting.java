package app.brevet.custody;

import java.time.Duration;

/// Lets time pass: until AWS knows a new key, or until a device shows its next code.
@FunctionalInterface
public interface Waiting {

  /// Comes back after this time.
  ///
  /// @throws InterruptedException if the thread is told to stop waiting
  void pause(Duration time) throws InterruptedException;
}
