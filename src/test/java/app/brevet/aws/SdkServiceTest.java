package app.brevet.aws;

import static app.brevet.aws.StsFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.IamClientBuilder;

class SdkServiceTest {

  private static final SdkService.Kind<IamClientBuilder> KIND =
      new SdkService.Kind<>("iam", ServiceEndpoint::iam, IamClient::builder);

  @Test
  void call_whenTheClientIsClosedMeanwhile_thenItWasNotSent() throws Exception {
    try (ScriptedServer server = new ScriptedServer()) {
      AwsConnection connection = AwsConnection.of(Map.of("AWS_ENDPOINT_URL", server.url()));
      SdkService<IamClient, IamClientBuilder> service =
          new SdkService<>(KIND, connection, () -> NOW, new Skew(() -> NOW));

      AwsException refused = catchThrowableOfType(AwsException.class, () -> callAndClose(service));

      assertThat(refused.reason()).isEqualTo(AwsException.Reason.NOT_SENT);
      assertThat(server.received()).isEmpty();
    }
  }

  private static void callAndClose(SdkService<IamClient, IamClientBuilder> service)
      throws AwsException {
    var _ =
        service.call(
            StsFixture.TARGET,
            StsFixture.key(),
            Sending.AGAIN,
            (client, override) -> {
              service.close();
              return Optional.of(
                  client.listAccessKeys(asked -> asked.overrideConfiguration(override)));
            });
  }
}
