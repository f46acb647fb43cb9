package app.brevet.aws;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.StsAction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.GetFederationTokenRequest;
import software.amazon.awssdk.services.sts.model.GetWebIdentityTokenRequest;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;
import software.amazon.awssdk.services.sts.model.ProvidedContext;
import software.amazon.awssdk.services.sts.model.StsException;
import software.amazon.awssdk.services.sts.model.Tag;

/// The limits of every parameter, by the AWS SDK's own client: it sends what it is given, and the
/// sandbox refuses what AWS does. What Brevet refuses before it is sent is in its own tests.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StsLimitsTest {

  /// One parameter beyond its limit.
  record Row(StsAction action, String what, Consumer<StsClient> call) {
    @Override
    public String toString() {
      return action.awsName() + " " + what;
    }
  }

  static final String ROLE = "arn:aws:iam::123456789012:role/Deploy";
  private static final String TASK = "arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy";

  private StsTableWorld world;
  private StsClient client;

  @BeforeAll
  void start() throws Exception {
    world = new StsTableWorld();
    client =
        StsClient.builder()
            .region(Region.of("eu-west-1"))
            .endpointOverride(world.sandbox.endpoint())
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        world.alice.accessKey().accessKeyId().value(),
                        world.alice.accessKey().secretAccessKey().reveal())))
            .build();
  }

  @AfterAll
  void stop() {
    client.close();
    world.close();
  }

  static String of(int length) {
    return "a".repeat(length);
  }

  static String policy(int length) {
    return "{" + " ".repeat(length - 2) + "}";
  }

  static List<PolicyDescriptorType> arns(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> PolicyDescriptorType.builder().arn(ROLE + n).build())
        .toList();
  }

  private static PolicyDescriptorType policyOf(int length) {
    return PolicyDescriptorType.builder().arn(of(length)).build();
  }

  private static List<Tag> tags(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> Tag.builder().key("k" + n).value("v").build())
        .toList();
  }

  private static Tag tag(int key, int value) {
    return Tag.builder().key(of(key)).value(of(value)).build();
  }

  private static ProvidedContext context(int provider, int assertion) {
    return ProvidedContext.builder()
        .providerArn(of(provider))
        .contextAssertion(of(assertion))
        .build();
  }

  static Stream<Row> rows() {
    List<Row> rows = new ArrayList<>();
    sessionToken(rows);
    assumeRole(rows);
    UnsignedLimits.addTo(rows);
    federation(rows);
    tools(rows);
    return rows.stream();
  }

  private static void sessionToken(List<Row> rows) {
    StsAction action = StsAction.GET_SESSION_TOKEN;
    for (int seconds : new int[] {899, 129_601}) {
      rows.add(
          new Row(
              action,
              "DurationSeconds " + seconds,
              c -> c.getSessionToken(r -> r.durationSeconds(seconds))));
    }
    for (int length : new int[] {8, 257}) {
      rows.add(
          new Row(
              action,
              "SerialNumber of " + length,
              c -> c.getSessionToken(r -> r.serialNumber(of(length)).tokenCode("123456"))));
    }
    for (String code : List.of("12345", "1234567", "12345a")) {
      rows.add(
          new Row(
              action,
              "TokenCode " + code,
              c -> c.getSessionToken(r -> r.serialNumber("GAHT12345678").tokenCode(code))));
    }
  }

  private static void assumeRole(List<Row> rows) {
    Limits<AssumeRoleRequest.Builder> limits =
        (what, change) ->
            rows.add(
                new Row(
                    StsAction.ASSUME_ROLE,
                    what,
                    c ->
                        c.assumeRole(
                            r -> change.accept(r.roleArn(ROLE).roleSessionName("brevet")))));
    limits.add("RoleArn of 19", r -> r.roleArn(of(19)));
    limits.add("RoleArn of 2049", r -> r.roleArn(of(2_049)));
    limits.add("RoleSessionName of 1", r -> r.roleSessionName("a"));
    limits.add("RoleSessionName of 65", r -> r.roleSessionName(of(65)));
    limits.add("RoleSessionName a:b", r -> r.roleSessionName("a:b"));
    limits.add("DurationSeconds 899", r -> r.durationSeconds(899));
    limits.add("DurationSeconds 43201", r -> r.durationSeconds(43_201));
    limits.add("PolicyArns 11", r -> r.policyArns(arns(11)));
    limits.add("PolicyArn of 19", r -> r.policyArns(List.of(policyOf(19))));
    limits.add("Tags 51", r -> r.tags(tags(51)));
    limits.add("Tag key of 129", r -> r.tags(tag(129, 1)));
    limits.add("Tag value of 257", r -> r.tags(tag(1, 257)));
    limits.add(
        "TransitiveTagKeys 51",
        r -> r.transitiveTagKeys(IntStream.range(0, 51).mapToObj(n -> "k" + n).toList()));
    limits.add("ExternalId of 1", r -> r.externalId("a"));
    limits.add("ExternalId of 1225", r -> r.externalId(of(1_225)));
    limits.add("SourceIdentity of 1", r -> r.sourceIdentity("a"));
    limits.add("SourceIdentity of 65", r -> r.sourceIdentity(of(65)));
    limits.add("ProvidedContexts 6", r -> r.providedContexts(nCopies(6, context(20, 4))));
    limits.add("Context provider of 19", r -> r.providedContexts(context(19, 4)));
    limits.add("Context provider of 2049", r -> r.providedContexts(context(2_049, 4)));
    limits.add("ContextAssertion of 3", r -> r.providedContexts(context(20, 3)));
    limits.add("ContextAssertion of 2049", r -> r.providedContexts(context(20, 2_049)));
    limits.add("SerialNumber of 8", r -> r.serialNumber(of(8)).tokenCode("123456"));
    limits.add("TokenCode of 5", r -> r.serialNumber("GAHT12345678").tokenCode("12345"));
  }

  private static void federation(List<Row> rows) {
    Limits<GetFederationTokenRequest.Builder> limits =
        (what, change) ->
            rows.add(
                new Row(
                    StsAction.GET_FEDERATION_TOKEN,
                    what,
                    c -> c.getFederationToken(r -> change.accept(r.name("guest")))));
    limits.add("Name of 1", r -> r.name("a"));
    limits.add("Name of 33", r -> r.name(of(33)));
    limits.add("Policy of 2049", r -> r.policy(policy(2_049)));
    limits.add("PolicyArns 11", r -> r.policyArns(arns(11)));
    limits.add("DurationSeconds 899", r -> r.durationSeconds(899));
    limits.add("DurationSeconds 129601", r -> r.durationSeconds(129_601));
    limits.add("Tags 51", r -> r.tags(tags(51)));
    limits.add("Tag key of 129", r -> r.tags(tag(129, 1)));
    limits.add("Tag value of 257", r -> r.tags(tag(1, 257)));
  }

  private static void tools(List<Row> rows) {
    for (int length : new int[] {11, 2_049}) {
      rows.add(
          new Row(
              StsAction.ASSUME_ROOT,
              "TargetPrincipal of " + length,
              c ->
                  c.assumeRoot(
                      r -> r.targetPrincipal(of(length)).taskPolicyArn(p -> p.arn(TASK)))));
    }
    rows.add(
        new Row(
            StsAction.ASSUME_ROOT,
            "TaskPolicyArn of 19",
            c ->
                c.assumeRoot(
                    r -> r.targetPrincipal("123456789012").taskPolicyArn(p -> p.arn(of(19))))));
    rows.add(
        new Row(
            StsAction.ASSUME_ROOT,
            "DurationSeconds 901",
            c ->
                c.assumeRoot(
                    r ->
                        r.targetPrincipal("123456789012")
                            .taskPolicyArn(p -> p.arn(TASK))
                            .durationSeconds(901))));
    rows.add(
        new Row(
            StsAction.DECODE_AUTHORIZATION_MESSAGE,
            "EncodedMessage of 10241",
            c -> c.decodeAuthorizationMessage(r -> r.encodedMessage(of(10_241)))));
    for (int length : new int[] {15, 129}) {
      rows.add(
          new Row(
              StsAction.GET_ACCESS_KEY_INFO,
              "AccessKeyId of " + length,
              c -> c.getAccessKeyInfo(r -> r.accessKeyId(of(length)))));
    }
    Limits<GetWebIdentityTokenRequest.Builder> limits =
        (what, change) ->
            rows.add(
                new Row(
                    StsAction.GET_WEB_IDENTITY_TOKEN,
                    what,
                    c ->
                        c.getWebIdentityToken(
                            r -> change.accept(r.audience("a").signingAlgorithm("RS256")))));
    limits.add(
        "Audience 11", r -> r.audience(IntStream.range(0, 11).mapToObj(n -> "a" + n).toList()));
    limits.add("Audience of 1001", r -> r.audience(of(1_001)));
    limits.add("DurationSeconds 59", r -> r.durationSeconds(59));
    limits.add("DurationSeconds 3601", r -> r.durationSeconds(3_601));
    limits.add("SigningAlgorithm of 4", r -> r.signingAlgorithm("RS25"));
    limits.add("SigningAlgorithm of 6", r -> r.signingAlgorithm("RS2560"));
  }

  @FunctionalInterface
  interface Limits<B> {
    void add(String what, Consumer<B> change);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void parameter_whenBeyondItsLimit_thenValidationError(Row row) {
    StsException refused =
        catchThrowableOfType(StsException.class, () -> row.call().accept(client));

    assertThat(refused).as(row.toString()).isNotNull();
    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
  }

  @Test
  void rows_whenAnActionHasLimits_thenThereIsARow() {
    Set<StsAction> without =
        EnumSet.of(StsAction.GET_CALLER_IDENTITY, StsAction.GET_DELEGATED_ACCESS_TOKEN);

    assertThat(rows().map(Row::action).distinct())
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(without)));
  }
}
