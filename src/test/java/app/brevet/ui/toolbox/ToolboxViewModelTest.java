package app.brevet.ui.toolbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.aws.FakeStsTools;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.Expiry;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import app.brevet.model.SignerKind;
import app.brevet.model.StsAction;
import app.brevet.model.UserProfile;
import app.brevet.toolbox.StsAnswer;
import app.brevet.toolbox.StsCall;
import app.brevet.ui.kit.AskedField;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.TextTree;
import app.brevet.ui.toolbox.ToolboxViewModel.Signer;
import app.brevet.ui.toolbox.ToolboxViewModel.Stage;
import app.brevet.words.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ToolboxViewModelTest {

  private static final String SERIAL = "arn:aws:iam::123456789012:mfa/alice";
  private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

  private final List<StsCall> made = new ArrayList<>();
  private final List<String> copied = new ArrayList<>();
  private final Secret secret = Secret.ofUnwipeable("the-secret");
  private Map<String, String> members = Map.of("Account", "123456789012");
  private Optional<Failure> failure = Optional.empty();
  private ToolboxViewModel model;

  @BeforeEach
  void setUp() throws Exception {
    UserProfile alice =
        new UserProfile(
            ProfileId.random(),
            new ProfileName("alice"),
            new AccessKeyId("AKIAIOSFODNN7EXAMPLE"),
            Optional.of(new MfaSerial(SERIAL)),
            Optional.empty(),
            Optional.empty(),
            SessionDuration.USER_DEFAULT,
            Optional.empty());
    Profile admin =
        new RoleProfile(
            ProfileId.random(),
            new ProfileName("admin"),
            RoleArn.parse("arn:aws:iam::123456789012:role/Admin"),
            alice.id(),
            RoleProfile.Via.SESSION,
            RoleParameters.NONE,
            Optional.empty(),
            SessionDuration.ROLE_DEFAULT,
            Optional.empty());
    InstantSource clock = InstantSource.fixed(NOW);
    model =
        new ToolboxViewModel(
            new Words(Locale.ENGLISH, ZoneOffset.UTC, clock),
            new CallerWork(),
            this::answer,
            List.of(admin, alice),
            clock,
            copied::add);
  }

  private StsAnswer answer(StsCall call) throws FailureException {
    made.add(call);
    if (failure.isPresent()) {
      throw new FailureException(failure.get());
    }
    SessionCredentials session =
        new SessionCredentials(
            new AccessKeyId("ASIAIOSFODNN7EXAMPLE"),
            secret,
            Secret.ofUnwipeable("the-token"),
            new Expiry(NOW.plusSeconds(3600)));
    return new StsAnswer(call.action(), Optional.of(session), Optional.empty(), members);
  }

  private AskedField field(String name) {
    return model.fieldsProperty().get().stream()
        .filter(field -> field.label().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> signers() {
    return model.signersProperty().get().stream().map(Signer::label).toList();
  }

  private List<String> lines() {
    return model.linesProperty().get().stream().map(TextTree::text).toList();
  }

  @Test
  void signers_whenAnActionIsChosen_thenOnlyThoseWhoMaySignIt() {
    model.actionProperty().set(StsAction.GET_SESSION_TOKEN);
    assertThat(signers()).containsExactly("alice: its access key");

    model.actionProperty().set(StsAction.ASSUME_ROLE);
    assertThat(signers())
        .containsExactly("admin: its session", "alice: its session", "alice: its access key");

    model.actionProperty().set(StsAction.DECODE_AUTHORIZATION_MESSAGE);
    assertThat(signers()).containsExactly("admin: its session", "alice: its access key");

    model.actionProperty().set(StsAction.ASSUME_ROLE_WITH_SAML);
    assertThat(signers()).isEmpty();
  }

  @Test
  void fields_whenTheKeyOfAUserSigns_thenItsDeviceStandsThere() {
    model.actionProperty().set(StsAction.GET_SESSION_TOKEN);

    assertThat(field("SerialNumber").textProperty().get()).isEqualTo(SERIAL);
  }

  @Test
  void fields_whenSeveralCanBeGiven_thenItSaysHow() {
    model.actionProperty().set(StsAction.ASSUME_ROLE);

    assertThat(field("Tags").help()).endsWith("As KEY=VALUE, one a line.");
    assertThat(field("PolicyArns").help()).endsWith("up to ten. One a line.");
    assertThat(field("ExternalId").help()).doesNotContain("a line");
  }

  @Test
  void fields_whenTheSessionSigns_thenNoDevice() {
    model.actionProperty().set(StsAction.ASSUME_ROLE);
    model
        .signerProperty()
        .set(
            model.signersProperty().get().stream()
                .filter(one -> one.by().kind() == SignerKind.USER_SESSION)
                .findFirst());

    assertThat(field("SerialNumber").textProperty().get()).isEmpty();
  }

  @Test
  void call_whenAwsAnswers_thenShownWithoutSecrets() {
    model.call();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.ANSWERED);
    assertThat(lines()).contains("Account: 123456789012", "AccessKeyId: ASIAIOSFODNN7EXAMPLE");
    assertThat(lines().toString()).doesNotContain("the-secret", "the-token");
  }

  @Test
  void copyAnswer_whenWished_thenAllOfItAsJson() {
    model.call();

    model.copyAnswer();

    assertThat(copied.getFirst()).contains("\"SecretAccessKey\": \"the-secret\"");
  }

  @Test
  void leave_whenAnswered_thenTheAnswerIsWiped() {
    model.call();

    model.leave();

    assertThat(model.closedProperty().get()).isTrue();
    assertThatThrownBy(secret::copy).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void call_whenASecretWasTyped_thenItIsCarriedAndWiped() {
    model.actionProperty().set(StsAction.ASSUME_ROLE_WITH_SAML);
    Secret assertion = Secret.ofUnwipeable("PHNhbWw+");
    field("SAMLAssertion").give(assertion);

    model.call();

    assertThat(made.getFirst().by()).isEmpty();
    assertThatThrownBy(assertion::copy).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void fields_whenARoleIsAssumed_thenContextsAreASecret() {
    model.actionProperty().set(StsAction.ASSUME_ROLE);

    assertThat(field("ProvidedContexts").kind()).isEqualTo(AskedField.Kind.SECRET);
  }

  @Test
  void decode_whenAnErrorTextIsGiven_thenItsMessageStandsThereAndWhoMaySignsFirst() {
    String message = "AQoDYXdzEPr".repeat(6);

    model.decode("You are not allowed. Encoded authorization failure message: " + message);

    assertThat(model.actionProperty().get()).isEqualTo(StsAction.DECODE_AUTHORIZATION_MESSAGE);
    assertThat(field("EncodedMessage").textProperty().get()).isEqualTo(message);
    assertThat(model.signerProperty().get().map(Signer::label)).contains("admin: its session");
  }

  @Test
  void decode_whenNoMessageIsInIt_thenTheFieldIsEmpty() {
    model.decode("You are not allowed.");

    assertThat(field("EncodedMessage").textProperty().get()).isEmpty();
  }

  @Test
  void call_whenAwsRefuses_thenItsReasonStandsThereAndTheCallStays() {
    failure =
        Optional.of(
            new Failure.AwsRefused(
                AwsCause.UNKNOWN_KEY, "InvalidClientTokenId", "invalid", Optional.of("r-1")));

    model.call();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.ASKED);
    assertThat(model.work().failureProperty().get().orElseThrow().what())
        .isEqualTo("AWS did not answer what was asked.");
  }

  @Test
  void call_whenAParameterDoesNotHold_thenItIsToldWhereItWasTypedUntilAnotherIs() {
    model.actionProperty().set(StsAction.ASSUME_ROLE);
    failure = Optional.of(new Failure.InvalidInput(Reason.NOT_A_ROLE_ARN, "admin"));

    model.call();

    assertThat(field("RoleArn").problemProperty().get())
        .isEqualTo(model.work().failureProperty().get().orElseThrow().why());
    assertThat(field("ExternalId").problemProperty().get()).isEmpty();
    field("RoleArn").textProperty().set("arn:aws:iam::123456789012:role/Admin");
    assertThat(field("RoleArn").problemProperty().get()).isEmpty();
  }

  @Test
  void call_whenAnotherParameterDoesNotHold_thenOnlyThatOneIsMarked() {
    model.actionProperty().set(StsAction.ASSUME_ROLE);
    failure = Optional.of(new Failure.InvalidInput(Reason.PARAMETER_MISSING, "RoleArn"));
    model.call();
    failure = Optional.of(new Failure.InvalidInput(Reason.TAG_MALFORMED, "team"));

    model.call();

    assertThat(field("RoleArn").problemProperty().get()).isEmpty();
    assertThat(field("Tags").problemProperty().get()).isNotEmpty();
  }

  @Test
  void call_whenAMessageIsDecoded_thenATreeExplainsIt() {
    members = Map.of("DecodedMessage", FakeStsTools.DECODED);
    model.actionProperty().set(StsAction.DECODE_AUTHORIZATION_MESSAGE);

    model.call();

    assertThat(lines()).contains("What: ec2:StopInstances", "Why: a statement forbids it.");
    TextTree why =
        model.linesProperty().get().stream()
            .filter(line -> line.text().startsWith("Why"))
            .findFirst()
            .orElseThrow();
    assertThat(why.inner().getFirst().text()).isEqualTo("Statement: DENY NoStop");
    assertThat(why.inner().getFirst().inner().getFirst().text()).isEqualTo("Actions: ec2:Stop*");
  }
}
