package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.JsonObject;
import app.brevet.testing.BrevetHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VaultStoryIT {

  private static final String BEFORE = "# mine\r\n[other]\r\nregion = eu-west-1\r\n";

  @TempDir private Path folder;
  private SandboxWorld world;
  private BrevetHome home;

  @BeforeEach
  void open() throws Exception {
    world = new SandboxWorld();
    home = world.home(folder);
    home.writeCredentials(BEFORE);
    world.addUser(home).expect(0);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void start_whenTheCodeIsRight_thenOnlyItsOwnSectionIsAddedAndTheFileIsPrivate() throws Exception {
    home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(0);

    String after = Files.readString(home.credentialsFile());
    assertThat(after)
        .startsWith(BEFORE)
        .contains("[alice]", "# Written by Brevet", "aws_access_key_id = ASIA")
        .contains("aws_secret_access_key = ", "aws_session_token = ", "x_security_token_expires");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.credentialsFile())))
        .startsWith("rw-");
  }

  @Test
  void start_whenTheFileIsNew_thenNobodyElseMayReadIt() throws Exception {
    Files.delete(home.credentialsFile());

    home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(0);

    assertThat(Files.getPosixFilePermissions(home.credentialsFile()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void start_whenTheCodeIsWrong_thenExit5AdviceAndTheFileUntouched() throws Exception {
    var ran = home.brevet("start", "alice", "--mfa-code", world.phone().wrongCode()).expect(5);

    assertThat(ran.err()).contains("Wait for the next code", "AccessDenied");
    assertThat(ran.out()).isEmpty();
    assertThat(Files.readString(home.credentialsFile())).isEqualTo(BEFORE);
  }

  @Test
  void stop_whenStarted_thenTheFileIsAsBefore() throws Exception {
    home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(0);

    var ran = home.brevet("stop", "alice").expect(0);

    assertThat(ran.out()).contains("AWS honours the session until", "aws:TokenIssueTime");
    assertThat(Files.readString(home.credentialsFile())).isEqualTo(BEFORE);
  }

  @Test
  void role_whenTheUsersMfaSessionLives_thenNoSecondCode() throws Exception {
    world.addRole(home).expect(0);
    home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(0);

    home.brevet("start", "admin", "--no-input").expect(0);

    assertThat(world.calls("AssumeRole")).isEqualTo(1);
    assertThat(world.calls("GetSessionToken")).isEqualTo(1);
    JsonObject who = home.brevet("whoami", "admin", "--json").expect(0).json();
    assertThat(who.string("arn")).contains(":assumed-role/admin/");
  }

  @Test
  void credentials_whenASessionLives_thenExactlyWhatCredentialProcessReads() throws Exception {
    home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(0);

    var ran = home.brevet("credentials", "alice").expect(0);

    assertThat(ran.json().names())
        .containsExactly("Version", "AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration");
    assertThat(ran.json().number("Version")).isEqualTo(1);
    assertThat(ran.json().string("Expiration")).matches("[0-9-]{10}T[0-9:]{8}Z");
    assertThat(ran.out()).hasLineCount(1);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void credentials_whenThereIsNoSessionAndNobodyToAsk_thenExit3() throws Exception {
    var ran = home.brevet("credentials", "alice", "--json").expect(3);

    assertThat(ran.error().string("reason")).isEqualTo("code-needed");
    assertThat(ran.error().string("advice")).contains("brevet start alice");
    System.out.println("credentials without a session ended after " + ran.took());
  }

  @Test
  void aws_whenStartedThenStopped_thenWorksThenNot() throws Exception {
    AwsTool.require();
    AwsTool aws = new AwsTool(home, world.sandbox().endpoint());
    home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(0);
    AwsTool.Answer started = aws.callerIdentity("alice");
    home.brevet("stop", "alice").expect(0);

    AwsTool.Answer stopped = aws.callerIdentity("alice");

    assertThat(started.exitCode()).as(started.text()).isZero();
    assertThat(started.text()).contains(world.user().arn().toString());
    assertThat(stopped.exitCode()).as(stopped.text()).isNotZero();
  }
}
