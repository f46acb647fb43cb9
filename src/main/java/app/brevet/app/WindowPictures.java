package app.brevet.app;

import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.session.Failures;
import app.brevet.ui.codes.Picture;
import app.brevet.ui.codes.PictureSource;
import app.brevet.ui.kit.ImagePixels;
import app.brevet.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Window;

/// Pictures by JavaFX: of a file that the user chooses, and of the screens.
///
/// Under Wayland no program sees the screen unless the desktop's portal lets it; that is not asked
/// yet, and the user is told of the other ways.
final class WindowPictures implements PictureSource {

  private final Words words;
  private final Map<String, String> environment;

  WindowPictures(Words words, Map<String, String> environment) {
    this.words = words;
    this.environment = environment;
  }

  @Override
  public Optional<Path> chooseFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.text("codes.offer.open"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                words.text("codes.offer.pictures"), "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp"));
    Window owner = Window.getWindows().getFirst();
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public List<Picture> screens() throws FailureException {
    if (!environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()) {
      throw Failures.of(new InvalidInputException(Reason.QR_SCREEN_HIDDEN, ""));
    }
    Robot robot = new Robot();
    return Screen.getScreens().stream().map(screen -> picture(robot, screen.getBounds())).toList();
  }

  private static Picture picture(Robot robot, Rectangle2D bounds) {
    ImagePixels shown =
        ImagePixels.of(robot.getScreenCapture(new WritableImage(1, 1), bounds, false));
    return new Picture(shown.width(), shown.height(), shown.argb());
  }
}
