package app.brevet.ui.prompt;

import app.brevet.model.Failure;
import app.brevet.model.MfaSerial;
import app.brevet.model.UserProfile;
import java.util.Optional;

/// What a prompt for a code asks: for whom, of which device, and what was wrong with the last code.
///
/// @param problem why the last code did not do; empty at the first try
public record Question(UserProfile user, MfaSerial serial, Optional<Failure> problem) {

  /// Whether this asks once more what `earlier` asked, since its code did not do.
  boolean asksAgain(Question earlier) {
    return problem.isPresent()
        && serial.equals(earlier.serial)
        && user.id().equals(earlier.user.id());
  }

  /// Whether the last code met a wrong clock, so that the same one may do now.
  boolean isUntried() {
    return problem.filter(Failure::isOfTheClock).isPresent();
  }
}
