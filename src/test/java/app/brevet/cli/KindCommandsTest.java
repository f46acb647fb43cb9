package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.JsonObject;
import app.brevet.testing.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Adding, changing, showing and removing federated users and roles that a provider vouches for.
final class KindCommandsTest {

  private static final String ROLE = "arn:aws:iam::111122223333:role/Admin";
  private static final String PROVIDER = "arn:aws:iam::111122223333:saml-provider/Corp";
  private static final String SAML =
      "profile add saml corp --role-arn " + ROLE + " --provider-arn " + PROVIDER;
  private static final String WEB = "profile add web-identity ci --role-arn " + ROLE;

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
  }

  private Ran run(String line, String... more) {
    List<String> arguments = new ArrayList<>(Arrays.asList(line.split(" ")));
    arguments.addAll(Arrays.asList(more));
    return world.run(arguments.toArray(String[]::new));
  }

  private JsonObject shown(String name) {
    return world.run("profile", "show", name, "--json").expect(0).json();
  }

  @Test
  void addFederated_whenAllIsGiven_thenItIsKept() throws Exception {
    Path policy = folder.resolve("policy.json");
    Files.writeString(policy, "{ \"Statement\" : [] }");

    run("profile add federated fed --source demo --federated-name build --duration 36h --tag a=b"
            + " --policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess --policy "
            + policy)
        .expect(0);

    JsonObject json = shown("fed");
    assertThat(json.string("kind")).isEqualTo("federated");
    assertThat(json.string("source")).isEqualTo("demo");
    assertThat(json.string("federatedName")).isEqualTo("build");
    assertThat(json.string("policy")).isEqualTo("{\"Statement\":[]}");
    assertThat(json.strings("policyArns")).hasSize(1);
    assertThat(json.number("effectiveDurationSeconds")).isEqualTo(129_600);
  }

  @Test
  void addFederated_whenItHasNoPolicy_thenThatIsSaid() {
    assertThat(run("profile add federated fed --source demo").expect(0).err())
        .contains("fed has no policy");
  }

  @Test
  void addSaml_whenTheAssertionIsAFileOfThisFolder_thenItsWholePathIsKept() throws Exception {
    run(SAML + " --assertion here/assertion --duration 12h --region eu-central-1").expect(0);

    JsonObject json = shown("corp");
    assertThat(json.string("kind")).isEqualTo("saml");
    assertThat(json.string("providerArn")).isEqualTo(PROVIDER);
    assertThat(json.string("assertion")).isEqualTo("file");
    assertThat(json.string("assertionFile"))
        .isEqualTo(Path.of("here/assertion").toAbsolutePath().toString());
    assertThat(json.number("durationSeconds")).isEqualTo(43_200);
  }

  @Test
  void addSaml_whenAProgramMakesIt_thenItIsNamedOnThisMachineOnly() throws Exception {
    run(SAML, "--assertion-process", "saml2aws print --raw").expect(0);

    assertThat(shown("corp").string("program")).isEqualTo("saml2aws print --raw");
    assertThat(Files.readString(folder.resolve("code-commands.json"))).contains("saml2aws");
    assertThat(world.run("profile", "show", "corp").expect(0).out())
        .contains("Assertion: from a program", "Program: saml2aws print --raw");
  }

  @Test
  void addSaml_whenTheUserIsToBeAsked_thenThatIsSaid() {
    assertThat(run(SAML + " --assertion -").expect(0).err())
        .contains("corp cannot be renewed without you");
  }

  @Test
  void addWebIdentity_whenATokenFileIsGiven_thenItIsKept() throws Exception {
    run(WEB + " --token-file /var/run/token --role-session-name {user}@{host}").expect(0);

    JsonObject json = shown("ci");
    assertThat(json.string("kind")).isEqualTo("web-identity");
    assertThat(json.string("tokenFile")).isEqualTo("/var/run/token");
    assertThat(json.string("roleSessionName")).isEqualTo("{user}@{host}");
  }

  @ParameterizedTest
  @CsvSource({
    "usage,profile add saml corp --role-arn arn:aws:iam::111122223333:role/A --provider-arn"
        + " arn:aws:iam::111122223333:saml-provider/C",
    "usage,profile add web-identity ci --role-arn arn:aws:iam::111122223333:role/A",
    "usage,profile add web-identity ci --role-arn arn:aws:iam::111122223333:role/A --token-file"
        + " /a --token-process b",
    "input-not-a-saml-provider-arn,profile add saml corp --assertion - --role-arn"
        + " arn:aws:iam::111122223333:role/A --provider-arn arn:aws:iam::111122223333:role/A",
    "input-code-command-relative,profile add web-identity ci --role-arn"
        + " arn:aws:iam::111122223333:role/A --token-process ./get",
    "input-role-session-name-malformed,profile add web-identity ci --token-file /a --role-arn"
        + " arn:aws:iam::111122223333:role/A --role-session-name {nobody}",
    "input-duration-out-of-range,profile add saml corp --assertion - --duration 13h --role-arn"
        + " arn:aws:iam::111122223333:role/A --provider-arn"
        + " arn:aws:iam::111122223333:saml-provider/C",
    "input-federated-name-malformed,profile add federated fed --source demo --federated-name a",
    "usage,profile add federated fed --source demo --policy /no/such"
  })
  void add_whenTheInputIsBad_thenExit2AndNothingIsAdded(String reason, String line)
      throws Exception {
    Ran ran = run(line + " --json").expect(2);

    assertThat(ran.error().string("reason")).isEqualTo(reason);
    assertThat(world.catalog.profiles()).hasSize(1);
  }

  @Test
  void edit_whenOptionsAreOfTheKind_thenTheyChangeIt() throws Exception {
    run(SAML + " --assertion /a").expect(0);
    run(WEB + " --token-file /a").expect(0);
    run("profile add federated fed --source demo").expect(0);

    run("profile edit corp --duration 2h", "--assertion-process", "get it").expect(0);
    run("profile edit ci --token-file - --role-session-name ci").expect(0);
    run("profile edit fed --federated-name other --tag a=b").expect(0);

    assertThat(shown("corp").string("program")).isEqualTo("get it");
    assertThat(shown("corp").number("durationSeconds")).isEqualTo(7200);
    assertThat(shown("ci").string("token")).isEqualTo("asked");
    assertThat(shown("ci").string("roleSessionName")).isEqualTo("ci");
    assertThat(shown("fed").string("federatedName")).isEqualTo("other");
    assertThat(shown("fed").object("tags").orElseThrow().string("a")).isEqualTo("b");
  }

  @Test
  void edit_whenAFileTakesThePlaceOfTheProgram_thenTheProgramIsForgotten() throws Exception {
    run(SAML, "--assertion-process", "get it").expect(0);

    run("profile edit corp --assertion /a").expect(0);

    assertThat(Files.readString(folder.resolve("code-commands.json"))).doesNotContain("get it");
  }

  @ParameterizedTest
  @CsvSource({
    "corp,--mfa-serial x",
    "corp,--token-file /a",
    "corp,--via key",
    "ci,--assertion /a",
    "ci,--source demo",
    "fed,--role-arn x",
    "fed,--transitive-tag a",
    "demo,--assertion -",
    "demo,--role-arn x"
  })
  void edit_whenAnOptionIsOfAnotherKind_thenExit2(String name, String option) throws Exception {
    run(SAML + " --assertion /a").expect(0);
    run(WEB + " --token-file /a").expect(0);
    run("profile add federated fed --source demo").expect(0);
    var before = world.catalog.profiles();

    Ran ran = run("profile edit " + name + " " + option).expect(2);

    assertThat(ran.err()).contains("another kind of profile");
    assertThat(world.catalog.profiles()).isEqualTo(before);
  }

  @Test
  void remove_whenTheProfileHasAProgram_thenBothGo() throws Exception {
    run(SAML, "--assertion-process", "get it").expect(0);

    run("profile remove corp").expect(0);

    assertThat(Files.readString(folder.resolve("code-commands.json"))).doesNotContain("get it");
    assertThat(world.catalog.profiles()).hasSize(1);
  }

  @Test
  void show_whenARoleIsAssumedWithASession_thenItTellsWhatThatCosts() throws Exception {
    run("profile add role long --source demo --duration 12h --role-arn " + ROLE).expect(0);
    run("profile add role keyed --source demo --duration 12h --via key --role-arn " + ROLE)
        .expect(0);

    assertThat(run("profile show long").expect(0).out())
        .contains("Duration: 12 h", "Lasts: 1 h", "one hour at most")
        .contains("one code for demo serves it");
    assertThat(run("profile show keyed").expect(0).out())
        .doesNotContain("in truth")
        .contains("takes a code of demo for each of its sessions");
    assertThat(shown("long").number("effectiveDurationSeconds")).isEqualTo(3600);
  }
}
