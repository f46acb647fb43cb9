package app.brevet.custody;

import app.brevet.custody.Migration.Progress;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.model.FailureException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Moves all secrets, as far as a step at which it is to be killed.
final class MigrationProgram {

  private MigrationProgram() {}

  /// Says `at STEP DONE` and waits there; or says `finished`.
  ///
  /// @param args the home, the bus of the real keyring or nothing, where to, and where to wait
  public static void main(String[] args) throws FailureException {
    Kind to = Kind.of(args[2]);
    new MigrationGround(Path.of(args[0]), args[1])
        .migration()
        .move(to, false, progress -> waitAt(args[3], progress));
    System.out.println("finished");
  }

  private static void waitAt(String place, Progress progress) {
    if (!place.equals(progress.step() + " " + progress.done())) {
      return;
    }
    System.out.println("at " + place);
    try {
      while (System.in.read() >= 0) {
        // It is killed here.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
