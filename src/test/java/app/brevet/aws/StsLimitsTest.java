package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.StsLimit.Kind;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

/// The limits of every parameter, by the AWS SDK's own client: it sends what it is given, and the
/// sandbox refuses what AWS does. What Brevet refuses before it is sent is in the toolbox's tests.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StsLimitsTest {

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

  static List<StsLimit> limits() {
    return StsLimit.all();
  }

  @ParameterizedTest
  @MethodSource("limits")
  void parameter_whenBeyondItsLimit_thenValidationErrorForThatAlone(StsLimit limit) {
    StsException refused =
        catchThrowableOfType(StsException.class, () -> LimitedCalls.sendBeyond(client, limit));

    assertThat(refused).isNotNull();
    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
    // What is empty breaks the patterns too.
    assertThat(refused.awsErrorDetails().errorMessage())
        .startsWith(
            (limit.beyond() == 0 && limit.kind() == Kind.LENGTH ? "" : "1 validation error"))
        .contains(constraint(limit));
  }

  /// It may be refused for something else: nobody has this role, and digits are no policy.
  @ParameterizedTest(name = "just within {0}")
  @MethodSource("limits")
  void parameter_whenAtTheEdgeOfItsLimit_thenNoLimitIsTold(StsLimit limit) {
    int before = world.sandbox.calls(limit.action().awsName()).size();
    StsException refused =
        catchThrowableOfType(StsException.class, () -> LimitedCalls.sendEdge(client, limit));

    if (refused != null) {
      assertThat(refused.awsErrorDetails().errorMessage())
          .doesNotContain("failed to satisfy constraint");
    }
    assertThat(world.sandbox.calls(limit.action().awsName())).hasSize(before + 1);
  }

  /// What AWS says of it.
  private static String constraint(StsLimit limit) {
    String side =
        limit.beyond() < limit.edge() ? "greater than or equal to " : "less than or equal to ";
    return switch (limit.kind()) {
      case LENGTH -> "Member must have length " + side + limit.edge();
      case VALUE -> "Member must have value " + side + limit.edge();
      case COUNT ->
          limit.beyond() == 0
              ? "Member must not be null"
              : "Member must have length " + side + limit.edge();
      case CHARACTERS -> "Member must satisfy regular expression pattern";
    };
  }
}
