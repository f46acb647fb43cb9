package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.JsonObject;
import app.brevet.model.AwsCause;
import app.brevet.model.ProfileName;
import app.brevet.testing.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportCommandTest {

  private static final String ALICE =
      "[alice]\naws_access_key_id = "
          + CliWorld.KEY_ID
          + "\naws_secret_access_key = "
          + CliWorld.SECRET
          + "\n";
  private static final String ADMIN =
      "[profile admin]\nrole_arn = arn:aws:iam::123456789012:role/admin\nsource_profile = alice\n";

  @TempDir private Path folder;
  private CliWorld world;
  private Path credentials;
  private Path config;

  @BeforeEach
  void open() throws Exception {
    world = new CliWorld(folder);
    Path aws = Files.createDirectory(folder.resolve(".aws"));
    credentials = Files.writeString(aws.resolve("credentials"), "# mine\n" + ALICE);
    config = Files.writeString(aws.resolve("config"), ADMIN);
  }

  @Test
  void import_whenDryRun_thenWhatWouldBecomeIsToldAndNothingIsDone() throws Exception {
    Ran ran = world.run("import", "--dry-run", "--json").expect(0);

    assertThat(ran.json().bool("dryRun", false)).isTrue();
    JsonObject alice = ran.json().objects("items").getFirst();
    assertThat(alice.string("result")).isEqualTo("new");
    assertThat(alice.string("profile")).isEqualTo("alice");
    assertThat(alice.number("line")).isEqualTo(2);
    assertThat(ran.json().objects("items").get(1).string("output")).isEqualTo("admin-brevet");
    assertThat(world.catalog.profiles()).isEmpty();
    assertThat(world.keychain.list()).isEmpty();
    assertThat(world.sts.calls()).isEmpty();
  }

  @Test
  void import_whenDone_thenEachIsToldWithWhatItIs() throws Exception {
    Ran ran = world.run("import").expect(0);

    assertThat(ran.out())
        .contains("alice: imported the key " + CliWorld.KEY_ID)
        .contains("It is arn:aws:iam::123456789012:user/demo.")
        .contains("admin: imported the role [admin]")
        .contains("its sessions are written to [admin-brevet]");
    assertThat(world.keychain.list()).hasSize(1);
    assertThat(credentials).hasContent("# mine\n" + ALICE);
  }

  @Test
  void import_whenARoleIsHadForAToken_thenBothFormsTellItAsAWebIdentity() throws Exception {
    Files.writeString(
        config,
        """
        [profile ci]
        role_arn = arn:aws:iam::123456789012:role/ci
        web_identity_token_file = /var/run/token
        """);

    JsonObject planned =
        world
            .run("import", "--only", "ci", "--dry-run", "--json")
            .expect(0)
            .json()
            .objects("items")
            .getFirst();
    Ran ran = world.run("import", "--only", "ci").expect(0);

    assertThat(planned.string("kind")).isEqualTo("web-identity");
    assertThat(planned.string("roleArn")).endsWith("role/ci");
    assertThat(planned.string("tokenFile")).isEqualTo("/var/run/token");
    assertThat(ran.out())
        .contains("ci: imported the role by web identity [ci] in " + config)
        .contains("its sessions are written to [ci-brevet]");
    assertThat(world.run("profile", "show", "ci").expect(0).out())
        .contains("Token: from the file /var/run/token");
  }

  @Test
  void import_whenDoneAgain_thenAllIsThereAlready() throws Exception {
    world.run("import").expect(0);

    Ran ran = world.run("import", "--json").expect(0);

    for (JsonObject item : ran.json().objects("items")) {
      assertThat(item.string("result")).isEqualTo("there");
    }
    assertThat(world.catalog.profiles()).hasSize(2);
  }

  @Test
  void import_whenAwsRefusesTheKey_thenThatIsToldAndTheCodeIsAwssAndTheRoleWaits()
      throws Exception {
    world.sts.refuseNext(AwsCause.UNKNOWN_KEY, "InvalidClientTokenId", "no such key");

    Ran ran = world.run("import", "--json").expect(5);

    assertThat(ran.json().objects("items").getFirst().string("reason"))
        .isEqualTo("aws-unknown-key");
    assertThat(ran.json().objects("items").get(1).string("result")).isEqualTo("source-missing");
    assertThat(world.keychain.list()).isEmpty();
  }

  @Test
  void import_whenOnlyOneIsNamed_thenTheOthersAreLeft() throws Exception {
    world.run("import", "--only", "alice").expect(0);

    assertThat(world.catalog.profiles()).hasSize(1);
    assertThat(world.run("import", "--only", "nobody").expect(2).err()).contains("nobody");
  }

  @Test
  void move_whenAScriptSaysSo_thenTheKeyIsGoneAndItsUsersAreNamed() throws Exception {
    Ran ran = world.run("import", "--move").expect(0);

    assertThat(credentials).hasContent("# mine\n");
    assertThat(config).hasContent(ADMIN);
    assertThat(ran.err())
        .contains("- aws_access_key_id = " + CliWorld.KEY_ID)
        .contains("- aws_secret_access_key = ***")
        .contains("[admin] in " + config + " takes its session from [alice]")
        .contains("A copy of it as it was is in " + folder.resolve("backups"));
    assertThat(ran.out() + ran.err()).doesNotContain(CliWorld.SECRET);
  }

  @Test
  void move_whenTheUserSaysNo_thenTheFileStaysAndTheImportIsDone() throws Exception {
    FakeTerminal terminal = new FakeTerminal("no");
    world.sitAt(terminal);

    Ran ran = world.run("import", "--move", "--json").expect(0);

    assertThat(terminal.shown())
        .anyMatch(line -> line.startsWith("- aws_secret_access_key = ***"))
        .anyMatch(line -> line.startsWith("Change " + credentials));
    assertThat(credentials).hasContent("# mine\n" + ALICE);
    assertThat(ran.json().objects("changes").getFirst().bool("changed", true)).isFalse();
    assertThat(world.catalog.profiles()).hasSize(2);
  }

  @Test
  void move_whenTheUserSaysYes_thenItIsChanged() throws Exception {
    world.sitAt(new FakeTerminal("yes"));

    world.run("import", "--move").expect(0);

    assertThat(credentials).hasContent("# mine\n");
  }

  @Test
  void move_whenDryRun_thenTheChangeIsShownAndNotMade() throws Exception {
    Ran ran = world.run("import", "--move", "--dry-run").expect(0);

    assertThat(ran.out()).contains("- aws_secret_access_key = ***");
    assertThat(credentials).hasContent("# mine\n" + ALICE);
    assertThat(world.keychain.list()).isEmpty();
  }

  @Test
  void move_whenKeysAreNotVerified_thenExit2() {
    assertThat(world.run("import", "--move", "--no-verify").expect(2).err())
        .contains("--no-verify");
  }

  @Test
  void takeOver_whenDone_thenTheRoleIsDeliveredUnderItsName() throws Exception {
    Ran ran = world.run("import", "--take-over", "--yes").expect(0);

    assertThat(ran.out() + ran.err()).doesNotContain("admin-brevet");
    assertThat(config).isEmptyFile();
    assertThat(world.catalog.find(new ProfileName("admin")).orElseThrow().output()).isEmpty();
    assertThat(credentials).hasContent("# mine\n" + ALICE);
  }

  @Test
  void import_whenANamedFileIsNotThere_thenExit7() {
    String missing = folder.resolve("missing").toString();

    assertThat(world.run("import", "--credentials", missing, "--json").expect(7).error())
        .isNotNull();
    world.run("import", "--csv", missing).expect(7);
  }

  @Test
  void import_whenNothingIsThere_thenThatIsSaid() throws Exception {
    Files.delete(credentials);
    Files.delete(config);

    assertThat(world.run("import").expect(0).err()).contains("No keys and no roles were found.");
  }

  @Test
  void import_whenTheEnvironmentIsNamed_thenItsKeyIsImportedAndTheFilesAreLeft() throws Exception {
    world.set("AWS_ACCESS_KEY_ID", "AKIAI44QH8DHBEXAMPLE");
    world.set("AWS_SECRET_ACCESS_KEY", "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY");

    Ran ran = world.run("import", "--environment", "--no-verify", "--json").expect(0);

    assertThat(ran.json().objects("items")).hasSize(1);
    assertThat(ran.json().objects("items").getFirst().string("profile")).isEqualTo("imported");
    assertThat(ran.out()).doesNotContain("je7MtGbClwBF");
  }
}
