package app.brevet.session;

import app.brevet.mfa.CodeRequest;
import app.brevet.model.CodeCommand;
import java.time.Instant;

/// Is told that an act waits: for the next code of a device, as the one of now was used, or for a
/// program that gets one.
@FunctionalInterface
public interface CodeWait {

  /// It waits for the next code of the device, until this time.
  ///
  /// @param stop ends the wait, as the user gives up; from any thread
  /// @return what is told that it waits no more
  Shown waits(CodeRequest request, Instant nextCodeAt, Runnable stop);

  /// It waits for this program, which may wait for somebody to touch a key.
  ///
  /// @param stop ends the program, as if the user gave up; from any thread
  /// @param type ends the program, and lets somebody type the code; from any thread
  /// @return what is told that the program has ended
  default Shown runs(CodeRequest request, CodeCommand command, Runnable stop, Runnable type) {
    return () -> {};
  }

  /// That it waits, as long as somebody sees it.
  @FunctionalInterface
  interface Shown extends AutoCloseable {

    /// It waits no more.
    @Override
    void close();
  }
}
