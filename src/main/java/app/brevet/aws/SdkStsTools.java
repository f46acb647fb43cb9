package app.brevet.aws;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Credentials;
import app.brevet.model.Secret;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;

/// The further actions of STS by the AWS SDK for Java. Making one does no work; the first call of a
/// target builds its client.
public final class SdkStsTools implements StsTools, AutoCloseable {

  private final SdkService<StsClient, StsClientBuilder> service;

  /// Calls are signed at the clock's instant; each answer of AWS measures the skew.
  public SdkStsTools(AwsConnection connection, InstantSource clock, Skew skew) {
    this.service = new SdkService<>(SdkSts.KIND, connection, clock, skew);
  }

  @Override
  public String decodeAuthorizationMessage(
      Credentials signer, AwsTarget target, String encodedMessage) throws AwsException {
    return service.call(
        target,
        signer,
        Sending.AGAIN,
        (client, override) ->
            Optional.ofNullable(
                client
                    .decodeAuthorizationMessage(
                        asked ->
                            asked.encodedMessage(encodedMessage).overrideConfiguration(override))
                    .decodedMessage()));
  }

  @Override
  public String getAccessKeyInfo(Credentials signer, AwsTarget target, AccessKeyId key)
      throws AwsException {
    return service.call(
        target,
        signer,
        Sending.AGAIN,
        (client, override) ->
            Optional.ofNullable(
                client
                    .getAccessKeyInfo(
                        asked -> asked.accessKeyId(key.value()).overrideConfiguration(override))
                    .account()));
  }

  @Override
  public GrantedSession assumeRoot(Credentials signer, AssumeRootRequest request)
      throws AwsException {
    PolicyDescriptorType task =
        PolicyDescriptorType.builder().arn(request.taskPolicyArn().toString()).build();
    return service.call(
        request.target(),
        signer,
        Sending.AGAIN,
        (client, override) ->
            StsAnswers.root(
                client.assumeRoot(
                    asked -> {
                      asked.targetPrincipal(request.targetPrincipal()).taskPolicyArn(task);
                      request.seconds().ifPresent(asked::durationSeconds);
                      asked.overrideConfiguration(override);
                    })));
  }

  @Override
  public WebIdentityToken getWebIdentityToken(Credentials signer, WebIdentityTokenRequest request)
      throws AwsException {
    return service.call(
        request.target(),
        signer,
        Sending.AGAIN,
        (client, override) ->
            StsAnswers.token(
                client.getWebIdentityToken(
                    asked -> {
                      asked
                          .audience(request.audiences())
                          .signingAlgorithm(request.signingAlgorithm());
                      request.seconds().ifPresent(asked::durationSeconds);
                      if (!request.tags().isEmpty()) {
                        asked.tags(SdkSts.tags(request.tags()));
                      }
                      asked.overrideConfiguration(override);
                    })));
  }

  @Override
  public GrantedSession getDelegatedAccessToken(
      Credentials signer, AwsTarget target, Secret tradeInToken) throws AwsException {
    return service.call(
        target,
        signer,
        Sending.AGAIN,
        (client, override) ->
            StsAnswers.delegated(
                client.getDelegatedAccessToken(
                    asked ->
                        asked
                            .tradeInToken(tradeInToken.reveal())
                            .overrideConfiguration(override))));
  }

  /// Lets the clients go. Sessions that were granted live on.
  @Override
  public void close() {
    service.close();
  }
}
