package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.BrevetHome;
import app.brevet.testing.Screenshot;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The deb, unpacked elsewhere and used on a machine without Java.
final class DebianIT {

  private static final Pattern NEEDED = Pattern.compile("NEEDED\\s+(\\S+)");

  /// Parts of Java that the program uses nothing of on Linux: AWT's windows and sound, and drawing
  /// by OpenGL, which the launcher turns off.
  private static final Set<String> UNUSED =
      Set.of(
          "libawt_xawt.so", "libjawt.so", "libjsound.so", "libprism_es2.so", "libsplashscreen.so");

  @TempDir private Path folder;
  private Debian deb;
  private Path root;
  private Path program;

  @BeforeEach
  void unpack() throws Exception {
    deb = Debian.ofThisBuild();
    root = Files.createDirectory(folder.resolve("unpacked"));
    deb.unpack(root);
    program = root.resolve("opt/brevet/bin/brevet");
  }

  @Test
  void commandLine_whenThereIsNoJava_thenTheMainJobIsDone() throws Exception {
    try (SandboxWorld world = new SandboxWorld()) {
      BrevetHome home =
          world
              .home(Files.createDirectory(folder.resolve("user")))
              .startedBy(program)
              .wrappedBy(Debian.WITHOUT_JAVA);
      assertThat(world.addUser(home).expect(0).err()).isEmpty();
      home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(0);
      assertThat(Files.readString(home.credentialsFile())).contains("[alice]");
      home.brevet("stop", "alice").expect(0);
      assertThat(home.credentialsFile()).doesNotExist();
    }
  }

  @Test
  void window_whenThereIsNoJava_thenTheMainJobIsDone() throws Exception {
    try (DesktopWindow window = new DesktopWindow(folder)) {
      window.installed(program).open();
      Screenshot before = window.awaitStill();
      window.display.keys(List.of("Return"));
      window.awaitDialog(before);
      window.display.type(window.world.phone().nextCode());
      assertThat(window.awaitSection("alice")).contains("aws_access_key_id = ASIA");
      assertThat(window.quit().expect(0).err()).isEmpty();
    }
  }

  @Test
  void files_whenInstalled_thenOnThePathAndInTheMenuAndNoScriptRuns() throws Exception {
    Path link = root.resolve("usr/bin/brevet");
    assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
    assertThat(link.toRealPath()).isEqualTo(program.toRealPath());
    Path menu = root.resolve("usr/share/applications/brevet.desktop");
    assertThat(menu).content().contains("Exec=/opt/brevet/bin/brevet", "Icon=brevet");
    assertThat(root.resolve("usr/share/icons/hicolor/48x48/apps/brevet.png")).isNotEmptyFile();
    assertThat(root.resolve("opt/brevet/lib/runtime/legal/brevet/third-party.md")).isNotEmptyFile();
    assertThat(deb.controls(folder)).doesNotContain("postinst", "prerm", "#!/bin/sh");
  }

  @Test
  void depends_whenALibraryIsNeeded_thenItsPackageIsNamed() throws Exception {
    List<String> named =
        Arrays.stream(deb.field(folder, "Depends").split("[,|]")).map(String::strip).toList();
    TreeSet<String> needed = new TreeSet<>();
    for (Path library : nativeLibraries()) {
      if (UNUSED.contains(library.getFileName().toString())) {
        continue;
      }
      Matcher found = NEEDED.matcher(Debian.query(folder, "objdump", "-p", library.toString()));
      while (found.find()) {
        needed.add(found.group(1));
      }
    }
    needed.removeAll(nativeLibraries().stream().map(one -> one.getFileName().toString()).toList());
    assertThat(needed).contains("libgtk-3.so.0").allSatisfy(name -> assertNamed(name, named));
  }

  /// Its package is named, or comes with one that is.
  private void assertNamed(String library, List<String> named) throws Exception {
    String file = "/lib/*/" + library + "*";
    String owners =
        Debian.query(
                folder, "sh", "-c", "dpkg-query -S '/usr" + file + "' '" + file + "' 2>&1 || true")
            .lines()
            .filter(line -> line.contains(": /"))
            .map(line -> line.replaceFirst(":.*", ""))
            .distinct()
            .collect(Collectors.joining(" "));
    assertThat(owners).as(library).isNotEmpty();
    assertThat(Stream.concat(named.stream(), ofTheirOwn(named)))
        .as("%s is of %s", library, owners)
        .containsAnyElementsOf(List.of(owners.split(" ")));
  }

  private Stream<String> ofTheirOwn(List<String> named) throws Exception {
    StringBuilder all = new StringBuilder();
    for (String one : named) {
      all.append(
          Debian.query(
              folder, "sh", "-c", "dpkg-query -W -f='${Depends}' " + one + " 2>/dev/null || true"));
      all.append(", ");
    }
    return Arrays.stream(all.toString().split("[,|]"))
        .map(one -> one.replaceFirst("\\(.*", "").strip());
  }

  private List<Path> nativeLibraries() throws Exception {
    try (Stream<Path> files = Files.walk(root.resolve("opt/brevet/lib"))) {
      return files.filter(file -> file.toString().endsWith(".so")).toList();
    }
  }
}
