package app.brevet.model;

import java.util.Optional;

/// A profile whose session comes from AssumeRoleWithWebIdentity, which is not signed: the token of
/// an OpenID Connect provider stands for the user.
///
/// Source: STS API reference, AssumeRoleWithWebIdentity.
///
/// @param token where the token comes from
/// @param roleSessionName 2 to 64 of `[\w+=,.@-]`, or with places as [RoleSessionName] has; empty
///   for Brevet's own
/// @param settings a duration of 15 min to 12 h, never above the role's own maximum
public record WebIdentityProfile(
    ProfileId id,
    ProfileName name,
    RoleArn roleArn,
    TokenSource token,
    Optional<String> roleSessionName,
    SessionPolicy policy,
    SessionSettings settings)
    implements FederationProfile {

  @Override
  public Optional<RoleArn> role() {
    return Optional.of(roleArn);
  }

  @Override
  public Optional<TokenSource> tokenSource() {
    return Optional.of(token);
  }

  @Override
  public Partition partition() {
    return roleArn.arn().partition();
  }

  @Override
  public WebIdentityProfile with(SessionSettings other) {
    return new WebIdentityProfile(id, name, roleArn, token, roleSessionName, policy, other);
  }

  @Override
  public WebIdentityProfile renamed(ProfileName newName) {
    return new WebIdentityProfile(id, newName, roleArn, token, roleSessionName, policy, settings);
  }
}
