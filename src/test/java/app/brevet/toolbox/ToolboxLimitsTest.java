package app.brevet.toolbox;

import static app.brevet.session.SessionWorld.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.FakeStsTools;
import app.brevet.aws.StsLimit;
import app.brevet.aws.StsLimit.Kind;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Secret;
import app.brevet.model.SignerKind;
import app.brevet.model.StsAction;
import app.brevet.model.UserProfile;
import app.brevet.session.SessionWorld;
import app.brevet.session.Signers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every limit of AWS's model where an action is called by hand: at its edge the call is made,
/// beyond it nothing is sent.
final class ToolboxLimitsTest {

  private static final String POLICY_ARN = "arn:aws:iam::aws:policy/";

  private static final String CONTEXTS = "arn:aws:iam::aws:contextProvider/IdentityCenter";

  @TempDir private Path folder;
  private final StsValues values = new StsValues();
  private SessionWorld world;
  private FakeStsTools tools;
  private UserProfile alice;

  @BeforeEach
  void setUp() throws FailureException {
    world = new SessionWorld(folder);
    tools = new FakeStsTools(world.clock);
    alice = world.addUser("alice");
    values
        .with(StsParameter.ROLE_ARN, "arn:aws:iam::123456789012:role/Deploy")
        .with(StsParameter.PRINCIPAL_ARN, "arn:aws:iam::123456789012:saml-provider/Corp")
        .with(StsParameter.SAML_ASSERTION, Secret.ofUnwipeable("PHNhbWw+"))
        .with(StsParameter.WEB_IDENTITY_TOKEN, Secret.ofUnwipeable("a.b.c"))
        .with(StsParameter.NAME, "guest")
        .with(StsParameter.TARGET_PRINCIPAL, "123456789012")
        .with(StsParameter.TASK_POLICY_ARN, "S3UnlockBucketPolicy")
        .with(StsParameter.AUDIENCE, "https://example.com");
  }

  /// AssumeRole limits the policy in its reference alone.
  private static Stream<StsLimit> limits() {
    return Stream.concat(
        StsLimit.all().stream().filter(limit -> parameter(limit).isPresent()),
        Stream.of(new StsLimit(StsAction.ASSUME_ROLE, "Policy", Kind.LENGTH, 2048, 2049)));
  }

  /// The parameter that a person gives for it.
  private static Optional<StsParameter> parameter(StsLimit limit) {
    String name = limit.parameter().replaceAll("\\..*", "");
    return StsParameter.of(limit.action()).stream()
        .filter(parameter -> parameter.awsName().equals(name))
        .findFirst();
  }

  static Stream<StsLimit> beyond() {
    return limits().filter(limit -> !isBlank(limit));
  }

  /// What is blank counts as not given, and what may be left out is not sent then.
  private static boolean isBlank(StsLimit limit) {
    return limit.kind() == Kind.LENGTH
        && limit.beyond() == 0
        && List.of("Policy", "TransitiveTagKeys.member").contains(limit.parameter());
  }

  static Stream<StsLimit> edges() {
    return limits().filter(limit -> limit.kind() != Kind.CHARACTERS && !isNarrower(limit));
  }

  /// Where Brevet takes less than AWS's model: an ARN of what is meant, and JSON.
  private static boolean isNarrower(StsLimit limit) {
    return switch (limit.parameter()) {
      case "RoleArn", "PolicyArns.arn", "TaskPolicyArn", "ProvidedContexts.ProviderArn" ->
          limit.edge() == 20;
      case "PrincipalArn" -> true;
      case "TargetPrincipal" -> limit.edge() == 2048;
      case "Policy" -> limit.edge() == 1;
      default -> false;
    };
  }

  @ParameterizedTest
  @MethodSource("beyond")
  void make_whenAParameterIsBeyondItsLimit_thenNothingIsSent(StsLimit limit) {
    give(limit, limit.beyond());

    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> make(limit.action()));

    assertThat(refused).isNotNull();
    assertThat(refused.failure()).isInstanceOf(Failure.InvalidInput.class);
    assertThat(sent()).isEmpty();
    assertThat(RefusedParameter.of(call(limit.action()), refused.failure()))
        .isEqualTo(parameter(limit).map(ToolboxLimitsTest::told));
  }

  /// A transitive key is that of a tag, which does not hold before it.
  private static StsParameter told(StsParameter beyond) {
    return beyond == StsParameter.TRANSITIVE_TAG_KEYS ? StsParameter.TAGS : beyond;
  }

  @Test
  void refused_whenSeveralAreNoArns_thenItIsTheOneThatIsTold() {
    values
        .with(StsParameter.ROLE_ARN, "admin")
        .with(StsParameter.POLICY_ARNS, List.of("arn:aws:iam::aws:policy/A", "foo"));

    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> make(StsAction.ASSUME_ROLE));

    assertThat(refused.failure()).isEqualTo(new Failure.InvalidInput(Reason.NOT_AN_ARN, "foo"));
    assertThat(RefusedParameter.of(call(StsAction.ASSUME_ROLE), refused.failure()))
        .contains(StsParameter.POLICY_ARNS);
  }

  @ParameterizedTest(name = "just within {0}")
  @MethodSource("edges")
  void make_whenAParameterIsAtTheEdgeOfItsLimit_thenItIsSent(StsLimit limit) throws Exception {
    give(limit, limit.edge());

    make(limit.action());

    assertThat(sent()).hasSize(1);
  }

  @Test
  void limits_whenAnActionTakesAParameter_thenItHasSome() {
    for (StsAction action : StsAction.values()) {
      List<StsParameter> limited =
          limits()
              .filter(limit -> limit.action() == action)
              .flatMap(limit -> parameter(limit).stream())
              .distinct()
              .toList();
      List<StsParameter> taken = new ArrayList<>(StsParameter.of(action));
      // AWS's model does not limit this one.
      taken.remove(StsParameter.TRADE_IN_TOKEN);
      assertThat(limited).as(action.awsName()).containsExactlyInAnyOrderElementsOf(taken);
    }
  }

  private StsCall call(StsAction action) {
    Optional<SignedBy> by =
        action.isUnsigned()
            ? Optional.empty()
            : Optional.of(new SignedBy(alice, SignerKind.LONG_TERM_KEY));
    return new StsCall(action, values, by, Optional.empty());
  }

  private void make(StsAction action) throws FailureException, InterruptedException {
    new StsToolbox(new Signers(world.ground), world.sts, tools, world.activity, world.clock)
        .make(call(action), codes("123456"))
        .close();
  }

  private List<Object> sent() {
    List<Object> sent = new ArrayList<>(world.sts.calls());
    sent.addAll(tools.calls());
    return sent;
  }

  private void give(StsLimit limit, int amount) {
    StsParameter parameter = parameter(limit).orElseThrow();
    switch (limit.kind()) {
      case VALUE -> values.with(parameter, String.valueOf(amount));
      case COUNT -> giveMany(parameter, amount);
      case LENGTH -> giveText(limit.parameter(), parameter, text(limit.parameter(), amount, ""));
      case CHARACTERS ->
          giveText(
              limit.parameter(),
              parameter,
              text(limit.parameter(), shortest(limit), Character.toString(amount)));
    }
  }

  private void giveMany(StsParameter parameter, int count) {
    List<String> keys = IntStream.range(0, count).mapToObj(n -> "k" + n).toList();
    switch (parameter) {
      case POLICY_ARNS -> values.with(parameter, keys.stream().map(POLICY_ARN::concat).toList());
      case TAGS -> values.with(parameter, keys.stream().map(key -> key + "=v").toList());
      case TRANSITIVE_TAG_KEYS -> {
        giveMany(StsParameter.TAGS, count);
        values.with(parameter, keys);
      }
      case PROVIDED_CONTEXTS -> giveContexts(Collections.nCopies(count, context(CONTEXTS, "said")));
      default -> values.with(parameter, keys);
    }
  }

  private void giveText(String name, StsParameter parameter, String text) {
    switch (name) {
      case "Tags.Key" -> values.with(parameter, text + "=v");
      case "Tags.Value" -> values.with(parameter, "k=" + text);
      case "TransitiveTagKeys.member" ->
          values.with(StsParameter.TAGS, text + "=v").with(parameter, text);
      case "SAMLAssertion", "WebIdentityToken" -> values.with(parameter, Secret.ofUnwipeable(text));
      case "ProvidedContexts.ProviderArn" -> giveContexts(List.of(context(text, "said")));
      case "ProvidedContexts.ContextAssertion" -> giveContexts(List.of(context(CONTEXTS, text)));
      default -> values.with(parameter, text);
    }
  }

  private void giveContexts(List<String> contexts) {
    String json = "[" + String.join(",", contexts) + "]";
    values.with(StsParameter.PROVIDED_CONTEXTS, Secret.ofUnwipeable(json));
  }

  private static String context(String provider, String assertion) {
    return "{\"ProviderArn\":\"%s\",\"ContextAssertion\":\"%s\"}".formatted(provider, assertion);
  }

  /// A text of this length that is lawful in all else where that can be.
  ///
  /// @param last what it ends with, beside its length
  private static String text(String name, int length, String last) {
    String begin =
        switch (name) {
          case "RoleArn" -> "arn:aws:iam::123456789012:role/";
          case "PrincipalArn" -> "arn:aws:iam::123456789012:saml-provider/";
          case "PolicyArns.arn" -> POLICY_ARN;
          case "ProvidedContexts.ProviderArn" -> CONTEXTS;
          case "TaskPolicyArn" -> POLICY_ARN + "root-task/";
          case "SigningAlgorithm" -> "RS256";
          case "Policy" -> "{\"a\":\"";
          default -> "";
        };
    String end = name.equals("Policy") ? "\"}" : "";
    int free = length - begin.length() - end.length();
    return free < 0 ? begin.substring(0, length) : begin + "1".repeat(free) + last + end;
  }

  /// A length that leaves room for the character that is not taken, and for an ARN or JSON.
  private static int shortest(StsLimit limit) {
    return switch (limit.parameter()) {
      case "RoleArn",
          "PrincipalArn",
          "PolicyArns.arn",
          "TaskPolicyArn",
          "ProvidedContexts.ProviderArn",
          "Policy" ->
          60;
      default -> limit.edge();
    };
  }
}
