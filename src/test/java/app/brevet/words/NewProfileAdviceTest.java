package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.Failure;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.ProfileName;
import app.brevet.model.TokenKind;
import app.brevet.model.TokenProgramReason;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Who reads the roles of an assertion before there is a profile is not told to start or edit it.
final class NewProfileAdviceTest {

  private static final ProfileName NAME = new ProfileName("corp");
  private static final Attempt ADDING = Attempt.of(Verb.ADD_PROFILE, NAME);
  private static final Attempt READING = Attempt.of(Verb.READ_ROLES, NAME);

  private static FailureText told(Surface surface, Attempt attempt, Failure failure) {
    return new Words(Locale.ENGLISH, ZoneOffset.UTC, InstantSource.fixed(TestWords.NOW), surface)
        .failure(attempt, failure);
  }

  private static String now(Surface surface, Attempt attempt, TokenProgramReason reason) {
    Failure failure = new Failure.TokenProgramFailed(NAME, reason, "saml2aws", "");
    return told(surface, attempt, failure).now();
  }

  /// What can go wrong while an assertion is got and its roles are read.
  static Stream<Failure> failures() {
    return Stream.of(
            Arrays.stream(TokenProgramReason.values())
                .map(
                    reason -> new Failure.TokenProgramFailed(NAME, reason, "saml2aws", "no login")),
            Stream.of(new Failure.TokenNeeded(NAME, TokenKind.ASSERTION)),
            Stream.of(
                    Reason.SAML_ASSERTION_MALFORMED,
                    Reason.SAML_ASSERTION_ENCRYPTED,
                    Reason.SAML_ASSERTION_WITHOUT_ROLE,
                    Reason.SAML_ASSERTION_WITHOUT_ROLES,
                    Reason.TOKEN_TOO_LONG,
                    Reason.TOKEN_FILE_UNREADABLE)
                .map(reason -> new Failure.InvalidInput(reason, "x")))
        .flatMap(failures -> failures);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_whenThereIsNoProfileYet_thenNeitherReasonNorAdviceSpeaksOfOne(Failure failure) {
    for (Surface surface : Surface.values()) {
      for (Attempt attempt : List.of(ADDING, READING)) {
        FailureText text = told(surface, attempt, failure);
        assertThat(List.of(text.why(), text.now()))
            .allSatisfy(
                part ->
                    assertThat(part)
                        .doesNotContain(
                            "corp", "this profile", "The profile", "the profile to", "start ")
                        .doesNotContain("profile edit"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_FOUND, or correct `--assertion-process`",
    "NOT_NAMED, `--assertion-process COMMAND`",
    "FAILED, then add the profile again."
  })
  void now_whenTheProgramFailsAtTheCommand_thenItNamesTheOption(
      TokenProgramReason reason, String advice) {
    assertThat(now(Surface.TERMINAL, ADDING, reason)).contains(advice);
    assertThat(now(Surface.TERMINAL, READING, reason)).contains(advice);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_FOUND, or correct the command",
    "NOT_NAMED, Type its command.",
    "FAILED, then read the roles again."
  })
  void now_whenTheProgramFailsInTheEditor_thenItNamesTheField(
      TokenProgramReason reason, String advice) {
    assertThat(now(Surface.WINDOW, READING, reason)).contains(advice);
  }

  @Test
  void now_whenTheProfileIsThere_thenItIsNamedAsBefore() {
    Attempt start = Attempt.of(Verb.START, NAME);

    assertThat(now(Surface.TERMINAL, start, TokenProgramReason.NOT_FOUND))
        .contains("`brevet profile edit corp`");
    assertThat(now(Surface.WINDOW, start, TokenProgramReason.FAILED)).contains("start corp again");
  }

  @Test
  void tokenNeeded_whenTheRoleIsReadFromIt_thenItSaysHowToDoWithoutOne() {
    Failure failure = new Failure.TokenNeeded(NAME, TokenKind.ASSERTION);

    assertThat(told(Surface.TERMINAL, ADDING, failure).now())
        .contains("`--role-arn`", "`--provider-arn`");
    assertThat(told(Surface.WINDOW, READING, failure).now()).contains("ARNs").doesNotContain("--");
  }

  @Test
  void withoutRole_whenAProfileIsAdded_thenTheOptionsAreToBeCorrected() {
    Failure failure = new Failure.InvalidInput(Reason.SAML_ASSERTION_WITHOUT_ROLE, "ARN1, ARN2");
    FailureText text = told(Surface.TERMINAL, ADDING, failure);

    assertThat(text.why()).contains("what was given", "ARN1, ARN2");
    assertThat(text.now()).contains("`--role-arn`", "`--provider-arn`");
  }
}
