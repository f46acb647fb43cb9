package app.brevet.app;

import app.brevet.catalog.Appearance;
import app.brevet.testing.Pictures;
import app.brevet.testing.XvfbDisplay;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `./mvnw -Pscreenshots`: pictures of every screen and state, in light and in dark, and a contact
/// sheet of each; where there is Xvfb, of the real window too.
final class Screenshots {

  private Screenshots() {}

  /// Takes them, into the folder that the argument names.
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Path homes = Files.createTempDirectory("brevet-screens");
    for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
      String mode = appearance.name().toLowerCase(Locale.ROOT);
      ScreenTour tour =
          new ScreenTour(
              Files.createDirectory(homes.resolve(mode)), appearance, folder.resolve(mode));
      List<Path> pictures = tour.take();
      Pictures.writeSheet(pictures, folder.resolve("sheet-" + mode + ".png"));
      System.out.println(mode + ": " + pictures.size() + " pictures");
    }
    if (XvfbDisplay.isHere()) {
      realWindow(Files.createDirectory(homes.resolve("x")), "Adwaita", "real-light");
      realWindow(Files.createDirectory(homes.resolve("y")), "Adwaita:dark", "real-dark");
    } else {
      System.out.println("no Xvfb here: no pictures of the real window");
    }
    remove(homes);
    System.exit(0);
  }

  private static void realWindow(Path home, String theme, String name) throws Exception {
    try (DesktopWindow window = new DesktopWindow(home)) {
      window.with("GTK_THEME", theme).open();
      window.awaitStill().keep(name);
    }
  }

  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException fault)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
