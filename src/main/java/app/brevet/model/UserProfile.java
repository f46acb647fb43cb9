package app.brevet.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A profile whose session comes from GetSessionToken with a long-term key.
///
/// @param accessKeyId names the key in the keychain
/// @param mfaSerial the device whose code is sent; empty for sessions without MFA
/// @param identity who the key belongs to, if AWS was asked when it was added
/// @param silentFor for how long after the user's last act codes are made for programs; empty where
///   the usual does
/// @param delivery how the session reaches the user's tools
/// @param furtherHomes where else a session is put; none for most
public record UserProfile(
    ProfileId id,
    ProfileName name,
    AccessKeyId accessKeyId,
    Optional<MfaSerial> mfaSerial,
    Optional<CallerIdentity> identity,
    Optional<Region> region,
    SessionDuration duration,
    Optional<ProfileName> output,
    Optional<SilentTerm> silentFor,
    DeliveryKind delivery,
    List<AwsHome> furtherHomes)
    implements Profile {

  /// Copies the list, each home once.
  public UserProfile {
    furtherHomes = furtherHomes.stream().distinct().toList();
  }

  /// A profile whose sessions are put in the user's own home only.
  public UserProfile(
      ProfileId id,
      ProfileName name,
      AccessKeyId accessKeyId,
      Optional<MfaSerial> mfaSerial,
      Optional<CallerIdentity> identity,
      Optional<Region> region,
      SessionDuration duration,
      Optional<ProfileName> output,
      Optional<SilentTerm> silentFor,
      DeliveryKind delivery) {
    this(
        id,
        name,
        accessKeyId,
        mfaSerial,
        identity,
        region,
        duration,
        output,
        silentFor,
        delivery,
        List.of());
  }

  /// A profile that says nothing of silent use, and is delivered as a file.
  public UserProfile(
      ProfileId id,
      ProfileName name,
      AccessKeyId accessKeyId,
      Optional<MfaSerial> mfaSerial,
      Optional<CallerIdentity> identity,
      Optional<Region> region,
      SessionDuration duration,
      Optional<ProfileName> output) {
    this(
        id,
        name,
        accessKeyId,
        mfaSerial,
        identity,
        region,
        duration,
        output,
        Optional.empty(),
        DeliveryKind.FILE);
  }

  /// Whether the key is known to be the account root's.
  public boolean isAccountRoot() {
    return identity.filter(CallerIdentity::isAccountRoot).isPresent();
  }

  @Override
  public Partition partition() {
    return identity
        .map(owner -> owner.arn().partition())
        .or(() -> mfaSerial.flatMap(MfaSerial::partition))
        .or(() -> region.map(Partition::of))
        .orElse(Partition.AWS);
  }

  @Override
  public Set<Notice> notices() {
    Set<Notice> notices = EnumSet.noneOf(Notice.class);
    if (isAccountRoot()) {
      notices.add(Notice.ROOT_KEY);
    }
    if (!accessKeyId.isUsual()) {
      notices.add(Notice.UNUSUAL_KEY_ID);
    }
    if (mfaSerial.isEmpty()) {
      notices.add(Notice.NO_MFA);
    }
    if (identity.isEmpty()) {
      notices.add(Notice.NOT_VERIFIED);
    }
    return notices;
  }

  /// The duration that is asked for: AWS caps the account's root at one hour.
  public SessionDuration effectiveDuration() {
    return isAccountRoot() ? duration.atMost(SessionDuration.HOUR_SECONDS) : duration;
  }

  /// The same profile, known to belong to this identity.
  public UserProfile withIdentity(CallerIdentity caller) {
    return new UserProfile(
        id,
        name,
        accessKeyId,
        mfaSerial,
        Optional.of(caller),
        region,
        duration,
        output,
        silentFor,
        delivery,
        furtherHomes);
  }

  /// The same profile with another long-term key, whose owner is not known yet.
  public UserProfile withAccessKeyId(AccessKeyId keyId) {
    return new UserProfile(
        id,
        name,
        keyId,
        mfaSerial,
        Optional.empty(),
        region,
        duration,
        output,
        silentFor,
        delivery,
        furtherHomes);
  }

  /// The same profile with this MFA device, or none.
  public UserProfile withMfaSerial(Optional<MfaSerial> serial) {
    return new UserProfile(
        id,
        name,
        accessKeyId,
        serial,
        identity,
        region,
        duration,
        output,
        silentFor,
        delivery,
        furtherHomes);
  }

  /// The same profile with this said of silent use, or nothing.
  public UserProfile withSilentFor(Optional<SilentTerm> term) {
    return new UserProfile(
        id,
        name,
        accessKeyId,
        mfaSerial,
        identity,
        region,
        duration,
        output,
        term,
        delivery,
        furtherHomes);
  }

  /// For how long after the user's last act codes are made for programs.
  public SilentTerm silentTerm() {
    return silentFor.orElse(SilentTerm.USUAL);
  }

  @Override
  public UserProfile withOutput(Optional<ProfileName> section) {
    return new UserProfile(
        id,
        name,
        accessKeyId,
        mfaSerial,
        identity,
        region,
        duration,
        section,
        silentFor,
        delivery,
        furtherHomes);
  }

  @Override
  public UserProfile withDelivery(DeliveryKind kind) {
    return new UserProfile(
        id,
        name,
        accessKeyId,
        mfaSerial,
        identity,
        region,
        duration,
        output,
        silentFor,
        kind,
        furtherHomes);
  }

  @Override
  public UserProfile withFurtherHomes(List<AwsHome> homes) {
    return new UserProfile(
        id,
        name,
        accessKeyId,
        mfaSerial,
        identity,
        region,
        duration,
        output,
        silentFor,
        delivery,
        homes);
  }

  @Override
  public UserProfile renamed(ProfileName newName) {
    return new UserProfile(
        id,
        newName,
        accessKeyId,
        mfaSerial,
        identity,
        region,
        duration,
        output,
        silentFor,
        delivery,
        furtherHomes);
  }
}
