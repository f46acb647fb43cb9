package app.brevet.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A profile whose session comes from AssumeRole.
///
/// @param source the profile whose credentials sign the call
/// @param via which credentials of the source: its session, or its long-term key
/// @param parameters what else AssumeRole takes
/// @param delivery how the session reaches the user's tools
/// @param furtherHomes where else a session is put; none for most
public record RoleProfile(
    ProfileId id,
    ProfileName name,
    RoleArn roleArn,
    ProfileId source,
    Via via,
    RoleParameters parameters,
    Optional<Region> region,
    SessionDuration duration,
    Optional<ProfileName> output,
    DeliveryKind delivery,
    List<AwsHome> furtherHomes)
    implements Profile {

  /// Copies the list, each home once.
  public RoleProfile {
    furtherHomes = furtherHomes.stream().distinct().toList();
  }

  /// A profile whose sessions are put in the user's own home only.
  public RoleProfile(
      ProfileId id,
      ProfileName name,
      RoleArn roleArn,
      ProfileId source,
      Via via,
      RoleParameters parameters,
      Optional<Region> region,
      SessionDuration duration,
      Optional<ProfileName> output,
      DeliveryKind delivery) {
    this(id, name, roleArn, source, via, parameters, region, duration, output, delivery, List.of());
  }

  /// A profile that is delivered as a file.
  public RoleProfile(
      ProfileId id,
      ProfileName name,
      RoleArn roleArn,
      ProfileId source,
      Via via,
      RoleParameters parameters,
      Optional<Region> region,
      SessionDuration duration,
      Optional<ProfileName> output) {
    this(id, name, roleArn, source, via, parameters, region, duration, output, DeliveryKind.FILE);
  }

  /// Which credentials of the source sign AssumeRole.
  public enum Via {
    /// The source's session: no further code while it lives, but one hour at most (role chaining).
    SESSION,
    /// The source's long-term key: up to the role's own maximum, a code for each role.
    KEY
  }

  /// The duration that is asked for: with a session AWS refuses more than one hour.
  public SessionDuration effectiveDuration() {
    return via == Via.SESSION ? duration.atMost(SessionDuration.HOUR_SECONDS) : duration;
  }

  /// Whether it is assumed with a session, and for less than AWS's own default.
  public boolean isChainedUnderAnHour() {
    return via == Via.SESSION && duration.seconds() < SessionDuration.HOUR_SECONDS;
  }

  @Override
  public Optional<ProfileId> signer() {
    return Optional.of(source);
  }

  @Override
  public Optional<RoleArn> role() {
    return Optional.of(roleArn);
  }

  /// The same profile with another source.
  public RoleProfile withSource(ProfileId other) {
    return new RoleProfile(
        id,
        name,
        roleArn,
        other,
        via,
        parameters,
        region,
        duration,
        output,
        delivery,
        furtherHomes);
  }

  /// The same profile with sessions of this length.
  public RoleProfile withDuration(SessionDuration other) {
    return new RoleProfile(
        id, name, roleArn, source, via, parameters, region, other, output, delivery, furtherHomes);
  }

  @Override
  public Partition partition() {
    return roleArn.arn().partition();
  }

  @Override
  public Set<Notice> notices() {
    return effectiveDuration().equals(duration) ? Set.of() : Set.of(Notice.CHAINED_HOUR);
  }

  @Override
  public RoleProfile withOutput(Optional<ProfileName> section) {
    return new RoleProfile(
        id,
        name,
        roleArn,
        source,
        via,
        parameters,
        region,
        duration,
        section,
        delivery,
        furtherHomes);
  }

  @Override
  public RoleProfile withDelivery(DeliveryKind kind) {
    return new RoleProfile(
        id, name, roleArn, source, via, parameters, region, duration, output, kind, furtherHomes);
  }

  @Override
  public RoleProfile withFurtherHomes(List<AwsHome> homes) {
    return new RoleProfile(
        id, name, roleArn, source, via, parameters, region, duration, output, delivery, homes);
  }

  @Override
  public RoleProfile renamed(ProfileName newName) {
    return new RoleProfile(
        id,
        newName,
        roleArn,
        source,
        via,
        parameters,
        region,
        duration,
        output,
        delivery,
        furtherHomes);
  }
}
