package app.brevet.aws;

import app.brevet.model.AccessKey;
import app.brevet.model.CallerIdentity;
import app.brevet.model.RoleParameters;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionTags;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;
import software.amazon.awssdk.services.sts.model.ProvidedContext;
import software.amazon.awssdk.services.sts.model.Tag;

/// STS by the AWS SDK for Java. Making one does no work; the first call of a target builds its
/// client.
public final class SdkSts implements Sts, AutoCloseable {

  /// STS to the SDK.
  static final SdkService.Kind<StsClientBuilder> KIND =
      new SdkService.Kind<>("sts", ServiceEndpoint::sts, StsClient::builder);

  private final SdkService<StsClient, StsClientBuilder> service;
  private final Skew skew;

  /// Calls are signed at the clock's instant; each answer of AWS measures the skew.
  public SdkSts(AwsConnection connection, InstantSource clock, Skew skew) {
    this.skew = skew;
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
            StsAnswers.session(
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
    Sending sending = Sending.of(request.mfa());
    return service.call(
        request.target(),
        signer,
        request.providedContexts().isEmpty() ? sending : sending.carrying(Asked.Carried.CONTEXTS),
        (client, override) ->
            StsAnswers.role(
                client.assumeRole(asked -> fill(asked, request).overrideConfiguration(override))));
  }

  @Override
  public AssumedRole assumeRoleWithSaml(AssumeRoleWithSamlRequest request) throws AwsException {
    SessionPolicy policy = request.policy();
    return service.callUnsigned(
        request.target(),
        (client, override) ->
            StsAnswers.role(
                client.assumeRoleWithSAML(
                    asked -> {
                      asked
                          .roleArn(request.roleArn().toString())
                          .principalArn(request.providerArn().toString())
                          .samlAssertion(request.assertion().reveal());
                      name(request.duration(), asked::durationSeconds);
                      policy.document().ifPresent(asked::policy);
                      if (!policy.arns().isEmpty()) {
                        asked.policyArns(arns(policy));
                      }
                      asked.overrideConfiguration(override);
                    })));
  }

  @Override
  public AssumedRole assumeRoleWithWebIdentity(AssumeRoleWithWebIdentityRequest request)
      throws AwsException {
    SessionPolicy policy = request.policy();
    return service.callUnsigned(
        request.target(),
        (client, override) ->
            StsAnswers.role(
                client.assumeRoleWithWebIdentity(
                    asked -> {
                      asked
                          .roleArn(request.roleArn().toString())
                          .roleSessionName(request.roleSessionName())
                          .webIdentityToken(request.token().reveal());
                      name(request.duration(), asked::durationSeconds);
                      request.providerId().ifPresent(asked::providerId);
                      policy.document().ifPresent(asked::policy);
                      if (!policy.arns().isEmpty()) {
                        asked.policyArns(arns(policy));
                      }
                      asked.overrideConfiguration(override);
                    })));
  }

  @Override
  public GrantedSession getFederationToken(AccessKey key, FederationTokenRequest request)
      throws AwsException {
    SessionPolicy policy = request.policy();
    return service.call(
        request.target(),
        key,
        Sending.AGAIN,
        (client, override) ->
            StsAnswers.federated(
                client.getFederationToken(
                    asked -> {
                      asked.name(request.name()).durationSeconds(request.duration().seconds());
                      policy.document().ifPresent(asked::policy);
                      if (!policy.arns().isEmpty()) {
                        asked.policyArns(arns(policy));
                      }
                      if (!request.tags().isEmpty()) {
                        asked.tags(tags(request.tags()));
                      }
                      asked.overrideConfiguration(override);
                    })));
  }

  @Override
  public CallerIdentity getCallerIdentity(app.brevet.model.Credentials signer, AwsTarget target)
      throws AwsException {
    return service.call(
        target,
        signer,
        Sending.AGAIN,
        (client, override) ->
            StsAnswers.identity(
                client.getCallerIdentity(asked -> asked.overrideConfiguration(override))));
  }

  /// AWS's own default is not named. AWS's console takes no session of a role that a session
  /// assumed if the call named a duration: IAM User Guide, "Enable custom identity broker access to
  /// the AWS console".
  private static void name(SessionDuration duration, Consumer<Integer> asked) {
    if (!duration.equals(SessionDuration.ROLE_DEFAULT)) {
      asked.accept(duration.seconds());
    }
  }

  private static software.amazon.awssdk.services.sts.model.AssumeRoleRequest.Builder fill(
      software.amazon.awssdk.services.sts.model.AssumeRoleRequest.Builder asked,
      AssumeRoleRequest request) {
    RoleParameters more = request.parameters();
    asked.roleArn(request.roleArn().toString()).roleSessionName(request.roleSessionName());
    name(request.duration(), asked::durationSeconds);
    request
        .mfa()
        .ifPresent(mfa -> asked.serialNumber(mfa.serial().value()).tokenCode(mfa.code().digits()));
    more.externalId().ifPresent(asked::externalId);
    more.sourceIdentity().ifPresent(asked::sourceIdentity);
    more.policy().ifPresent(asked::policy);
    if (!more.policyArns().isEmpty()) {
      asked.policyArns(arns(more.sessionPolicy()));
    }
    if (!more.tags().isEmpty()) {
      asked.tags(tags(new SessionTags(more.tags())));
    }
    if (!more.transitiveTagKeys().isEmpty()) {
      asked.transitiveTagKeys(more.transitiveTagKeys());
    }
    if (!request.providedContexts().isEmpty()) {
      asked.providedContexts(request.providedContexts().stream().map(SdkSts::context).toList());
    }
    return asked;
  }

  /// The tags as the SDK has them.
  static List<Tag> tags(SessionTags tags) {
    return tags.values().entrySet().stream()
        .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
        .toList();
  }

  private static ProvidedContext context(app.brevet.model.ProvidedContext context) {
    return ProvidedContext.builder()
        .providerArn(context.provider().toString())
        .contextAssertion(context.assertion().reveal())
        .build();
  }

  private static List<PolicyDescriptorType> arns(SessionPolicy policy) {
    return policy.arns().stream()
        .map(arn -> PolicyDescriptorType.builder().arn(arn.toString()).build())
        .toList();
  }

  @Override
  public boolean isClockKnown() {
    return skew.measured().isPresent();
  }

  /// Lets the clients go. Sessions that were granted live on.
  @Override
  public void close() {
    service.close();
  }
}
