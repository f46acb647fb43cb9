package app.brevet.app;

import app.brevet.mfa.QrPicture;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.os.OperatingSystem;
import app.brevet.os.linux.PortalScreenPicture;
import app.brevet.ui.codes.PictureSource;
import app.brevet.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Pictures of a file that the user chooses, and of the screens.
///
/// Under Wayland no program sees the screen, and what X shows there are its own windows alone, so
/// the desktop's portal is asked; elsewhere the screens are captured.
final class WindowPictures implements PictureSource {

  private final Words words;
  private final WindowProgram.Setting setting;

  WindowPictures(Words words, WindowProgram.Setting setting) {
    this.words = words;
    this.setting = setting;
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
  public Screens screens() {
    if (isWayland()) {
      return new PortalScreens(
          new PortalScreenPicture(
              setting.environment(),
              PortalScreenPicture.Patience.USUAL,
              setting.wallClock(),
              QrPicture.MOST_BYTES));
    }
    return new CapturedScreens(
        CapturedScreens.capture(setting.system() == OperatingSystem.LINUX),
        setting.system() == OperatingSystem.MAC
            ? Reason.QR_SCREEN_NONE_ON_MAC
            : Reason.QR_SCREEN_NONE);
  }

  private boolean isWayland() {
    return setting.system() == OperatingSystem.LINUX
        && !setting.environment().getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }
}
