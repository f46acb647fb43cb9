package app.brevet.aws;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Expiry;
import app.brevet.model.InvalidInputException;
import app.brevet.model.RoleParameters;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.AssumedRoleUser;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;
import software.amazon.awssdk.services.sts.model.Tag;

/// STS by the AWS SDK for Java. Making one does no work; the first call of a target builds its
/// client.
public final class SdkSts implements Sts, AutoCloseable {

  private static final SdkService.Kind<StsClientBuilder> KIND =
      new SdkService.Kind<>("sts", ServiceEndpoint::sts, StsClient::builder);

  private final SdkService<StsClient, StsClientBuilder> service;

  /// Calls are signed at the clock's instant; each answer of AWS measures the skew.
  public SdkSts(AwsConnection connection, InstantSource clock, Skew skew) {
    this.service = new SdkService<>(KIND, connection, clock, skew);
  }

  @Override
  public SessionCredentials getSessionToken(AccessKey key, SessionTokenRequest request)
      throws AwsException {
    return service.call(
        request.target(),
        key,
        Sending.of(request.mfa()),
        (client, override) ->
            session(
                client
                    .getSessionToken(
                        asked -> {
                          asked.durationSeconds(request.duration().seconds());
                          request
                              .mfa()
                              .ifPresent(
                                  mfa ->
                                      asked
                                          .serialNumber(mfa.serial().value())
                                          .tokenCode(mfa.code().digits()));
                          asked.overrideConfiguration(override);
                        })
                    .credentials()));
  }

  @Override
  public AssumedRole assumeRole(app.brevet.model.Credentials signer, AssumeRoleRequest request)
      throws AwsException {
    return service.call(
        request.target(),
        signer,
        Sending.of(request.mfa()),
        (client, override) ->
            role(client.assumeRole(asked -> fill(asked, request).overrideConfiguration(override))));
  }

  @Override
  public CallerIdentity getCallerIdentity(app.brevet.model.Credentials signer, AwsTarget target)
      throws AwsException {
    return service.call(
        target,
        signer,
        Sending.AGAIN,
        (client, override) ->
            identity(client.getCallerIdentity(asked -> asked.overrideConfiguration(override))));
  }

  private static software.amazon.awssdk.services.sts.model.AssumeRoleRequest.Builder fill(
      software.amazon.awssdk.services.sts.model.AssumeRoleRequest.Builder asked,
      AssumeRoleRequest request) {
    RoleParameters more = request.parameters();
    asked
        .roleArn(request.roleArn().toString())
        .roleSessionName(request.roleSessionName())
        .durationSeconds(request.duration().seconds());
    request
        .mfa()
        .ifPresent(mfa -> asked.serialNumber(mfa.serial().value()).tokenCode(mfa.code().digits()));
    more.externalId().ifPresent(asked::externalId);
    more.sourceIdentity().ifPresent(asked::sourceIdentity);
    more.policy().ifPresent(asked::policy);
    if (!more.policyArns().isEmpty()) {
      asked.policyArns(
          more.policyArns().stream()
              .map(arn -> PolicyDescriptorType.builder().arn(arn.toString()).build())
              .toList());
    }
    if (!more.tags().isEmpty()) {
      asked.tags(
          more.tags().entrySet().stream()
              .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
              .toList());
    }
    if (!more.transitiveTagKeys().isEmpty()) {
      asked.transitiveTagKeys(more.transitiveTagKeys());
    }
    return asked;
  }

  private static Optional<SessionCredentials> session(Credentials answered) {
    if (answered == null
        || answered.accessKeyId() == null
        || answered.secretAccessKey() == null
        || answered.sessionToken() == null
        || answered.expiration() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new SessionCredentials(
            new AccessKeyId(answered.accessKeyId()),
            Secret.ofUnwipeable(answered.secretAccessKey()),
            Secret.ofUnwipeable(answered.sessionToken()),
            new Expiry(answered.expiration())));
  }

  private static Optional<AssumedRole> role(AssumeRoleResponse answered) {
    AssumedRoleUser user = answered.assumedRoleUser();
    if (user == null) {
      return Optional.empty();
    }
    return session(answered.credentials())
        .flatMap(session -> arn(user.arn()).map(arn -> new AssumedRole(session, arn)));
  }

  private static Optional<CallerIdentity> identity(GetCallerIdentityResponse answered) {
    if (answered.account() == null || answered.userId() == null) {
      return Optional.empty();
    }
    return arn(answered.arn())
        .map(arn -> new CallerIdentity(answered.account(), arn, answered.userId()));
  }

  private static Optional<Arn> arn(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(Arn.parse(text));
    } catch (InvalidInputException noArn) {
      // Then the answer is not to be read; the caller of this says so.
      return Optional.empty();
    }
  }

  /// Lets the clients go. Sessions that were granted live on.
  @Override
  public void close() {
    service.close();
  }
}
