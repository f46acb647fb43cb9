package app.brevet.toolbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Partition;
import app.brevet.model.Secret;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The limits of the STS API reference, at their edges.
class StsReadingTest {

  @FunctionalInterface
  interface Read {
    Object from(StsReading reading) throws InvalidInputException;
  }

  record Limit(StsParameter parameter, Read read, Reason reason) {}

  private static final Limit USER_DURATION =
      new Limit(
          StsParameter.DURATION_SECONDS,
          read -> read.userDuration(false),
          Reason.DURATION_OUT_OF_RANGE);
  private static final Limit ROLE_DURATION =
      new Limit(
          StsParameter.DURATION_SECONDS, StsReading::roleDuration, Reason.DURATION_OUT_OF_RANGE);
  private static final Limit ROOT_DURATION =
      new Limit(
          StsParameter.DURATION_SECONDS,
          StsReading::rootSeconds,
          Reason.ROOT_DURATION_OUT_OF_RANGE);
  private static final Limit TOKEN_DURATION =
      new Limit(
          StsParameter.DURATION_SECONDS,
          StsReading::tokenSeconds,
          Reason.TOKEN_DURATION_OUT_OF_RANGE);
  private static final Limit SESSION_NAME =
      new Limit(
          StsParameter.ROLE_SESSION_NAME,
          StsReading::roleSessionName,
          Reason.ROLE_SESSION_NAME_MALFORMED);
  private static final Limit EXTERNAL_ID =
      new Limit(StsParameter.EXTERNAL_ID, StsReading::parameters, Reason.EXTERNAL_ID_MALFORMED);
  private static final Limit SOURCE_IDENTITY =
      new Limit(
          StsParameter.SOURCE_IDENTITY, StsReading::parameters, Reason.SOURCE_IDENTITY_MALFORMED);
  private static final Limit SERIAL =
      new Limit(StsParameter.SERIAL_NUMBER, StsReading::serialNumber, Reason.MFA_SERIAL_MALFORMED);
  private static final Limit KEY_ID =
      new Limit(StsParameter.ACCESS_KEY_ID, StsReading::accessKeyId, Reason.KEY_ID_MALFORMED);
  private static final Limit ALGORITHM =
      new Limit(
          StsParameter.SIGNING_ALGORITHM,
          StsReading::signingAlgorithm,
          Reason.SIGNING_ALGORITHM_UNKNOWN);
  private static final Limit PROVIDER_ID =
      new Limit(StsParameter.PROVIDER_ID, StsReading::providerId, Reason.PROVIDER_ID_MALFORMED);
  private static final Limit TARGET =
      new Limit(
          StsParameter.TARGET_PRINCIPAL,
          StsReading::targetPrincipal,
          Reason.TARGET_PRINCIPAL_MALFORMED);
  private static final Limit TASK =
      new Limit(
          StsParameter.TASK_POLICY_ARN,
          reading -> reading.taskPolicyArn(Partition.AWS),
          Reason.TASK_POLICY_UNKNOWN);
  private static final Limit AUDIENCE =
      new Limit(StsParameter.AUDIENCE, StsReading::audiences, Reason.AUDIENCE_MALFORMED);

  static Stream<Arguments> within() {
    return Stream.of(
        Arguments.of(USER_DURATION, "900"),
        Arguments.of(USER_DURATION, "129600"),
        Arguments.of(ROLE_DURATION, "900"),
        Arguments.of(ROLE_DURATION, "43200"),
        Arguments.of(ROOT_DURATION, "0"),
        Arguments.of(ROOT_DURATION, "900"),
        Arguments.of(TOKEN_DURATION, "60"),
        Arguments.of(TOKEN_DURATION, "3600"),
        Arguments.of(SESSION_NAME, "ab"),
        Arguments.of(SESSION_NAME, "a".repeat(64)),
        Arguments.of(EXTERNAL_ID, "ab"),
        Arguments.of(EXTERNAL_ID, "a".repeat(1_224)),
        Arguments.of(SOURCE_IDENTITY, "a".repeat(64)),
        Arguments.of(SERIAL, "GAHT12345"),
        Arguments.of(KEY_ID, "A".repeat(16)),
        Arguments.of(KEY_ID, "A".repeat(128)),
        Arguments.of(ALGORITHM, "es384"),
        Arguments.of(KEY_ID, "abc_DEF_0123456789"),
        Arguments.of(PROVIDER_ID, "a.co"),
        Arguments.of(PROVIDER_ID, "a".repeat(2_048)),
        Arguments.of(TARGET, "123456789012"),
        Arguments.of(TARGET, "arn:aws:iam::123456789012:root"),
        Arguments.of(TASK, "IAMAuditRootUserCredentials"),
        Arguments.of(TASK, "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"),
        Arguments.of(AUDIENCE, "my audience"),
        Arguments.of(AUDIENCE, "a".repeat(1_000)));
  }

  @ParameterizedTest
  @MethodSource("within")
  void read_whenAtTheLimit_thenTaken(Limit limit, String text) throws Exception {
    assertThat(limit.read().from(reading(limit.parameter(), text))).isNotNull();
  }

  static Stream<Arguments> outside() {
    return Stream.of(
        Arguments.of(USER_DURATION, "899"),
        Arguments.of(USER_DURATION, "129601"),
        Arguments.of(ROLE_DURATION, "899"),
        Arguments.of(ROLE_DURATION, "43201"),
        Arguments.of(ROOT_DURATION, "901"),
        Arguments.of(TOKEN_DURATION, "59"),
        Arguments.of(TOKEN_DURATION, "3601"),
        Arguments.of(SESSION_NAME, "a"),
        Arguments.of(SESSION_NAME, "a".repeat(65)),
        Arguments.of(SESSION_NAME, "a:b"),
        Arguments.of(EXTERNAL_ID, "a"),
        Arguments.of(EXTERNAL_ID, "a".repeat(1_225)),
        Arguments.of(SOURCE_IDENTITY, "a".repeat(65)),
        Arguments.of(SERIAL, "GAHT1234"),
        Arguments.of(KEY_ID, "A".repeat(15)),
        Arguments.of(KEY_ID, "A".repeat(129)),
        Arguments.of(KEY_ID, "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
        Arguments.of(ALGORITHM, "HS256"),
        Arguments.of(PROVIDER_ID, "a.b"),
        Arguments.of(PROVIDER_ID, "a".repeat(2_049)),
        Arguments.of(TARGET, "arn:aws:iam::123456789012:user/root"),
        Arguments.of(TASK, "arn:aws:s3::aws:policy/root-task/S3UnlockBucketPolicy"),
        Arguments.of(TASK, "arn:aws:iam::123456789012:policy/root-task/S3UnlockBucketPolicy"),
        Arguments.of(TASK, "AdministratorAccess/x"),
        Arguments.of(AUDIENCE, "a\tb"),
        Arguments.of(AUDIENCE, "a".repeat(1_001)));
  }

  @ParameterizedTest
  @MethodSource("outside")
  void read_whenOverTheLimit_thenRefusedByName(Limit limit, String text) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> limit.read().from(reading(limit.parameter(), text)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(limit.reason()));
  }

  @Test
  void audiences_whenElevenAreGiven_thenRefused() {
    List<String> eleven = IntStream.range(0, 11).mapToObj(n -> "a" + n).toList();
    StsReading reading = new StsReading(new StsValues().with(StsParameter.AUDIENCE, eleven));

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(reading::audiences)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_AUDIENCES));
  }

  @Test
  void secrets_whenTooLong_thenRefusedWithoutThem() {
    Secret assertion = Secret.ofUnwipeable("x".repeat(100_001));
    StsReading reading =
        new StsReading(new StsValues().with(StsParameter.SAML_ASSERTION, assertion));

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(reading::samlAssertion)
        .satisfies(e -> assertThat(e.value()).isEqualTo("100001"));
  }

  @Test
  void read_whenARequiredOneIsMissing_thenNamedAsAwsDoes() {
    StsReading nothing = new StsReading(new StsValues());

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(nothing::samlAssertion)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PARAMETER_MISSING))
        .satisfies(e -> assertThat(e.value()).isEqualTo("SAMLAssertion"));
  }

  @Test
  void policy_whenItIsNoJson_thenRefused() {
    StsReading reading = reading(StsParameter.POLICY, "{\"Version\":");

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(reading::policy)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.POLICY_NOT_JSON));
  }

  @Test
  void policy_whenAMemberStandsTwice_thenRefused() {
    StsReading reading = reading(StsParameter.POLICY, "{\"Statement\":[],\"Statement\":[]}");

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(reading::policy)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.POLICY_NOT_JSON));
  }

  @Test
  void policy_whenItHasBlanks_thenTheyAreNotSent() throws Exception {
    StsReading reading = reading(StsParameter.POLICY, "{ \"Version\" : \"2012-10-17\" }");

    assertThat(reading.policy().document()).contains("{\"Version\":\"2012-10-17\"}");
  }

  @Test
  void tags_whenAValueHasAnEquals_thenTheFirstDivides() throws Exception {
    StsReading reading = reading(StsParameter.TAGS, "team=a=b");

    assertThat(reading.tags().values()).isEqualTo(Map.of("team", "a=b"));
  }

  @Test
  void taskPolicyArn_whenOnlyNamed_thenAwsOwnPolicyOfThePartition() throws Exception {
    StsReading reading = reading(StsParameter.TASK_POLICY_ARN, "S3UnlockBucketPolicy");

    assertThat(reading.taskPolicyArn(Partition.CHINA))
        .hasToString("arn:aws-cn:iam::aws:policy/root-task/S3UnlockBucketPolicy");
  }

  @Test
  void taskPolicyArn_whenItIsAnotherPolicy_thenRefused() {
    StsReading reading =
        reading(StsParameter.TASK_POLICY_ARN, "arn:aws:iam::aws:policy/AdministratorAccess");

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> reading.taskPolicyArn(Partition.AWS))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TASK_POLICY_UNKNOWN));
  }

  private static StsReading reading(StsParameter parameter, String text) {
    return new StsReading(new StsValues().with(parameter, text));
  }
}
