package app.brevet.aws;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithSamlRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;
import software.amazon.awssdk.services.sts.model.AssumeRootRequest;
import software.amazon.awssdk.services.sts.model.GetFederationTokenRequest;
import software.amazon.awssdk.services.sts.model.GetSessionTokenRequest;
import software.amazon.awssdk.services.sts.model.GetWebIdentityTokenRequest;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;
import software.amazon.awssdk.services.sts.model.ProvidedContext;
import software.amazon.awssdk.services.sts.model.Tag;

/// Calls by the AWS SDK's own client with one parameter at or beyond a limit, and all else within.
final class LimitedCalls {

  private static final String ROLE = "arn:aws:iam::123456789012:role/Deploy";
  private static final String PROVIDER = "arn:aws:iam::123456789012:saml-provider/Corp";
  private static final String TASK = "arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy";
  private static final String CODE = "123456";

  private LimitedCalls() {}

  /// Makes the call with the last that is within.
  static void sendEdge(StsClient client, StsLimit limit) {
    send(client, limit.atEdge());
  }

  /// Makes the call with the first that is beyond.
  static void sendBeyond(StsClient client, StsLimit limit) {
    send(client, limit);
  }

  private static void send(StsClient client, StsLimit limit) {
    switch (limit.action()) {
      case GET_SESSION_TOKEN -> client.getSessionToken(r -> set(r, limit));
      case ASSUME_ROLE ->
          client.assumeRole(r -> set(r.roleArn(ROLE).roleSessionName("brevet"), limit));
      case ASSUME_ROLE_WITH_SAML ->
          client.assumeRoleWithSAML(
              r -> set(r.roleArn(ROLE).principalArn(PROVIDER).samlAssertion("PHNhbWw+"), limit));
      case ASSUME_ROLE_WITH_WEB_IDENTITY ->
          client.assumeRoleWithWebIdentity(
              r -> set(r.roleArn(ROLE).roleSessionName("brevet").webIdentityToken("a.b.c"), limit));
      case GET_FEDERATION_TOKEN -> client.getFederationToken(r -> set(r.name("guest"), limit));
      case DECODE_AUTHORIZATION_MESSAGE ->
          client.decodeAuthorizationMessage(r -> r.encodedMessage(limit.text()));
      case GET_ACCESS_KEY_INFO -> client.getAccessKeyInfo(r -> r.accessKeyId(limit.text()));
      case ASSUME_ROOT ->
          client.assumeRoot(
              r -> set(r.targetPrincipal("123456789012").taskPolicyArn(p -> p.arn(TASK)), limit));
      case GET_WEB_IDENTITY_TOKEN ->
          client.getWebIdentityToken(r -> set(r.audience("a").signingAlgorithm("RS256"), limit));
      case GET_CALLER_IDENTITY, GET_DELEGATED_ACCESS_TOKEN -> throw unknown(limit);
    }
  }

  private static IllegalArgumentException unknown(StsLimit limit) {
    return new IllegalArgumentException("nobody sends " + limit);
  }

  private static void set(GetSessionTokenRequest.Builder r, StsLimit limit) {
    switch (limit.parameter()) {
      case "DurationSeconds" -> r.durationSeconds(limit.beyond());
      case "SerialNumber" -> r.serialNumber(limit.text()).tokenCode(CODE);
      case "TokenCode" -> r.serialNumber("GAHT12345678").tokenCode(limit.text());
      default -> throw unknown(limit);
    }
  }

  private static void set(AssumeRoleRequest.Builder r, StsLimit limit) {
    switch (limit.parameter()) {
      case "RoleArn" -> r.roleArn(limit.text());
      case "RoleSessionName" -> r.roleSessionName(limit.text());
      case "PolicyArns" -> r.policyArns(arns(limit.beyond()));
      case "PolicyArns.arn" -> r.policyArns(arn(limit.text()));
      case "Policy" -> r.policy(limit.text());
      case "DurationSeconds" -> r.durationSeconds(limit.beyond());
      case "Tags" -> r.tags(tags(limit.beyond()));
      case "Tags.Key" -> r.tags(tag(limit.text(), "v"));
      case "Tags.Value" -> r.tags(tag("k", limit.text()));
      case "TransitiveTagKeys" -> r.transitiveTagKeys(keys(limit.beyond()));
      case "TransitiveTagKeys.member" -> r.transitiveTagKeys(limit.text());
      case "ExternalId" -> r.externalId(limit.text());
      case "SerialNumber" -> r.serialNumber(limit.text()).tokenCode(CODE);
      case "TokenCode" -> r.serialNumber("GAHT12345678").tokenCode(limit.text());
      case "SourceIdentity" -> r.sourceIdentity(limit.text());
      case "ProvidedContexts" ->
          r.providedContexts(Collections.nCopies(limit.beyond(), context(PROVIDER, "assertion")));
      case "ProvidedContexts.ProviderArn" -> r.providedContexts(context(limit.text(), "assertion"));
      case "ProvidedContexts.ContextAssertion" ->
          r.providedContexts(context(PROVIDER, limit.text()));
      default -> throw unknown(limit);
    }
  }

  private static void set(AssumeRoleWithSamlRequest.Builder r, StsLimit limit) {
    switch (limit.parameter()) {
      case "RoleArn" -> r.roleArn(limit.text());
      case "PrincipalArn" -> r.principalArn(limit.text());
      case "SAMLAssertion" -> r.samlAssertion(limit.text());
      case "PolicyArns" -> r.policyArns(arns(limit.beyond()));
      case "PolicyArns.arn" -> r.policyArns(arn(limit.text()));
      case "Policy" -> r.policy(limit.text());
      case "DurationSeconds" -> r.durationSeconds(limit.beyond());
      default -> throw unknown(limit);
    }
  }

  private static void set(AssumeRoleWithWebIdentityRequest.Builder r, StsLimit limit) {
    switch (limit.parameter()) {
      case "RoleArn" -> r.roleArn(limit.text());
      case "RoleSessionName" -> r.roleSessionName(limit.text());
      case "WebIdentityToken" -> r.webIdentityToken(limit.text());
      case "ProviderId" -> r.providerId(limit.text());
      case "PolicyArns" -> r.policyArns(arns(limit.beyond()));
      case "PolicyArns.arn" -> r.policyArns(arn(limit.text()));
      case "Policy" -> r.policy(limit.text());
      case "DurationSeconds" -> r.durationSeconds(limit.beyond());
      default -> throw unknown(limit);
    }
  }

  private static void set(GetFederationTokenRequest.Builder r, StsLimit limit) {
    switch (limit.parameter()) {
      case "Name" -> r.name(limit.text());
      case "Policy" -> r.policy(limit.text());
      case "PolicyArns" -> r.policyArns(arns(limit.beyond()));
      case "PolicyArns.arn" -> r.policyArns(arn(limit.text()));
      case "DurationSeconds" -> r.durationSeconds(limit.beyond());
      case "Tags" -> r.tags(tags(limit.beyond()));
      case "Tags.Key" -> r.tags(tag(limit.text(), "v"));
      case "Tags.Value" -> r.tags(tag("k", limit.text()));
      default -> throw unknown(limit);
    }
  }

  private static void set(AssumeRootRequest.Builder r, StsLimit limit) {
    switch (limit.parameter()) {
      case "TargetPrincipal" -> r.targetPrincipal(limit.text());
      case "TaskPolicyArn" -> r.taskPolicyArn(p -> p.arn(limit.text()));
      case "DurationSeconds" -> r.durationSeconds(limit.beyond());
      default -> throw unknown(limit);
    }
  }

  private static void set(GetWebIdentityTokenRequest.Builder r, StsLimit limit) {
    switch (limit.parameter()) {
      case "Audience" -> r.audience(keys(limit.beyond()));
      case "Audience.member" -> r.audience(limit.text());
      case "DurationSeconds" -> r.durationSeconds(limit.beyond());
      case "SigningAlgorithm" -> r.signingAlgorithm(limit.text());
      case "Tags" -> r.tags(tags(limit.beyond()));
      case "Tags.Key" -> r.tags(tag(limit.text(), "v"));
      case "Tags.Value" -> r.tags(tag("k", limit.text()));
      default -> throw unknown(limit);
    }
  }

  private static List<String> keys(int count) {
    return IntStream.range(0, count).mapToObj(n -> "k" + n).toList();
  }

  private static List<PolicyDescriptorType> arns(int count) {
    return keys(count).stream().map(key -> arn(ROLE + key)).toList();
  }

  private static PolicyDescriptorType arn(String arn) {
    return PolicyDescriptorType.builder().arn(arn).build();
  }

  private static List<Tag> tags(int count) {
    return keys(count).stream().map(key -> tag(key, "v")).toList();
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private static ProvidedContext context(String provider, String assertion) {
    return ProvidedContext.builder().providerArn(provider).contextAssertion(assertion).build();
  }
}
