package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.BrevetHome;
import app.brevet.testing.Ran;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilesIT {

  private static final String FOREIGN =
      "[alice]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = mine";

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
  void close() throws IOException {
    world.close();
    mode("rwx------", home.home().resolve(".aws"));
  }

  @Test
  void start_whenTheSectionHoldsAForeignKey_thenExit7NoCodeSpentAndNoByteChanged()
      throws Exception {
    home.writeCredentials(FOREIGN);

    Ran ran = home.brevet("start", "alice", "--mfa-code", world.phone().code(), "--json").expect(7);

    assertThat(ran.error().string("reason")).isEqualTo("file-foreign-long-term-key");
    assertThat(ran.error().string("advice")).contains("import --move", "--output");
    assertThat(Files.readString(home.credentialsFile())).isEqualTo(FOREIGN);
    assertThat(world.calls("GetSessionToken")).isZero();
  }

  @Test
  void start_whenAnotherOutputIsNamed_thenThatIsWrittenAndTheForeignSectionKept() throws Exception {
    home.writeCredentials(FOREIGN);

    home.brevet("start", "alice", "--output", "mine", "--mfa-code", world.phone().nextCode())
        .expect(0);

    assertThat(Files.readString(home.credentialsFile())).startsWith(FOREIGN).contains("[mine]");
    home.brevet("stop", "alice").expect(0);
    assertThat(Files.readString(home.credentialsFile())).isEqualTo(FOREIGN);
  }

  @Test
  void start_whenTheFileMayNotBeRead_thenExit7() throws Exception {
    home.writeCredentials("[other]\nregion = eu-west-1\n");
    mode("---------", home.credentialsFile());
    withoutPrivileges();

    Ran ran = home.brevet("start", "alice", "--mfa-code", world.phone().code(), "--json").expect(7);

    assertThat(ran.error().string("reason")).isEqualTo("file-not-readable");
    assertThat(world.calls("GetSessionToken")).isZero();
  }

  @Test
  void start_whenTheFoldersIsReadOnly_thenExit7AndTheFileAsBefore() throws Exception {
    String before = "[other]\nregion = eu-west-1\n";
    home.writeCredentials(before);
    mode("r--------", home.credentialsFile());
    mode("r-x------", home.home().resolve(".aws"));
    withoutPrivileges();

    Ran ran =
        home.brevet("start", "alice", "--mfa-code", world.phone().nextCode(), "--json").expect(7);

    assertThat(ran.error().string("reason")).isEqualTo("file-not-writable");
    assertThat(Files.readString(home.credentialsFile())).isEqualTo(before);
  }

  @Test
  void start_whenAwsIsNotThere_thenExit6AndTheFileUntouched() throws Exception {
    home.set("AWS_ENDPOINT_URL", "http://127.0.0.1:1");

    Ran ran =
        home.brevet("start", "alice", "--mfa-code", world.phone().nextCode(), "--json").expect(6);

    assertThat(ran.error().string("reason")).isEqualTo("aws-unreachable");
    assertThat(home.credentialsFile()).doesNotExist();
  }

  /// The super-user may read and write everything, but for its capabilities.
  private void withoutPrivileges() {
    if ("root".equals(System.getProperty("user.name"))) {
      RealPart.require("setpriv", () -> Files.isExecutable(Path.of("/usr/bin/setpriv")));
      home.wrappedBy("setsid", "--wait", "setpriv", "--bounding-set=-all", "--inh-caps=-all");
    }
  }

  private static void mode(String mode, Path file) throws IOException {
    if (Files.exists(file)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
  }
}
