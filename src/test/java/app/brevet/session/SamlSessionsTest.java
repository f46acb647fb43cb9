package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.identity.SamlText;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.SessionDuration;
import app.brevet.model.TokenKind;
import app.brevet.model.TokenProgramReason;
import app.brevet.model.TokenSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SamlSessionsTest {

  @TempDir private Path folder;
  private TokenWorld tokens;

  @BeforeEach
  void setUp() {
    tokens = new TokenWorld(folder);
  }

  private TokenSource file() {
    return new TokenSource.File(folder.resolve("assertion").toString());
  }

  private void write(String text) throws Exception {
    Files.writeString(folder.resolve("assertion"), text);
  }

  private Failure refusal(String name, TokenPrompt prompt) {
    return catchThrowableOfType(FailureException.class, () -> tokens.start(name, prompt)).failure();
  }

  @Test
  void start_whenTheAssertionLiesInAFile_thenItIsSentWithRoleAndProvider() throws Exception {
    tokens.addSaml("corp", file());
    String base64 = tokens.lastingAssertion();
    write("\n  " + base64.substring(0, 60) + "\r\n" + base64.substring(60) + "\n");

    StartedSession started = tokens.start("corp", TokenPrompt.nobody());

    assertThat(started.credentials().accessKeyId().value()).startsWith("ASIA");
    assertThat(tokens.samlCalls())
        .singleElement()
        .satisfies(
            sent -> {
              assertThat(sent.roleArn()).hasToString(SamlText.ROLE);
              assertThat(sent.providerArn()).hasToString(SamlText.PROVIDER);
              assertThat(sent.duration()).isEqualTo(SessionDuration.ROLE_DEFAULT);
            });
  }

  @Test
  void start_whenTheFileIsInTheHomeFolder_thenItIsFound() throws Exception {
    tokens.addSaml("corp", new TokenSource.File("~/assertion"));
    write(tokens.lastingAssertion());

    tokens.start("corp", TokenPrompt.nobody());

    assertThat(tokens.samlCalls()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"12h,7200,7200", "1h,7200,3600", "12h,43200,43200", "12h,60,43200", "12h,x,43200"})
  void start_whenTheAssertionSaysHowLong_thenTheLesserIsAskedFor(
      String profile, String said, int asked) throws Exception {
    tokens.addSaml("corp", file(), SessionDuration.parseForRole(profile));
    write(SamlText.ofRole().attribute("SessionDuration", said).base64());

    tokens.start("corp", TokenPrompt.nobody());

    assertThat(tokens.samlCalls().getFirst().duration().seconds()).isEqualTo(asked);
  }

  @Test
  void start_whenTheAssertionIsOver_thenItIsNotSent() throws Exception {
    tokens.addSaml("corp", file());
    Instant end = tokens.world.clock.instant();
    write(SamlText.ofRole().endsAt(end).base64());

    assertThat(refusal("corp", TokenPrompt.nobody()))
        .isEqualTo(new Failure.TokenExpired(SessionWorld.name("corp"), TokenKind.ASSERTION, end));
    assertThat(tokens.world.sts.calls()).isEmpty();
  }

  @Test
  void start_whenTheRoleIsNotInTheAssertion_thenThoseThatAreThereAreNamed() throws Exception {
    tokens.addSaml("corp", file());
    String other = "arn:aws:iam::444455556666:role/a-role-with-quite-a-long-name-of-its-own/Reader";
    write(new SamlText().role(other + "," + SamlText.PROVIDER).base64());

    assertThat(refusal("corp", TokenPrompt.nobody()))
        .isEqualTo(
            new Failure.InvalidInput(
                Reason.SAML_ASSERTION_WITHOUT_ROLE, other + " (" + SamlText.PROVIDER + ")"));
    assertThat(tokens.world.sts.calls()).isEmpty();
  }

  @Test
  void start_whenTheAssertionNamesNoRole_thenThatIsTold() throws Exception {
    tokens.addSaml("corp", file());
    write(new SamlText().base64());

    assertThat(refusal("corp", TokenPrompt.nobody()))
        .isEqualTo(new Failure.InvalidInput(Reason.SAML_ASSERTION_WITHOUT_ROLES, ""));
  }

  @Test
  void start_whenTheAssertionIsEncrypted_thenAwsIsToJudge() throws Exception {
    tokens.addSaml("corp", file());
    write(new SamlText().with("<saml:EncryptedAssertion/>").base64());

    tokens.start("corp", TokenPrompt.nobody());

    assertThat(tokens.samlCalls()).hasSize(1);
  }

  @Test
  void start_whenTheFileIsMissing_thenThatIsTold() throws Exception {
    tokens.addSaml("corp", file());

    assertThat(refusal("corp", TokenPrompt.nobody()))
        .isInstanceOfSatisfying(
            Failure.InvalidInput.class,
            input -> assertThat(input.reason()).isEqualTo(Reason.TOKEN_FILE_UNREADABLE));
  }

  @Test
  void start_whenTheFileIsLongerThanAwsTakes_thenThatIsTold() throws Exception {
    tokens.addSaml("corp", file());
    write("P".repeat(100_001));

    assertThat(refusal("corp", TokenPrompt.nobody()))
        .isEqualTo(new Failure.InvalidInput(Reason.TOKEN_TOO_LONG, "100000"));
  }

  @Test
  void start_whenAProgramPrintsIt_thenItIsSent() throws Exception {
    tokens.addSaml("corp", new TokenSource.Program());

    tokens.start("corp", TokenPrompt.nobody());

    assertThat(tokens.samlCalls()).hasSize(1);
    assertThat(tokens.runs).hasValue(1);
  }

  @Test
  void start_whenTheProgramFails_thenThatIsTold() throws Exception {
    tokens.addSaml("corp", new TokenSource.Program());
    tokens.printed = () -> TokenWorld.none(TokenProgramReason.FAILED);

    assertThat(refusal("corp", TokenPrompt.nobody()))
        .isEqualTo(
            new Failure.TokenProgramFailed(
                SessionWorld.name("corp"), TokenProgramReason.FAILED, "get", "detail"));
  }

  @Test
  void start_whenNoProgramWasNamedHere_thenThatIsTold() throws Exception {
    tokens.world.commands.remove(tokens.addSaml("corp", new TokenSource.Program()).id());

    assertThat(refusal("corp", TokenPrompt.nobody()))
        .isEqualTo(
            new Failure.TokenProgramFailed(
                SessionWorld.name("corp"), TokenProgramReason.NOT_NAMED, "", ""));
  }

  @Test
  void start_whenTheUserStopsTheProgram_thenCancelled() throws Exception {
    tokens.addSaml("corp", new TokenSource.Program());
    tokens.printed = TokenRuns.Answer.Stopped::new;

    assertThat(refusal("corp", TokenPrompt.nobody())).isEqualTo(new Failure.Cancelled());
  }

  @Test
  void start_whenItIsPasted_thenItIsSent() throws Exception {
    tokens.addSaml("corp", new TokenSource.Asked());

    tokens.start("corp", new PastedTokens(tokens.lastingAssertion()));

    assertThat(tokens.samlCalls()).hasSize(1);
  }

  @Test
  void start_whenAPathIsPasted_thenTheFileIsRead() throws Exception {
    tokens.addSaml("corp", new TokenSource.Asked());
    write(tokens.lastingAssertion());

    tokens.start("corp", new PastedTokens(folder.resolve("assertion").toString()));

    assertThat(tokens.samlCalls()).hasSize(1);
  }

  @Test
  void start_whenWhatIsPastedDoesNotDo_thenAnotherIsAskedFor() throws Exception {
    tokens.addSaml("corp", new TokenSource.Asked());
    Instant before = tokens.world.clock.instant().minus(Duration.ofMinutes(1));
    PastedTokens pasted =
        new PastedTokens(
            "x", SamlText.ofRole().endsAt(before).base64(), "/no/such", tokens.lastingAssertion());

    tokens.start("corp", pasted);

    assertThat(tokens.samlCalls()).hasSize(1);
    assertThat(pasted.problems().getFirst()).isEmpty();
    assertThat(pasted.problems().stream().skip(1).map(Optional::orElseThrow).map(Failure::key))
        .containsExactly(
            "input-saml-assertion-malformed", "assertion-expired", "input-token-file-unreadable");
  }

  @Test
  void start_whenTheUserGivesUp_thenTheLastProblemIsTold() throws Exception {
    tokens.addSaml("corp", new TokenSource.Asked());

    assertThat(refusal("corp", new PastedTokens())).isInstanceOf(Failure.TokenNeeded.class);
    assertThat(refusal("corp", new PastedTokens("x")))
        .isEqualTo(new Failure.InvalidInput(Reason.SAML_ASSERTION_MALFORMED, ""));
  }

  @Test
  void start_whenNobodyIsThere_thenTheTokenIsNeeded() throws Exception {
    tokens.addSaml("corp", new TokenSource.Asked());

    assertThat(refusal("corp", TokenPrompt.nobody()))
        .isEqualTo(new Failure.TokenNeeded(SessionWorld.name("corp"), TokenKind.ASSERTION));
  }
}
