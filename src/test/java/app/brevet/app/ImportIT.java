package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.JsonObject;
import app.brevet.testing.BrevetHome;
import app.brevet.testing.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys and roles that another tool left in files: imported, taken out, and then used by Debian's
/// `aws` as before. The files and their copy may hold the key, nothing else.
final class ImportIT {

  private static final String REST = "# mine\r\n[other]\r\nregion = eu-west-1\r\n";
  private static final String COPIES = "backups";

  @TempDir private Path folder;
  private SandboxWorld world;
  private BrevetHome home;

  @BeforeEach
  void open() throws Exception {
    world = new SandboxWorld();
    home = BrevetHome.withVault(folder, world.sandbox().endpoint());
    home.writeCredentials(REST + section("alice"));
    Files.setLastModifiedTime(
        home.credentialsFile(), FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
    Files.writeString(
        home.home().resolve(".aws/config"),
        "[profile admin]\nrole_arn = "
            + world.roleArn()
            + "\nsource_profile = alice\nregion = eu-central-1\n");
    home.leaks().plantSession(world.secretKey());
    home.leaks().allowSessionsIn(home.credentialsFile());
    home.leaks().allowSessionsIn(state().resolve(COPIES));
  }

  @AfterEach
  void close() {
    world.close();
  }

  private Path state() {
    return home.home().resolve(".local/state/brevet");
  }

  /// What the copies hold; beside each lies the path that it is of.
  private List<String> copies() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(state().resolve(COPIES))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (String.valueOf(file.getFileName()).startsWith("0")) {
          texts.add(Files.readString(file));
        }
      }
    }
    return texts;
  }

  private String section(String name) {
    return "["
        + name
        + "]\naws_access_key_id = "
        + world.user().accessKey().accessKeyId()
        + "\naws_secret_access_key = "
        + world.secretKey()
        + "\n";
  }

  @Test
  void move_whenImported_thenOnlyTheKeyIsGoneAndACopyIsKept() throws Exception {
    Ran ran = home.brevet("import", "--move", "--json").expect(0);

    assertThat(Files.readString(home.credentialsFile())).isEqualTo(REST);
    assertThat(copies()).containsExactly(REST + section("alice"));
    JsonObject alice = ran.json().objects("items").getFirst();
    assertThat(alice.string("result")).isEqualTo("imported");
    assertThat(alice.string("mfaSerial")).isEqualTo(world.phone().serial().value());
    assertThat(ran.json().objects("dependents").getFirst().string("name")).isEqualTo("admin");
  }

  @Test
  void move_whenStartedThen_thenDebiansAwsReadsTheMovedFile() throws Exception {
    AwsTool.require();
    AwsTool aws = new AwsTool(home, world.sandbox().endpoint());
    home.brevet("import", "--move").expect(0);
    assertThat(aws.callerIdentity("alice").exitCode()).isNotZero();

    home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(0);

    AwsTool.Answer user = aws.callerIdentity("alice");
    assertThat(user.text()).contains(world.user().arn().toString());
    home.brevet("start", "admin").expect(0);
    assertThat(aws.callerIdentity("admin-brevet").text()).contains("assumed-role/admin/");
    home.brevet("stop", "--all").expect(0);
    assertThat(Files.readString(home.credentialsFile())).isEqualTo(REST);
  }

  @Test
  void takeOver_whenStartedThen_thenDebiansAwsReadsTheSessionUnderTheRolesName() throws Exception {
    AwsTool.require();
    home.brevet("import", "--move", "--take-over").expect(0);
    assertThat(home.home().resolve(".aws/config"))
        .hasContent("[profile admin]\nregion = eu-central-1\n");
    home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(0);

    home.brevet("start", "admin").expect(0);

    assertThat(new AwsTool(home, world.sandbox().endpoint()).callerIdentity("admin").text())
        .contains("assumed-role/admin/");
  }

  @Test
  void import_whenTheConsolesFileIsNamed_thenItsKeyIsStored() throws Exception {
    Path csv = folder.resolve("alice_accessKeys.csv");
    Files.writeString(
        csv,
        "\uFEFFAccess key ID,Secret access key\r\n"
            + world.user().accessKey().accessKeyId()
            + ","
            + world.secretKey()
            + "\r\n");

    home.brevet("import", "--csv", csv.toString(), "--verbose").expect(0);

    assertThat(home.brevet("whoami", "alice").expect(0).out())
        .contains(world.user().arn().toString());
  }

  @Test
  void move_whenAwsDoesNotKnowTheKey_thenExit5AndNoByteChanged() throws Exception {
    String foreign = section("bob").replace("aws_access_key_id = AKIA", "aws_access_key_id = AKIB");
    home.writeCredentials(foreign);

    home.brevet("import", "--move", "--only", "bob").expect(5);

    assertThat(Files.readString(home.credentialsFile())).isEqualTo(foreign);
  }
}
