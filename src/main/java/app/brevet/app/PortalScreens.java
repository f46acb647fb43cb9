package app.brevet.app;

import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.os.ScreenPicture;
import app.brevet.os.ScreenPictureException;
import app.brevet.session.Failures;
import app.brevet.ui.codes.OneTimeCodes;
import app.brevet.ui.codes.OneTimeCodes.Found;
import app.brevet.ui.codes.PictureSource;
import java.util.List;

/// A look at all screens on a picture that the desktop takes, where no program may.
final class PortalScreens implements PictureSource.Screens {

  private final ScreenPicture desktop;

  PortalScreens(ScreenPicture desktop) {
    this.desktop = desktop;
  }

  @Override
  public List<Found> seeds(OneTimeCodes codes) throws FailureException, InterruptedException {
    byte[] picture = taken();
    return ScreenFailures.on(Reason.QR_SCREEN_NONE, () -> codes.inBytes(picture));
  }

  private byte[] taken() throws FailureException, InterruptedException {
    try {
      return desktop.take();
    } catch (ScreenPictureException e) {
      throw switch (e.reason()) {
        case ABSENT -> failure(Reason.QR_SCREEN_HIDDEN);
        case NOT_GIVEN -> failure(Reason.QR_SCREEN_NOT_GIVEN);
        case TIMED_OUT -> failure(Reason.QR_SCREEN_TIMED_OUT);
        case CANCELLED -> ScreenFailures.stopped();
      };
    }
  }

  private static FailureException failure(Reason reason) {
    return Failures.of(new InvalidInputException(reason, ""));
  }

  @Override
  public void giveUp() {
    desktop.cancel();
  }
}
