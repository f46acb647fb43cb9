package app.brevet.model;

import java.util.Optional;

/// A profile whose session comes from GetSessionToken with a long-term key.
///
/// @param accessKeyId names the key in the keychain
/// @param mfaSerial the device whose code is sent; empty for sessions without MFA
/// @param identity who the key belongs to, if AWS was asked when it was added
public record UserProfile(
    ProfileId id,
    ProfileName name,
    AccessKeyId accessKeyId,
    Optional<MfaSerial> mfaSerial,
    Optional<CallerIdentity> identity,
    Optional<Region> region,
    SessionDuration duration,
    Optional<ProfileName> output)
    implements Profile {

  /// Whether the key is known to be the account root's.
  public boolean isAccountRoot() {
    return identity.filter(CallerIdentity::isAccountRoot).isPresent();
  }

  /// The duration that is asked for: AWS caps the account's root at one hour.
  public SessionDuration effectiveDuration() {
    return isAccountRoot() ? duration.atMost(SessionDuration.HOUR_SECONDS) : duration;
  }

  @Override
  public UserProfile renamed(ProfileName newName) {
    return new UserProfile(id, newName, accessKeyId, mfaSerial, identity, region, duration, output);
  }
}
