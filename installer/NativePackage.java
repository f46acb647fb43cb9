import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The packages for macOS (dmg) and Windows (msi), each with jpackage's own launcher for the
/// window. The whole image is its Java, so that the command line's launcher is in there too:
/// `Contents/runtime/Contents/Home/bin/brevet`, `runtime\bin\brevet.cmd`.
///
/// Not signed, and not yet run: see the table of systems in README.md.
final class NativePackage {

  private static final String WINDOWS_UPGRADES = "7b0c6cf4-64ed-4d6b-8f4e-9b8a6a1c2f53";

  private final Path image;
  private final String version;
  private final boolean mac;

  NativePackage(Path image, String version, boolean mac) {
    this.image = image;
    this.version = version;
    this.mac = mac;
  }

  void build(Path folder) throws IOException, InterruptedException {
    Path icon = folder.resolve(mac ? "brevet.icns" : "brevet.ico");
    Icons icons = Icons.ofMaster();
    if (mac) {
      icons.writeIcns(icon);
    } else {
      icons.writeIco(icon);
    }
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--type",
                mac ? "dmg" : "msi",
                "--name",
                "Brevet",
                "--app-version",
                // Apple's rules want a first number that is not 0.
                mac ? version.replaceFirst("^0\\.", "1.") : version,
                "--input",
                image.resolve("lib").resolve("app").toString(),
                "--main-jar",
                "brevet.jar",
                "--main-class",
                "app.brevet.app.Main",
                "--runtime-image",
                image.toString(),
                "--icon",
                icon.toString(),
                "--dest",
                folder.toString()));
    for (String option : Start.WINDOW.options()) {
      arguments.addAll(List.of("--java-options", option));
    }
    if (!mac) {
      arguments.addAll(
          List.of("--win-per-user-install", "--win-menu", "--win-upgrade-uuid", WINDOWS_UPGRADES));
    }
    Tool.plain().run("jpackage", arguments.toArray(String[]::new));
    Files.delete(icon);
  }
}
