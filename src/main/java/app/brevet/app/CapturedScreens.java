package app.brevet.app;

import app.brevet.mfa.QrPicture;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.session.Failures;
import app.brevet.ui.codes.OneTimeCodes;
import app.brevet.ui.codes.OneTimeCodes.Found;
import app.brevet.ui.codes.Picture;
import app.brevet.ui.codes.PictureSource;
import app.brevet.ui.kit.ImagePixels;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;

/// A look at all screens where programs may take pictures of them: X11, macOS, Windows.
///
/// A system that does not want a program to look gives it, without a word, a picture of one colour;
/// macOS one of the wallpaper alone.
final class CapturedScreens implements PictureSource.Screens {

  /// How much is looked at in one go, in pixels: a picture of all would need more memory than the
  /// program otherwise has use for. The last strip may be twice as high.
  private static final int STRIP = 256;

  private final List<Picture> pictures;
  private final Reason ifNone;
  private volatile boolean givenUp;

  /// @param pictures one of each screen
  /// @param ifNone what to tell if there is no QR code on them
  CapturedScreens(List<Picture> pictures, Reason ifNone) {
    this.pictures = pictures;
    this.ifNone = ifNone;
  }

  /// What all screens show now. On the window's thread.
  ///
  /// @param beyond whether to look beside the screens that the toolkit knows, too
  static List<Picture> capture(boolean beyond) {
    Look look = with(new Robot());
    Screen primary = Screen.getPrimary();
    List<Rectangle2D> known =
        Screen.getScreens().stream()
            .map(
                screen ->
                    area(
                        screen.getBounds(),
                        screen.getOutputScaleX() / primary.getOutputScaleX(),
                        primary.getBounds()))
            .toList();
    Function<Rectangle2D, Picture> camera = area -> picture(area, primary.getOutputScaleY(), look);
    List<Rectangle2D> areas = beyond ? withBeyond(known, camera) : known;
    return areas.stream().map(camera).toList();
  }

  /// These areas, and what is to be seen at the right of them and below. An X server may have
  /// monitors that the toolkit is not told of: those without an output, which is how `xrandr
  /// --setmonitor` halves a wide screen. Where there is nothing, a picture is of one colour; looked
  /// for is as far again as the known ones go.
  static List<Rectangle2D> withBeyond(
      List<Rectangle2D> known, Function<Rectangle2D, Picture> camera) {
    double right = known.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(0);
    double bottom = known.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(0);
    List<Rectangle2D> all = new ArrayList<>(known);
    double end = right;
    for (double x = right; x < 2 * right; x += STRIP) {
      boolean empty = camera.apply(new Rectangle2D(x, 0, STRIP, bottom)).isBlank();
      end = empty ? end : x + STRIP;
    }
    if (end > right) {
      all.add(new Rectangle2D(right, 0, end - right, bottom));
    }
    double foot = bottom;
    for (double y = bottom; y < 2 * bottom; y += STRIP) {
      boolean empty = camera.apply(new Rectangle2D(0, y, end, STRIP)).isBlank();
      foot = empty ? foot : y + STRIP;
    }
    if (foot > bottom) {
      all.add(new Rectangle2D(0, bottom, end, foot - bottom));
    }
    return all;
  }

  /// Takes pictures of places on the screens.
  @FunctionalInterface
  interface Look {
    Seen at(Rectangle2D area);
  }

  /// What was seen.
  ///
  /// @param argb its rows from the top, each pixel as `0xAARRGGBB`
  record Seen(int width, IntBuffer argb) {}

  private static Look with(Robot robot) {
    return area -> {
      ImagePixels shown =
          ImagePixels.of(robot.getScreenCapture(new WritableImage(1, 1), area, false));
      return new Seen(shown.width(), IntBuffer.wrap(shown.argb()));
    };
  }

  /// What this place shows, in grey, looked at strip by strip: a screen of 5,120 × 2,880 takes 59
  /// MB with its colours, and more than once while it is taken; the whole window has 128.
  ///
  /// @param scale the rows of pixels to one of the area
  static Picture picture(Rectangle2D area, double scale, Look look) {
    int top = (int) Math.floor(area.getMinY() * scale);
    int height = (int) Math.ceil(area.getMaxY() * scale) - top;
    int strips = Math.max(1, (int) (area.getHeight() / STRIP));
    byte[] grey = new byte[0];
    int width = 0;
    int rows = 0;
    for (int strip = 0; strip < strips; strip++) {
      double from = area.getMinY() + strip * STRIP;
      double to = strip == strips - 1 ? area.getMaxY() : from + STRIP;
      Seen seen = look.at(new Rectangle2D(area.getMinX(), from, area.getWidth(), to - from));
      if (strip == 0) {
        width = seen.width();
        grey = new byte[Math.multiplyExact(width, height)];
      }
      // The first and the last row of a strip are whole; those beside it may have them too.
      int row = (int) Math.floor(from * scale) - top;
      int[] argb = seen.argb().array();
      QrPicture.toGrey(argb, grey, row * width);
      rows = Math.min(height, row + argb.length / width);
      Arrays.fill(argb, 0);
    }
    return new Picture(width, rows, rows == height ? grey : Arrays.copyOf(grey, rows * width));
  }

  /// What to ask the robot for, to see a screen whole. It takes all places as if every screen had
  /// the scale of the primary one; the side that is next to the primary one is where it says.
  ///
  /// @param scale that of the screen, in those of the primary one
  static Rectangle2D area(Rectangle2D screen, double scale, Rectangle2D primary) {
    double width = screen.getWidth() * scale;
    double height = screen.getHeight() * scale;
    boolean left = screen.getMaxX() <= primary.getMinX();
    boolean above = screen.getMaxY() <= primary.getMinY();
    return new Rectangle2D(
        left ? screen.getMaxX() - width : screen.getMinX(),
        above ? screen.getMaxY() - height : screen.getMinY(),
        width,
        height);
  }

  @Override
  public List<Found> seeds(OneTimeCodes codes) throws FailureException, InterruptedException {
    if (pictures.stream().allMatch(Picture::isBlank)) {
      throw Failures.of(new InvalidInputException(Reason.QR_SCREEN_BLANK, ""));
    }
    List<Found> found = ScreenFailures.on(ifNone, () -> codes.in(pictures));
    if (givenUp) {
      found.forEach(Found::close);
      throw ScreenFailures.stopped();
    }
    return found;
  }

  @Override
  public void giveUp() {
    givenUp = true;
  }
}
