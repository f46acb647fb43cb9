package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.brevet.testing.BrevetHome;
import app.brevet.testing.Ran;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session is started where the credentials file cannot be written, or not as files are.
///
/// Mounts are real, in a mount namespace of their own that ends with the process. A rename never
/// crosses file systems (`EXDEV`), for the temporary file is in the folder of its target; what
/// cannot be renamed onto is a file that is a mount point (`EBUSY`).
final class OddDisksIT {

  private static final String BEFORE =
      "[other]\nregion = eu-west-1\n# " + "x".repeat(2000) + "\n\t# no line end";

  private static final Pattern COPY = Pattern.compile("/credentials-[0-9a-f]{16}/[0-9]{8}-[^/]*$");

  private static final String SCRIPT =
      """
      mount -t tmpfs -o size=64k,mode=700 none "$AWS_DIR" || exit 90
      cp "$AWS_DIR".before "$AWS_DIR"/credentials || exit 91
      chmod 600 "$AWS_DIR"/credentials
      eval "$SETUP" || exit 92
      "$@"
      code=$?
      cp "$AWS_DIR"/credentials "$AWS_DIR".after
      ls -A "$AWS_DIR" > "$AWS_DIR".names
      exit $code
      """;

  @TempDir private Path folder;
  private SandboxWorld world;
  private BrevetHome home;

  @BeforeEach
  void open() throws Exception {
    world = new SandboxWorld();
    home = world.home(folder);
    world.addUser(home).expect(0);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void start_whenTheDiskIsFull_thenExit7AndTheFileAsBefore() throws Exception {
    Ran ran =
        startOnDisk("{ dd if=/dev/zero of=\"$AWS_DIR\"/fill bs=1k 2> \"$AWS_DIR\".dd; true; }");

    assertRefused(ran, "The disk of " + home.credentialsFile() + " is full", "Make room");
    assertThat(afterwards()).isEqualTo(BEFORE);
    assertNoStrays(names());
  }

  @Test
  void start_whenTheDiskIsReadOnly_thenExit7AndNoCodeSpent() throws Exception {
    Ran ran = startOnDisk("mount -o remount,ro \"$AWS_DIR\"");

    assertRefused(ran, home.credentialsFile() + " may not be written", "read-only");
    assertThat(afterwards()).isEqualTo(BEFORE);
    assertThat(names()).containsExactly("credentials");
    assertThat(world.calls("GetSessionToken")).isZero();
  }

  @Test
  void start_whenTheFolderIsBoundReadOnly_thenExit7AndNoCodeSpent() throws Exception {
    Ran ran =
        startOnDisk(
            "mount --bind \"$AWS_DIR\" \"$AWS_DIR\""
                + " && mount -o remount,bind,ro \"$AWS_DIR\" \"$AWS_DIR\"");

    assertRefused(ran, home.credentialsFile() + " may not be written", "read-only");
    assertThat(afterwards()).isEqualTo(BEFORE);
    assertThat(names()).containsExactly("credentials");
    assertThat(world.calls("GetSessionToken")).isZero();
  }

  @Test
  void start_whenTheFileIsAMountPoint_thenWrittenInPlaceAfterACopy() throws Exception {
    Path outer = Files.writeString(home.home().resolve("outer"), BEFORE);
    home.set("OUTER", outer.toString());

    startOnDisk("mount --bind \"$OUTER\" \"$AWS_DIR\"/credentials").expect(0);

    assertThat(outer).content().startsWith(BEFORE + "\n\n[alice]\n");
    assertThat(afterwards()).isEqualTo(Files.readString(outer));
    assertNoStrays(names());
    assertThat(copies()).singleElement().satisfies(copy -> assertThat(copy).hasContent(BEFORE));
  }

  @Test
  void start_whenTheFileHasAnotherName_thenWrittenInPlaceAfterACopy() throws Exception {
    home.writeCredentials(BEFORE);
    Path other = Files.createLink(home.home().resolve("other"), home.credentialsFile());

    start().expect(0);

    assertThat(other).content().startsWith(BEFORE + "\n\n[alice]\n");
    assertThat(Files.isSameFile(other, home.credentialsFile())).isTrue();
    assertNoStrays(namesIn(home.home().resolve(".aws")));
    assertThat(copies()).singleElement().satisfies(copy -> assertThat(copy).hasContent(BEFORE));
  }

  @Test
  void start_whenTheFolderVanishedSinceTheLastStart_thenMadeAgainForTheOwnerAlone()
      throws Exception {
    Path aws = folder.resolve("elsewhere/aws");
    home.set("AWS_SHARED_CREDENTIALS_FILE", aws.resolve("credentials").toString());
    start().expect(0);
    for (String name : namesIn(aws)) {
      Files.delete(aws.resolve(name));
    }
    Files.delete(aws);
    Files.delete(aws.getParent());

    start().expect(0);

    assertThat(aws.resolve("credentials")).content().startsWith("[alice]\n");
    assertThat(Files.getAttribute(aws, "unix:mode")).isEqualTo(0040700);
    assertNoStrays(namesIn(aws));
  }

  @Test
  void start_whenWhatTheFolderLinksToVanished_thenExit7AndTheLinkAsBefore() throws Exception {
    Path gone = folder.resolve("gone");
    Path aws = Files.createSymbolicLink(home.home().resolve(".aws"), gone);

    Ran ran = start();

    assertRefused(ran, home.credentialsFile() + " is", "a link that leads nowhere");
    assertThat(Files.readSymbolicLink(aws)).isEqualTo(gone);
    assertThat(gone).doesNotExist();
    assertThat(world.calls("GetSessionToken")).isZero();
  }

  @Test
  void start_whenTheFolderIsAnotherUsers_thenExit7AndNoCodeSpent() throws Exception {
    requireRoot();
    home.writeCredentials(BEFORE);
    Path aws = home.home().resolve(".aws");
    Files.setAttribute(aws, "unix:uid", 65534);
    RealPart.require("setpriv", () -> Files.isExecutable(Path.of("/usr/bin/setpriv")));
    home.wrappedBy("setsid", "--wait", "setpriv", "--bounding-set=-all", "--inh-caps=-all");

    Ran ran = start();

    assertRefused(ran, home.credentialsFile() + " may not be written", "chmod u+w");
    assertThat(home.credentialsFile()).hasContent(BEFORE);
    assertThat(namesIn(aws)).containsExactly("credentials");
    assertThat(world.calls("GetSessionToken")).isZero();
  }

  @Test
  void start_whenTheFileIsImmutable_thenExit7AndNoCodeSpent() throws Exception {
    requireRoot();
    home.writeCredentials(BEFORE);
    Path aws = home.home().resolve(".aws");
    assumeThat(chattr("+i", home.credentialsFile())).as("this disk has immutable files").isTrue();
    Ran ran;
    try {
      ran = start();
    } finally {
      assertThat(chattr("-i", home.credentialsFile())).isTrue();
    }

    assertRefused(ran, home.credentialsFile() + " may not be written", "chmod u+w");
    assertThat(home.credentialsFile()).hasContent(BEFORE);
    assertThat(namesIn(aws)).containsExactly("credentials");
    assertThat(world.calls("GetSessionToken")).isZero();
  }

  private Ran start() throws IOException, InterruptedException {
    return home.brevet("start", "alice", "--mfa-code", world.phone().nextCode());
  }

  private Ran startOnDisk(String setup) throws IOException, InterruptedException {
    RealPart.require("unshare -Urm", OddDisksIT::canMount);
    Path aws = Files.createDirectories(home.home().resolve(".aws"));
    Files.writeString(aws.resolveSibling(".aws.before"), BEFORE);
    home.set("AWS_DIR", aws.toString());
    home.set("SETUP", setup);
    home.wrappedBy("setsid", "--wait", "unshare", "-Urm", "sh", "-c", SCRIPT, "sh");
    return start();
  }

  /// What did not happen, why, and what to do; [BrevetHome] looks for stack traces.
  private static void assertRefused(Ran ran, String why, String now) {
    ran.expect(7);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(why, now);
  }

  private String afterwards() throws IOException {
    return Files.readString(home.home().resolve(".aws.after"));
  }

  private List<String> names() throws IOException {
    return Files.readAllLines(home.home().resolve(".aws.names"));
  }

  private static void assertNoStrays(List<String> names) {
    assertThat(names).contains("credentials").noneMatch(name -> name.endsWith(".tmp"));
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private List<Path> copies() throws IOException {
    try (Stream<Path> files = Files.walk(home.home().resolve(".local/state/brevet/backups"))) {
      return files.filter(file -> COPY.matcher(file.toString()).find()).toList();
    }
  }

  private static void requireRoot() {
    assumeThat(System.getProperty("user.name")).as("only root may do that").isEqualTo("root");
  }

  private static boolean chattr(String change, Path file) throws IOException, InterruptedException {
    return Files.isExecutable(Path.of("/usr/bin/chattr"))
        && new ProcessBuilder("/usr/bin/chattr", change, file.toString()).start().waitFor() == 0;
  }

  private static boolean canMount() {
    try {
      return new ProcessBuilder("unshare", "-Urm", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
