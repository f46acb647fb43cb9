package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeSts.Call;
import app.brevet.identity.JwtText;
import app.brevet.identity.SamlText;
import app.brevet.testing.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Assertions and tokens that are given with a command, or asked for.
final class TokenCommandsTest {

  @TempDir private Path folder;
  private CliWorld world;
  private String assertion = "";
  private String token = "";

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    assertion = SamlText.ofRole().base64();
    token = JwtText.endingAt(world.clock.instant().plus(Duration.ofHours(1)));
  }

  private void addSaml(String assertionFrom) {
    world
        .run(
            "profile",
            "add",
            "saml",
            "corp",
            "--role-arn",
            SamlText.ROLE,
            "--provider-arn",
            SamlText.PROVIDER,
            "--assertion",
            assertionFrom)
        .expect(0);
  }

  private void addWebIdentity(String tokenFrom) {
    world
        .run(
            "profile",
            "add",
            "web-identity",
            "ci",
            "--role-arn",
            SamlText.ROLE,
            "--token-file",
            tokenFrom)
        .expect(0);
  }

  private int samlCalls() {
    return world.sts.calls(Call.AssumeRoleWithSaml.class).size();
  }

  @Test
  void start_whenTheAssertionIsPipedIn_thenItIsUsed() {
    addSaml("-");

    world.reading(assertion + "\n", "start", "corp", "--assertion", "-").expect(0);

    assertThat(samlCalls()).isEqualTo(1);
  }

  @Test
  void start_whenAFileIsGiven_thenItGoesBeforeTheProfilesOwn() throws Exception {
    addSaml("/no/such");
    Path file = folder.resolve("assertion");
    Files.writeString(file, assertion);

    world.run("start", "corp", "--assertion", file.toString()).expect(0);

    assertThat(samlCalls()).isEqualTo(1);
  }

  @Test
  void renew_whenTheTokenIsPipedIn_thenItIsUsed() {
    addWebIdentity("-");

    world.reading(token, "renew", "ci", "--token", "-").expect(0);

    assertThat(world.sts.calls(Call.AssumeRoleWithWebIdentity.class)).hasSize(1);
  }

  @Test
  void start_whenWhatIsGivenDoesNotDo_thenNoOtherIsAskedFor() throws Exception {
    addSaml("-");
    FakeTerminal terminal = new FakeTerminal(assertion);
    world.sitAt(terminal);
    Path file = folder.resolve("assertion");
    Files.writeString(file, "nothing");

    Ran ran = world.run("start", "corp", "--assertion", file.toString(), "--json").expect(2);

    assertThat(ran.error().string("reason")).isEqualTo("input-saml-assertion-malformed");
    assertThat(terminal.shown()).isEmpty();
  }

  @Test
  void start_whenSomebodySitsAtTheTerminal_thenAsksAndSaysWhatWasWrong() {
    addSaml("-");
    FakeTerminal terminal = new FakeTerminal("nothing", assertion);
    world.sitAt(terminal);

    world.run("start", "corp").expect(0);

    assertThat(terminal.shown())
        .hasSize(3)
        .first()
        .isEqualTo("SAML assertion for corp, or the path of a file that holds it (not shown):");
    assertThat(terminal.shown().get(1)).startsWith("That is no SAML response");
  }

  @Test
  void start_whenAnEmptyLineIsTyped_thenExit3() {
    addWebIdentity("-");
    world.sitAt(new FakeTerminal(""));

    world.run("start", "ci").expect(3);
  }

  @Test
  void credentials_whenNobodyIsThere_thenExit3AndTheReason() throws Exception {
    addSaml("-");
    addWebIdentity("-");

    Ran ran = world.run("credentials", "corp", "--json").expect(3);

    assertThat(ran.error().string("reason")).isEqualTo("token-needed");
    world.run("credentials", "ci", "--no-input").expect(3);
    assertThat(world.sts.calls()).isEmpty();
  }

  @Test
  void credentials_whenTheSessionLives_thenServedWithNobodyThere() {
    addSaml("-");
    world.reading(assertion, "start", "corp", "--assertion", "-").expect(0);
    world.clock.advance(Duration.ofMinutes(55));

    assertThat(world.run("credentials", "corp").expect(0).json().names()).contains("Expiration");
    assertThat(samlCalls()).isEqualTo(1);
  }

  @Test
  void start_whenBothAreGiven_thenExit2() {
    addSaml("-");

    world.run("start", "corp", "--assertion", "-", "--token", "-").expect(2);
  }

  @Test
  void credentials_whenTheTokenIsOver_thenExit3AndSinceWhen() throws Exception {
    Path file = folder.resolve("token");
    Files.writeString(file, JwtText.endingAt(world.clock.instant().minusSeconds(90)));
    addWebIdentity(file.toString());

    Ran ran = world.run("credentials", "ci").expect(3);

    assertThat(ran.err()).contains("The token was over 1 min 30 s ago");
  }

  @Test
  void whoami_whenATokenFileIsThere_thenTold() throws Exception {
    Path file = folder.resolve("token");
    Files.writeString(file, token);
    addWebIdentity(file.toString());

    assertThat(world.run("whoami", "ci").expect(0).out()).contains("123456789012");
  }
}
