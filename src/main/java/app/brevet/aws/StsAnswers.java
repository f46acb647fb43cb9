package app.brevet.aws;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Expiry;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithSamlResponse;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityResponse;
import software.amazon.awssdk.services.sts.model.AssumeRootResponse;
import software.amazon.awssdk.services.sts.model.AssumedRoleUser;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.GetDelegatedAccessTokenResponse;
import software.amazon.awssdk.services.sts.model.GetFederationTokenResponse;
import software.amazon.awssdk.services.sts.model.GetWebIdentityTokenResponse;
import software.amazon.awssdk.services.sts.model.StsResponse;

/// The answers of STS as `model` and this package have them; empty where one lacks what it is for.
final class StsAnswers {

  private StsAnswers() {}

  static Optional<SessionCredentials> session(@Nullable Credentials answered) {
    if (answered == null
        || answered.accessKeyId() == null
        || answered.secretAccessKey() == null
        || answered.sessionToken() == null
        || answered.expiration() == null) {
      return Optional.empty();
    }
    return keyId(answered.accessKeyId())
        .map(
            id ->
                new SessionCredentials(
                    id,
                    Secret.ofUnwipeable(answered.secretAccessKey()),
                    Secret.ofUnwipeable(answered.sessionToken()),
                    new Expiry(answered.expiration())));
  }

  static Optional<AssumedRole> role(AssumeRoleResponse answered) {
    More more =
        new More()
            .with("PackedPolicySize", packed(answered))
            .with("SourceIdentity", answered.sourceIdentity());
    return role(answered.credentials(), answered.assumedRoleUser(), more);
  }

  static Optional<AssumedRole> role(AssumeRoleWithSamlResponse answered) {
    More more =
        new More()
            .with("PackedPolicySize", packed(answered))
            .with("Subject", answered.subject())
            .with("SubjectType", answered.subjectType())
            .with("Issuer", answered.issuer())
            .with("Audience", answered.audience())
            .with("NameQualifier", answered.nameQualifier())
            .with("SourceIdentity", answered.sourceIdentity());
    return role(answered.credentials(), answered.assumedRoleUser(), more);
  }

  static Optional<AssumedRole> role(AssumeRoleWithWebIdentityResponse answered) {
    More more =
        new More()
            .with("SubjectFromWebIdentityToken", answered.subjectFromWebIdentityToken())
            .with("PackedPolicySize", packed(answered))
            .with("Provider", answered.provider())
            .with("Audience", answered.audience())
            .with("SourceIdentity", answered.sourceIdentity());
    return role(answered.credentials(), answered.assumedRoleUser(), more);
  }

  private static Optional<AssumedRole> role(
      @Nullable Credentials credentials, @Nullable AssumedRoleUser user, More more) {
    if (user == null) {
      return Optional.empty();
    }
    more.with("AssumedRoleId", user.assumedRoleId());
    return session(credentials)
        .flatMap(
            session -> arn(user.arn()).map(arn -> new AssumedRole(session, arn, more.members)));
  }

  static Optional<GrantedSession> federated(GetFederationTokenResponse answered) {
    More more = new More().with("PackedPolicySize", packed(answered));
    if (answered.federatedUser() == null) {
      return Optional.empty();
    }
    more.with("FederatedUserId", answered.federatedUser().federatedUserId());
    return granted(answered.credentials(), arn(answered.federatedUser().arn()), more);
  }

  static Optional<GrantedSession> root(AssumeRootResponse answered) {
    More more = new More().with("SourceIdentity", answered.sourceIdentity());
    return granted(answered.credentials(), Optional.empty(), more);
  }

  static Optional<GrantedSession> delegated(GetDelegatedAccessTokenResponse answered) {
    More more = new More().with("PackedPolicySize", packed(answered));
    return granted(answered.credentials(), arn(answered.assumedPrincipal()), more);
  }

  private static Optional<GrantedSession> granted(
      @Nullable Credentials credentials, Optional<Arn> arn, More more) {
    return session(credentials).map(session -> new GrantedSession(session, arn, more.members));
  }

  static Optional<WebIdentityToken> token(GetWebIdentityTokenResponse answered) {
    if (answered.webIdentityToken() == null || answered.expiration() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new WebIdentityToken(
            Secret.ofUnwipeable(answered.webIdentityToken()), new Expiry(answered.expiration())));
  }

  static Optional<CallerIdentity> identity(GetCallerIdentityResponse answered) {
    if (answered.account() == null || answered.userId() == null) {
      return Optional.empty();
    }
    return arn(answered.arn())
        .map(arn -> new CallerIdentity(answered.account(), arn, answered.userId()));
  }

  /// By its name, since the SDK marks its accessor as deprecated without another in its place.
  private static @Nullable Integer packed(StsResponse answered) {
    return answered.getValueForField("PackedPolicySize", Integer.class).orElse(null);
  }

  private static Optional<AccessKeyId> keyId(String text) {
    try {
      return Optional.of(new AccessKeyId(text));
    } catch (IllegalArgumentException noId) {
      // Then the answer is not to be read; the caller of this says so.
      return Optional.empty();
    }
  }

  private static Optional<Arn> arn(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(Arn.parse(text));
    } catch (InvalidInputException noArn) {
      // Then the answer is not to be read; the caller of this says so.
      return Optional.empty();
    }
  }

  /// What else was answered, without what was not.
  private static final class More {

    private final Map<String, String> members = new LinkedHashMap<>();

    More with(String name, @Nullable Object value) {
      if (value != null) {
        members.put(name, value.toString());
      }
      return this;
    }
  }
}
