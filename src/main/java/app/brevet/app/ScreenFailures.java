package app.brevet.app;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.session.Failures;
import app.brevet.ui.codes.OneTimeCodes.Found;
import java.util.List;

/// What goes wrong with a look at the screens, in the words for screens.
final class ScreenFailures {

  private ScreenFailures() {}

  /// Looks for seeds.
  interface Look {
    List<Found> seeds() throws FailureException;
  }

  /// Looks, and tells in this way that there is no QR code: the advice for a picture is no help
  /// with a screen.
  static List<Found> on(Reason ifNone, Look look) throws FailureException {
    try {
      return look.seeds();
    } catch (FailureException e) {
      boolean none =
          e.failure() instanceof Failure.InvalidInput(var reason, _) && reason == Reason.QR_NONE;
      throw none ? Failures.of(new InvalidInputException(ifNone, "")) : e;
    }
  }

  /// The user stopped it.
  static FailureException stopped() {
    return new FailureException(new Failure.Cancelled());
  }
}
