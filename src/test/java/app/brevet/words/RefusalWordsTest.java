package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.QuotedRefusal;
import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each row of the catalogue has words that are its own, wherever they are read.
final class RefusalWordsTest {

  private static final Attempt START = new Attempt(Attempt.Verb.START, "acme-dev");

  static List<QuotedRefusal> refusals() {
    return QuotedRefusal.all();
  }

  private static Words words(Surface surface) {
    return new Words(Locale.ENGLISH, ZoneOffset.UTC, InstantSource.fixed(TestWords.NOW), surface);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void failure_whenARowOfTheCatalogue_thenItHasWordsOnEverySurface(QuotedRefusal quoted) {
    for (Surface surface : Surface.values()) {
      FailureText text = words(surface).failure(START, quoted.failure());

      assertThat(List.of(text.why(), text.now()))
          .allSatisfy(
              part ->
                  assertThat(part)
                      .matches("[A-Z].*[.:]|[A-Z].*`.")
                      .doesNotContainPattern("\\[refusals|\\{[0-9]}"));
    }
  }

  @ParameterizedTest
  @EnumSource(Surface.class)
  void failure_whenTwoCauses_thenNeitherTheirReasonsNorTheirAdviceIsTheSame(Surface surface) {
    assertThat(ofEachCause(surface, FailureText::why).values()).doesNotHaveDuplicates();
    assertThat(ofEachCause(surface, FailureText::now).values()).doesNotHaveDuplicates();
  }

  private static Map<AwsCause, String> ofEachCause(
      Surface surface, Function<FailureText, String> part) {
    Words words = words(surface);
    return Arrays.stream(AwsCause.values())
        .collect(
            Collectors.toMap(
                Function.identity(),
                cause ->
                    part.apply(
                        words.failure(
                            START, new Failure.AwsRefused(cause, "", "", Optional.empty())))));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void failure_whenACommandMendsIt_thenTheTerminalNamesIt(QuotedRefusal quoted) {
    String now = words(Surface.TERMINAL).failure(START, quoted.failure()).now();

    quoted.cause().mend().command().ifPresent(command -> assertThat(now).contains(command));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void failure_whenAwsRefused_thenItsOwnTextAndRequestIdAreToldBeneath(QuotedRefusal quoted) {
    FailureText.AwsAnswer said =
        words(Surface.TERMINAL).failure(START, quoted.failure()).details().orElseThrow();

    assertThat(said.code()).isEqualTo(quoted.code());
    assertThat(said.message()).isEqualTo(quoted.message().replaceAll("\\s+", " "));
    assertThat(said.requestId()).isEqualTo(quoted.failure().requestId());
  }

  @ParameterizedTest
  @EnumSource(
      value = AwsCause.class,
      names = {"CLOCK_BEHIND", "CLOCK_AHEAD", "CLOCK_OFF"})
  void failure_whenTheClockIsOff_thenNoCodeIsSupposed(AwsCause cause) {
    Failure failure = new Failure.AwsRefused(cause, "", "", Optional.empty());

    assertThat(words(Surface.TERMINAL).failure(START, failure).now())
        .endsWith("A code you gave was not used.");
  }

  /// AWS has the same code for a token of an identity provider and for what AssumeRole and
  /// AssumeRoot are asked with.
  @ParameterizedTest
  @EnumSource(
      value = AwsCause.class,
      names = {"CONTEXT_EXPIRED", "EXPIRED_SESSION"})
  void failure_whenWhatIsOverIsNoTokenOfAProvider_thenNobodyIsSentToSignInThere(AwsCause cause) {
    Failure over = new Failure.AwsRefused(cause, "ExpiredTokenException", "", Optional.empty());

    for (Surface surface : Surface.values()) {
      for (Attempt attempt : List.of(START, new Attempt(Verb.STS, "acme-dev"))) {
        FailureText text = words(surface).failure(attempt, over);
        assertThat(text.why() + text.now())
            .doesNotContainIgnoringCase("identity provider")
            .doesNotContainIgnoringCase("sign in");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Surface.class)
  void failure_whenSomethingElseThanARoleIsDenied_thenNoRoleIsSpokenOf(Surface surface) {
    Failure denied = new Failure.AwsRefused(AwsCause.NOT_AUTHORIZED, "", "", Optional.empty());

    FailureText text = words(surface).failure(START, denied);

    assertThat(text.why() + text.now()).doesNotContain("role").doesNotContain("external ID");
  }

  /// AWS's text does not tell the partition, and no other one has a region that cannot be off.
  @ParameterizedTest
  @EnumSource(Surface.class)
  void failure_whenARegionIsOff_thenUsEast1IsForThePartitionAwsAlone(Surface surface) {
    Failure off = new Failure.AwsRefused(AwsCause.REGION_DISABLED, "", "", Optional.empty());

    for (Attempt attempt : List.of(START, Attempt.of(Verb.STS))) {
      assertThat(words(surface).failure(attempt, off).now())
          .containsOnlyOnce("us-east-1")
          .containsPattern("Where your ARNs begin with `?arn:aws:`?,? us-east-1 is always on");
    }
  }

  @Test
  void failure_whenAwsNamesThePolicyThatDenies_thenSoDoesTheReason() {
    String policy = "arn:aws:iam::123456789012:policy/NoMfaNoEntry";
    Failure denied =
        new Failure.AwsRefused(
            AwsCause.EXPLICIT_DENY,
            "AccessDenied",
            "User: x is not authorized to perform: iam:GetUser on resource: y with an explicit deny"
                + " in an identity-based policy: "
                + policy,
            Optional.empty());

    assertThat(words(Surface.WINDOW).failure(START, denied).why())
        .contains(policy, "identity-based policy");
  }

  /// What limits is neither mended in the profile nor by the role's trust.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "service control policy",
        "resource control policy",
        "permissions boundary",
        "session policy",
        "VPC endpoint policy"
      })
  void failure_whenAPolicyLimitsWhatIsAllowed_thenItsKindAndWhomToAsk(String kind) {
    Failure limited =
        new Failure.AwsRefused(
            AwsCause.LIMITED_BY_POLICY,
            "AccessDenied",
            "User: x is not authorized to perform: sts:AssumeRole on resource: y because no "
                + kind
                + " allows the sts:AssumeRole action",
            Optional.empty());

    for (Surface surface : Surface.values()) {
      assertThat(words(surface).failure(START, limited).why()).contains(kind);
      assertThat(words(surface).failure(START, limited).now())
          .contains("administrator", "MFA serial")
          .doesNotContain("external ID", "spelling");
    }
  }

  /// AWS says the same of a role that is not there.
  @ParameterizedTest
  @EnumSource(Surface.class)
  void failure_whenAwsNamesThePolicyThatLacksTheRole_thenTheRolesNameIsToBeCheckedToo(
      Surface surface) {
    Failure denied =
        new Failure.AwsRefused(
            AwsCause.ROLE_NOT_ALLOWED,
            "AccessDenied",
            "User: x is not authorized to perform: sts:AssumeRole on resource: y because no"
                + " identity-based policy allows the sts:AssumeRole action",
            Optional.empty());

    assertThat(words(surface).failure(START, denied).why()).contains("identity-based policy");
    assertThat(words(surface).failure(START, denied).now())
        .contains("the role's ARN, its spelling and its account");
  }

  /// Whoever left both out of the profile may still have them refused.
  @ParameterizedTest
  @EnumSource(Surface.class)
  void failure_whenWhatGoesWithACallIsNotAllowed_thenTheRoleBeforeMayHaveHandedItOn(
      Surface surface) {
    for (AwsCause cause :
        List.of(AwsCause.TAGS_NOT_ALLOWED, AwsCause.SOURCE_IDENTITY_NOT_ALLOWED)) {
      Failure denied = new Failure.AwsRefused(cause, "AccessDenied", "", Optional.empty());
      for (Attempt attempt : List.of(START, Attempt.of(Verb.STS))) {
        assertThat(words(surface).failure(attempt, denied).now())
            .containsPattern("role that .* may hand (some|one) on");
      }
    }
  }

  @Test
  void failure_whenTheMessageIsEncoded_thenItIsToldWhole() {
    String encoded = "4GIO-_lT".repeat(700);
    Failure denied =
        new Failure.AwsRefused(
            AwsCause.ENCODED_DENIAL,
            "UnauthorizedOperation",
            "You are not authorized to perform this operation. Encoded authorization failure"
                + " message: "
                + encoded,
            Optional.empty());

    assertThat(words(Surface.TERMINAL).failure(START, denied).details().orElseThrow().message())
        .endsWith(encoded);
  }
}
