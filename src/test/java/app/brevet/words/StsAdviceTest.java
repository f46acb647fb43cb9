package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.AwsCause;
import app.brevet.model.EveryFailure;
import app.brevet.model.Failure;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.toolbox.StsParameter;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The advice to somebody who called an action of STS by hand names what is there.
final class StsAdviceTest {

  private static final Attempt CALL = new Attempt(Verb.STS, "alice");
  private static final Pattern OPTION_OF_THE_CALL = Pattern.compile("`(--[a-z-]+)");

  private static Words words(Surface surface) {
    return new Words(Locale.ENGLISH, ZoneOffset.UTC, InstantSource.fixed(TestWords.NOW), surface);
  }

  private static String now(Surface surface, Failure failure) {
    return words(surface).failure(CALL, failure).now();
  }

  private static Failure refused(AwsCause cause) {
    return new Failure.AwsRefused(cause, "AccessDenied", "no", Optional.empty());
  }

  /// What AWS refuses, and what is held back before it is sent.
  static Stream<Failure> failures() {
    return EveryFailure.at(TestWords.NOW).stream()
        .filter(
            failure ->
                switch (failure) {
                  case Failure.AwsRefused _, Failure.NoSuchRegion _, Failure.CodeNeeded _ -> true;
                  case Failure.InvalidInput input ->
                      input.reason() == Reason.TRANSITIVE_TAG_WITHOUT_TAG
                          || input.reason() == Reason.SIGNER_MISSING;
                  default -> false;
                });
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_whenAnActionWasCalled_thenTheAdviceNamesOptionsThatItHas(Failure failure) {
    Set<String> there =
        Stream.concat(
                Stream.of("as", "by", "region", "token-code"),
                Arrays.stream(StsParameter.values()).map(StsParameter::key))
            .map("--"::concat)
            .collect(Collectors.toSet());

    assertThat(OPTION_OF_THE_CALL.matcher(now(Surface.TERMINAL, failure)).results())
        .extracting((MatchResult found) -> found.group(1))
        .isSubsetOf(there);
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_MFA_SERIAL, --serial-number",
    "ROLE_NOT_ALLOWED, --role-arn",
    "ROLE_WITHOUT_MFA, --as USER --by key --serial-number",
    "ROLE_WITHOUT_MFA, --role-arn",
    "SAML_NOT_ALLOWED, --principal-arn",
    "WEB_IDENTITY_NOT_ALLOWED, --role-arn",
    "TAGS_NOT_ALLOWED, --tags",
    "SOURCE_IDENTITY_NOT_ALLOWED, --source-identity",
    "OPT_IN_REGION, --region us-east-1",
    "SAML_PROVIDER_NOT_FOUND, --principal-arn",
    "OIDC_PROVIDER_NOT_FOUND, --role-arn",
    "CHAINING_LIMIT, --duration-seconds 1h",
    "CHAINING_LIMIT, --by key",
    "ROLE_MAXIMUM, --duration-seconds 1h",
    "NEEDS_LONG_TERM_KEY, --as USER",
    "ROOT_CANNOT_ASSUME_ROLES, --as USER",
    "REGION_DISABLED, --region REGION"
  })
  void failure_whenAValueOfTheCallIsWrong_thenItsOwnOptionIsNamed(AwsCause cause, String option) {
    assertThat(now(Surface.TERMINAL, refused(cause))).contains("`" + option);
  }

  @ParameterizedTest
  @EnumSource(
      value = AwsCause.class,
      names = {
        "WRONG_MFA_SERIAL",
        "ROLE_NOT_ALLOWED",
        "ROLE_WITHOUT_MFA",
        "SAML_NOT_ALLOWED",
        "WEB_IDENTITY_NOT_ALLOWED",
        "TAGS_NOT_ALLOWED",
        "SOURCE_IDENTITY_NOT_ALLOWED",
        "SAML_PROVIDER_NOT_FOUND",
        "OIDC_PROVIDER_NOT_FOUND",
        "CHAINING_LIMIT",
        "ROLE_MAXIMUM",
        "NEEDS_LONG_TERM_KEY",
        "ROOT_CANNOT_ASSUME_ROLES",
        "OPT_IN_REGION",
        "REGION_DISABLED",
        "INVALID_PARAMETER"
      })
  void failure_whenAValueOfTheCallIsWrong_thenTheWindowSendsNobodyToAProfile(AwsCause cause) {
    assertThat(now(Surface.WINDOW, refused(cause))).doesNotContain("\"Edit\"");
  }

  @ParameterizedTest
  @EnumSource(
      value = AwsCause.class,
      names = {
        "INVALID_PARAMETER",
        "IDENTITY_TOKEN_EXPIRED",
        "SAML_TOO_LATE",
        "TAGS_NOT_ALLOWED",
        "SOURCE_IDENTITY_NOT_ALLOWED"
      })
  void failure_whenTheCallIsToBeMadeAgain_thenNoCommandOfAProfileIsNamed(AwsCause cause) {
    assertThat(now(Surface.TERMINAL, refused(cause))).doesNotContain("`brevet");
  }
}
