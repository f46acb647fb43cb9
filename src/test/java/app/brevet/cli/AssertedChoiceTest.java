package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.identity.SamlText;
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

/// Adding a role by SAML without naming what the assertion names.
final class AssertedChoiceTest {

  private static final String OTHER = "arn:aws:iam::111122223333:role/Reader";
  private static final String OTHER_PROVIDER = "arn:aws:iam::111122223333:saml-provider/Old";

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
  }

  private Ran add(String... more) {
    List<String> line = new ArrayList<>(List.of("profile", "add", "saml", "corp"));
    line.addAll(Arrays.asList(more));
    return world.run(line.toArray(String[]::new));
  }

  private String file(String base64) throws Exception {
    Path file = folder.resolve("assertion");
    Files.writeString(file, base64);
    return file.toString();
  }

  private String fileOfTwo() throws Exception {
    return file(SamlText.ofRole().role(OTHER + "," + SamlText.PROVIDER).base64());
  }

  private void expectAdded(String role, String provider) throws Exception {
    JsonObject json = world.run("profile", "show", "corp", "--json").expect(0).json();
    assertThat(json.string("roleArn")).isEqualTo(role);
    assertThat(json.string("providerArn")).isEqualTo(provider);
  }

  @Test
  void addSaml_whenTheAssertionNamesOneRole_thenThatIsTaken() throws Exception {
    add("--assertion", file(SamlText.ofRole().base64())).expect(0);

    expectAdded(SamlText.ROLE, SamlText.PROVIDER);
  }

  @Test
  void addSaml_whenItNamesSeveral_thenTheyAreListedAndNothingIsAdded() throws Exception {
    Ran ran = add("--assertion", fileOfTwo()).expect(2);

    assertThat(ran.err())
        .contains("several roles", SamlText.ROLE, OTHER)
        .contains("Choose one with `--role-arn ARN`.");
    assertThat(world.catalog.profiles()).isEmpty();
  }

  @Test
  void addSaml_whenOneOfThemIsGiven_thenItsProviderIsThatOfTheAssertion() throws Exception {
    add("--assertion", fileOfTwo(), "--role-arn", OTHER).expect(0);

    expectAdded(OTHER, SamlText.PROVIDER);
  }

  @Test
  void addSaml_whenARoleHasTwoProviders_thenTheProviderIsToBeChosen() throws Exception {
    String two = file(SamlText.ofRole().role(SamlText.ROLE + "," + OTHER_PROVIDER).base64());

    assertThat(add("--assertion", two).expect(2).err())
        .contains("several SAML providers", SamlText.PROVIDER, OTHER_PROVIDER)
        .contains("--provider-arn");
    add("--assertion", two, "--provider-arn", OTHER_PROVIDER).expect(0);

    expectAdded(SamlText.ROLE, OTHER_PROVIDER);
  }

  @Test
  void addSaml_whenTheGivenRoleIsNotNamed_thenItSaysWhichAre() throws Exception {
    Ran ran = add("--assertion", fileOfTwo(), "--role-arn", SamlText.ROLE + "s", "--json");

    assertThat(ran.expect(2).error().string("reason"))
        .isEqualTo("input-saml-assertion-without-role");
    assertThat(ran.error().string("message")).contains(SamlText.ROLE, OTHER).doesNotContain("\\u");
    assertThat(world.catalog.profiles()).isEmpty();
  }

  @Test
  void addSaml_whenItNamesNone_thenThatIsSaid() throws Exception {
    Ran ran = add("--assertion", file(new SamlText().base64()), "--json").expect(2);

    assertThat(ran.error().string("reason")).isEqualTo("input-saml-assertion-without-roles");
  }

  @Test
  void addSaml_whenItIsEncrypted_thenThatIsSaid() throws Exception {
    String sealed = "<saml:EncryptedAssertion/>";
    Ran ran = add("--assertion", file(new SamlText().with(sealed).base64()), "--json").expect(2);

    assertThat(ran.error().string("reason")).isEqualTo("input-saml-assertion-encrypted");
  }

  @Test
  void addSaml_whenTheFileIsNotThere_thenThatIsSaid() throws Exception {
    Ran ran = add("--assertion", "/no/such", "--json").expect(2);

    assertThat(ran.error().string("reason")).isEqualTo("input-token-file-unreadable");
  }

  @Test
  void addSaml_whenSomebodySitsAtTheTerminal_thenTheAssertionIsAskedForAndNotKept()
      throws Exception {
    String assertion = SamlText.ofRole().base64();
    FakeTerminal terminal = new FakeTerminal(assertion);
    world.sitAt(terminal);

    add("--assertion", "-").expect(0);

    expectAdded(SamlText.ROLE, SamlText.PROVIDER);
    assertThat(terminal.shown())
        .singleElement()
        .asString()
        .startsWith("SAML assertion that names the role of corp,");
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain(assertion.substring(0, 40));
      }
    }
  }

  @Test
  void addSaml_whenWhatIsPastedDoesNotDo_thenItIsAskedForAgain() {
    FakeTerminal terminal = new FakeTerminal(new SamlText().base64(), "");
    world.sitAt(terminal);

    add("--assertion", "-").expect(2);

    assertThat(terminal.shown()).hasSize(3).element(1).asString().contains("names no role");
    assertThat(world.catalog.profiles()).isEmpty();
  }

  @Test
  void addSaml_whenNothingIsPasted_thenNoProfileIsSpokenOfThatIsNotThere() {
    world.sitAt(new FakeTerminal(""));

    assertThat(add("--assertion", "-").expect(3).err())
        .contains("corp was not added", "none was given", "`--role-arn`")
        .doesNotContain("start corp");
  }

  @Test
  void addSaml_whenTheProgramIsNotThere_thenTheOptionIsToBeCorrected() {
    Ran ran = add("--assertion-process", "/no/such program").expect(3);

    assertThat(ran.err())
        .contains("to get the assertion that names the role of corp", "`--assertion-process`")
        .doesNotContain("profile edit");
  }

  @Test
  void addSaml_whenNobodyCanBeAsked_thenExit2() throws Exception {
    assertThat(add("--assertion", "-").expect(2).err()).contains("--provider-arn ARN");
  }

  @ParameterizedTest
  @CsvSource({
    "--duration,5m",
    "--region,not a region",
    "--output,[x]",
    "--deliver,mail",
    "--policy,/no/such",
    "--policy-arn,none",
    "--also-in,here",
    "--role-arn,none",
    "--provider-arn,none",
    "--assertion-process,get it"
  })
  void addSaml_whenAnotherOptionIsWrong_thenNobodyIsAsked(String option, String value) {
    FakeTerminal terminal = new FakeTerminal(SamlText.ofRole().base64());
    world.sitAt(terminal);

    add("--assertion", "-", option, value).expect(2);

    assertThat(terminal.shown()).isEmpty();
    assertThat(world.catalog.profiles()).isEmpty();
  }

  @Test
  void addSaml_whenTheDurationIsWrong_thenTheProgramDoesNotRun() {
    Ran ran = add("--assertion-process", "get it", "--duration", "5m").expect(2);

    assertThat(ran.err()).doesNotContain("Waiting for");
  }

  @Test
  void addSaml_whenTheProgramCannotBeKept_thenItDoesNotRun() throws Exception {
    Files.writeString(folder.resolve("code-commands.json"), "{}");
    Ran ran = add("--assertion-process", "get it");

    assertThat(ran.exitCode()).isNotZero();
    assertThat(ran.err()).contains("code-commands.json").doesNotContain("Waiting for");
  }

  @Test
  void addSaml_whenTheNameIsTaken_thenNobodyIsAsked() throws Exception {
    add("--assertion", file(SamlText.ofRole().base64())).expect(0);
    FakeTerminal terminal = new FakeTerminal("nothing");
    world.sitAt(terminal);

    assertThat(add("--assertion", "-", "--json").error().string("reason")).isEqualTo("name-taken");
    assertThat(terminal.shown()).isEmpty();
  }
}
