import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The package for Debian and Ubuntu: the image in `/opt/brevet`, with a link on the path, a line
/// in the menu and icons, all of them files that the package owns, so that no script runs when it
/// is installed.
///
/// jpackage makes the package; what belongs outside of `/opt` it cannot, so that its package is
/// opened and packed once more.
final class DebPackage {

  private static final Path RESOURCES = Path.of("installer", "deb").toAbsolutePath();
  private static final String HOME = "opt/brevet";
  private static final String RUNTIME = "lib/runtime";

  private final Path image;
  private final String version;
  private final Instant time;

  DebPackage(Path image, String version, Instant time) {
    this.image = image;
    this.version = version;
    this.time = time;
  }

  void build(Path folder) throws IOException, InterruptedException {
    Path work = Files.createDirectories(folder.resolve("work"));
    Path app = appImage(work);
    // Quick, since it is packed again.
    Tool.with(Map.of("DPKG_DEB_COMPRESSOR_TYPE", "none"))
        .run(
            "jpackage",
            "--type",
            "deb",
            "--name",
            "brevet",
            "--app-version",
            version,
            "--app-image",
            app.toString(),
            "--install-dir",
            "/opt",
            "--resource-dir",
            RESOURCES.toString(),
            "--dest",
            work.toString());
    Path made = only(work, ".deb");
    Path tree = work.resolve("tree");
    Tool.plain().run("dpkg-deb", "--raw-extract", made.toString(), tree.toString());
    for (String script : List.of("preinst", "postinst", "prerm", "postrm")) {
      Files.deleteIfExists(tree.resolve("DEBIAN").resolve(script));
    }
    addOutside(tree);
    writeSums(tree);
    Trees.setTimes(tree, FileTime.from(time));
    Tool.with(Map.of("SOURCE_DATE_EPOCH", Long.toString(time.getEpochSecond())))
        .run(
            "dpkg-deb",
            "--root-owner-group",
            "-Zxz",
            "--build",
            tree.toString(),
            folder.resolve(made.getFileName()).toString());
    Trees.remove(work);
  }

  /// An image in the form that jpackage knows, made by itself from next to nothing: then the real
  /// one takes the place of its Java, and the real launcher that of jpackage's.
  private Path appImage(Path work) throws IOException, InterruptedException {
    Path input = Files.createDirectories(work.resolve("stub").resolve("input"));
    Files.copy(image.resolve("lib/app/brevet.jar"), input.resolve("brevet.jar"));
    Path java = Files.createDirectories(work.resolve("stub").resolve("java"));
    Files.createDirectories(java.resolve("lib"));
    Files.copy(image.resolve("release"), java.resolve("release"));
    Tool.plain()
        .run(
            "jpackage",
            "--type",
            "app-image",
            "--name",
            "brevet",
            "--input",
            input.toString(),
            "--main-jar",
            "brevet.jar",
            "--main-class",
            "app.brevet.app.Main",
            "--runtime-image",
            java.toString(),
            "--dest",
            work.resolve("made").toString());
    Path app = work.resolve("made").resolve("brevet");
    Trees.remove(app.resolve(RUNTIME));
    Trees.copy(image, app.resolve(RUNTIME));
    return app;
  }

  private static Path only(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private static void addOutside(Path tree) throws IOException {
    Path home = tree.resolve(HOME);
    Trees.remove(home.resolve("lib/app"));
    Trees.remove(home.resolve("share"));
    for (String own : List.of("bin/brevet", "lib/libapplauncher.so", "lib/brevet.png")) {
      Files.deleteIfExists(home.resolve(own));
    }
    Files.deleteIfExists(home.resolve("lib/brevet-brevet.desktop"));
    Files.createSymbolicLink(home.resolve("bin/brevet"), Path.of("..", RUNTIME, "bin", "brevet"));
    Path bin = Files.createDirectories(tree.resolve("usr/bin"));
    Files.createSymbolicLink(bin.resolve("brevet"), Path.of("../../opt/brevet/bin/brevet"));
    Path menu = Files.createDirectories(tree.resolve("usr/share/applications"));
    Files.copy(RESOURCES.resolve("brevet.desktop"), menu.resolve("brevet.desktop"));
    Icons icons = Icons.ofMaster();
    Path theme = tree.resolve("usr/share/icons/hicolor");
    for (int size : Icons.SIZES) {
      Path apps = Files.createDirectories(theme.resolve(size + "x" + size).resolve("apps"));
      icons.writePng(size, apps.resolve("brevet.png"));
    }
    Path scalable = Files.createDirectories(theme.resolve("scalable").resolve("apps"));
    Files.copy(Path.of("icons", "brevet.svg"), scalable.resolve("brevet.svg"));
    Path documents = Files.createDirectories(tree.resolve("usr/share/doc/brevet"));
    Files.writeString(
        documents.resolve("copyright"),
        Files.readString(Path.of("NOTICE"))
            + "\nLicence: Apache-2.0, in /opt/brevet/lib/runtime/legal/brevet/LICENSE.\n"
            + "Third parties: /opt/brevet/lib/runtime/legal.\n");
  }

  /// What `dpkg --verify` compares the files with.
  private static void writeSums(Path tree) throws IOException {
    StringBuilder sums = new StringBuilder();
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted().toList()) {
        boolean own = file.startsWith(tree.resolve("DEBIAN"));
        if (!own && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          sums.append(sum(file)).append("  ").append(tree.relativize(file)).append('\n');
        }
      }
    }
    Files.writeString(tree.resolve("DEBIAN/md5sums"), sums, StandardCharsets.UTF_8);
  }

  private static String sum(Path file) throws IOException {
    try {
      // MD5 as dpkg has it: against damage, not against people.
      MessageDigest digest = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
