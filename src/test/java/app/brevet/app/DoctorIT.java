package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.BrevetHome;
import app.brevet.testing.Ran;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorIT {

  @TempDir private Path folder;
  private SandboxWorld world;
  private BrevetHome home;

  @BeforeEach
  void open() throws Exception {
    world = new SandboxWorld();
    home = world.home(folder);
  }

  @AfterEach
  void close() throws IOException {
    world.close();
    try (Stream<Path> files = Files.walk(folder, 3)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link); // They lead out of the folder, into the image.
      }
    }
  }

  private Path config() {
    return home.home().resolve(".aws/config");
  }

  /// An installation of its own: the image's launcher, with the rest by links.
  private static Path install(Path where) throws IOException {
    Path image = Path.of(System.getProperty("brevet.image", "target/brevet")).toAbsolutePath();
    RealPart.require("the image", () -> Files.isExecutable(image.resolve("bin/brevet")));
    Files.createDirectories(where.resolve("bin"));
    Files.copy(image.resolve("bin/brevet"), where.resolve("bin/brevet"));
    Files.setPosixFilePermissions(
        where.resolve("bin/brevet"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createSymbolicLink(where.resolve("bin/java"), image.resolve("bin/java"));
    Files.createSymbolicLink(where.resolve("lib"), image.resolve("lib"));
    return where;
  }

  @Test
  void repair_whenBrevetWasMoved_thenAwsGetsItsSessionAgain() throws Exception {
    AwsTool.require();
    Path installed = install(folder.resolve("installed"));
    home.startedBy(installed.resolve("bin/brevet"));
    world.addUser(home).expect(0);
    home.brevet("profile", "edit", "alice", "--deliver", "process").expect(0);
    home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(0);
    AwsTool aws = new AwsTool(home, world.sandbox().endpoint());
    assertThat(aws.callerIdentityByBrevet("alice").text()).contains(":user/alice");

    Path moved = Files.move(installed, folder.resolve("moved to"));
    assertThat(aws.callerIdentityByBrevet("alice").exitCode()).isNotZero();
    home.startedBy(moved.resolve("bin/brevet"));

    assertThat(home.brevet("doctor").expect(1).out())
        .contains("starts " + installed + "/bin/brevet, which is not there.");
    Ran repaired = home.brevet("doctor", "--repair").expect(0);

    assertThat(repaired.err())
        .contains("+ credential_process = \"" + moved + "/bin/brevet\" credentials alice");
    AwsTool.Answer answer = aws.callerIdentityByBrevet("alice");
    assertThat(answer.text()).contains(":user/alice");
    assertThat(answer.exitCode()).isZero();
    home.brevet("stop", "alice").expect(0);
    assertThat(config()).doesNotExist();
  }

  @Test
  void doctor_whenAllIsAsBrevetMadeIt_thenNothingIsWrong() throws Exception {
    world.addUser(home).expect(0);
    home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(0);

    Ran ran = home.brevet("doctor").expect(0);

    assertThat(ran.out()).contains("(available).", "Nothing is wrong.");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void doctor_whenNobodyKnowsThePassphrase_thenExit4AndAllElseIsLookedAt() throws Exception {
    world.addUser(home).expect(0);
    home.unset("BREVET_VAULT_PASSPHRASE_FILE");
    Path activity = activity();
    Files.setPosixFilePermissions(activity, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(home.brevet("doctor").expect(4).out())
        .contains("(locked).", "Others on this machine may read or write " + activity);
  }

  @Test
  void doctor_whenAFileMayNotBeRead_thenToldWithWhatToDo() throws Exception {
    world.addUser(home).expect(0);
    Files.setPosixFilePermissions(activity(), Set.of());
    withoutPrivileges();

    assertThat(home.brevet("doctor").expect(1).out())
        .contains("Brevet may not read and write its own " + activity(), "chmod u+rw");
  }

  private Path activity() {
    return home.home().resolve(".local/state/brevet/activity.jsonl");
  }

  /// The super-user may read and write everything, but for its capabilities.
  private void withoutPrivileges() {
    if ("root".equals(System.getProperty("user.name"))) {
      RealPart.require("setpriv", () -> Files.isExecutable(Path.of("/usr/bin/setpriv")));
      home.wrappedBy("setsid", "--wait", "setpriv", "--bounding-set=-all", "--inh-caps=-all");
    }
  }
}
