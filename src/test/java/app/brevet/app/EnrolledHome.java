package app.brevet.app;

import app.brevet.custody.KeyConsent;
import app.brevet.custody.Rotation;
import app.brevet.mfa.Base32;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// A home in which all is kept that can be: keys, an enrolled seed, a session, and a rotation that
/// was broken off. The user has logged in anew since: what ended with the login is gone.
final class EnrolledHome {

  private static final ProfileName DEV = new ProfileName("acme-dev");

  private EnrolledHome() {}

  /// What ends a rotation half-way, as a crash does.
  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// Fills this home, whose store is open.
  static void fill(StoryHome home)
      throws FailureException, InvalidInputException, InterruptedException, IOException {
    home.withProfiles();
    byte[] raw = home.phone().totp().seed().copy();
    byte[] base32 = Base32.encode(raw);
    try (WiredUseCases uses = home.useCases();
        Secret seed = Secret.of(base32)) {
      uses.seeds().enrol(DEV, seed);
      MfaCodeSource codes =
          uses.codeSources().forAct(MfaCodeSource.nobody(), (_, _, _) -> () -> {});
      uses.sessions().start(DEV, codes);
      breakOffRotation(uses, codes);
    } finally {
      Arrays.fill(raw, (byte) 0);
      Arrays.fill(base32, (byte) 0);
    }
    endLogin(home.home.resolve("brevet/run"));
  }

  private static void endLogin(Path runtime) throws IOException {
    try (Stream<Path> files = Files.list(runtime)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void breakOffRotation(WiredUseCases uses, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    try {
      uses.keyRotation()
          .rotate(
              DEV,
              Optional.of(Duration.ofDays(7)),
              codes,
              KeyConsent.none(),
              step -> {
                if (step == Rotation.Step.STORED) {
                  throw new Crash();
                }
              });
      throw new AssertionError("the rotation came to its end");
    } catch (Crash e) {
      // As it was meant to be.
    }
  }
}
