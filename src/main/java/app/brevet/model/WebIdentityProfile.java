package app.brevet.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A profile whose session comes from AssumeRoleWithWebIdentity, which is not signed: the token of
/// an OpenID Connect provider stands for the user.
///
/// Source: STS API reference, AssumeRoleWithWebIdentity.
///
/// @param token where the token comes from
/// @param roleSessionName 2 to 64 of `[\w+=,.@-]`; empty for Brevet's own
/// @param settings a duration of 15 min to 12 h, never above the role's own maximum
public record WebIdentityProfile(
    ProfileId id,
    ProfileName name,
    RoleArn roleArn,
    TokenSource token,
    Optional<String> roleSessionName,
    SessionPolicy policy,
    SessionSettings settings)
    implements Profile {

  @Override
  public Optional<RoleArn> role() {
    return Optional.of(roleArn);
  }

  @Override
  public Partition partition() {
    return roleArn.arn().partition();
  }

  @Override
  public Optional<Region> region() {
    return settings.region();
  }

  @Override
  public SessionDuration duration() {
    return settings.duration();
  }

  @Override
  public Optional<ProfileName> output() {
    return settings.output();
  }

  @Override
  public DeliveryKind delivery() {
    return settings.delivery();
  }

  @Override
  public List<AwsHome> furtherHomes() {
    return settings.furtherHomes();
  }

  @Override
  public Set<Notice> notices() {
    return Set.of();
  }

  @Override
  public WebIdentityProfile withOutput(Optional<ProfileName> section) {
    return with(settings.withOutput(section));
  }

  @Override
  public WebIdentityProfile withDelivery(DeliveryKind kind) {
    return with(settings.withDelivery(kind));
  }

  @Override
  public WebIdentityProfile withFurtherHomes(List<AwsHome> homes) {
    return with(settings.withFurtherHomes(homes));
  }

  /// The same profile with these settings.
  public WebIdentityProfile with(SessionSettings other) {
    return new WebIdentityProfile(id, name, roleArn, token, roleSessionName, policy, other);
  }

  @Override
  public WebIdentityProfile renamed(ProfileName newName) {
    return new WebIdentityProfile(id, newName, roleArn, token, roleSessionName, policy, settings);
  }
}
