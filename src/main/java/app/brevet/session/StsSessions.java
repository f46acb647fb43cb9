package app.brevet.session;

import app.brevet.aws.AssumeRoleRequest;
import app.brevet.aws.AssumedRole;
import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.aws.FederationTokenRequest;
import app.brevet.aws.GrantedSession;
import app.brevet.aws.MfaProof;
import app.brevet.aws.SessionTokenRequest;
import app.brevet.aws.Sts;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKey;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Credentials;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import java.time.InstantSource;
import java.util.Optional;

/// Asks STS for the sessions of profiles.
final class StsSessions {

  private final Sts sts;
  private final LongTermKeys keys;
  private final CodeSpending codes;
  private final SessionNames names;
  private final InstantSource clock;

  StsSessions(
      Sts sts, LongTermKeys keys, CodeSpending codes, SessionNames names, InstantSource clock) {
    this.names = names;
    this.sts = sts;
    this.keys = keys;
    this.codes = codes;
    this.clock = clock;
  }

  /// GetSessionToken for a user, with a code if the profile names a device.
  CachedSession ofUser(UserProfile user, MfaCodeSource codeSource)
      throws FailureException, InterruptedException {
    try (AccessKey key = keys.of(user)) {
      SessionCredentials credentials =
          codes.spend(
              user,
              user.mfaSerial(),
              codeSource,
              mfa ->
                  sts.getSessionToken(
                      key,
                      new SessionTokenRequest(AwsTarget.of(user), user.effectiveDuration(), mfa)));
      return new CachedSession(
          credentials, clock.instant(), Recipe.of(user), user.identity().map(CallerIdentity::arn));
    }
  }

  /// AssumeRole signed with the session of the role's source.
  CachedSession ofRole(RoleProfile role, SessionCredentials source) throws FailureException {
    try {
      return cached(role, assume(role, source, Optional.empty()));
    } catch (AwsException e) {
      throw Failures.of(e);
    }
  }

  /// AssumeRole signed with the long-term key of the user, and a code if it names a device.
  CachedSession ofRoleByKey(RoleProfile role, UserProfile user, MfaCodeSource codeSource)
      throws FailureException, InterruptedException {
    try (AccessKey key = keys.of(user)) {
      return cached(
          role, codes.spend(user, user.mfaSerial(), codeSource, mfa -> assume(role, key, mfa)));
    }
  }

  /// GetFederationToken signed with the long-term key of the user; it takes no code.
  CachedSession ofFederated(FederatedProfile federated, UserProfile user)
      throws FailureException, InterruptedException {
    String name =
        federated.federatedName().orElseGet(() -> FederatedProfile.nameFor(user.name().value()));
    SessionDuration duration =
        user.isAccountRoot()
            ? federated.duration().atMost(SessionDuration.HOUR_SECONDS)
            : federated.duration();
    FederationTokenRequest request =
        new FederationTokenRequest(
            AwsTarget.of(user.partition(), federated.region().or(user::region)),
            name,
            duration,
            federated.policy(),
            federated.tags());
    try (AccessKey key = keys.of(user)) {
      GrantedSession granted = sts.getFederationToken(key, request);
      return new CachedSession(
          granted.credentials(), clock.instant(), Recipe.of(federated), granted.arn());
    } catch (AwsException e) {
      throw Failures.of(e);
    }
  }

  /// GetCallerIdentity, signed with these credentials.
  CallerIdentity identityOf(Credentials credentials, AwsTarget target) throws FailureException {
    try {
      return sts.getCallerIdentity(credentials, target);
    } catch (AwsException e) {
      throw Failures.of(e);
    }
  }

  private AssumedRole assume(RoleProfile role, Credentials signer, Optional<MfaProof> mfa)
      throws AwsException {
    return sts.assumeRole(
        signer,
        new AssumeRoleRequest(
            AwsTarget.of(role),
            role.roleArn(),
            names.of(role.parameters().roleSessionName(), role),
            role.effectiveDuration(),
            role.parameters(),
            mfa));
  }

  private CachedSession cached(RoleProfile role, AssumedRole assumed) {
    return new CachedSession(
        assumed.credentials(), clock.instant(), Recipe.of(role), Optional.of(assumed.arn()));
  }
}
