package app.brevet.keychain;

import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileId;
import java.util.Locale;
import java.util.Optional;

/// What names a secret in a keychain. A rename of the profile changes nothing here; the old and the
/// new key of a rotation stand side by side.
///
/// Its attributes in the Secret Service: `application=brevet`, `kind`, `profile-id`,
/// `access-key-id`.
public record ItemKey(Kind kind, Optional<ProfileId> profileId, Optional<AccessKeyId> accessKeyId) {

  /// What the secret is.
  public enum Kind {
    /// The secret half of a long-term key, as JSON of key id and secret.
    ACCESS_KEY,
    /// The key of the sealed session cache: 32 bytes, written in base64.
    CACHE_KEY,
    /// The seed of one-time codes, as an otpauth URI.
    TOTP_SEED;

    /// The attribute's value: `access-key`, `cache-key`, `totp-seed`.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// The key of a long-term access key.
  public static ItemKey accessKey(ProfileId profile, AccessKeyId id) {
    return new ItemKey(Kind.ACCESS_KEY, Optional.of(profile), Optional.of(id));
  }

  /// The key of the seed of a profile's MFA device.
  public static ItemKey totpSeed(ProfileId profile) {
    return new ItemKey(Kind.TOTP_SEED, Optional.of(profile), Optional.empty());
  }

  /// The key of the one cache key.
  public static ItemKey cacheKey() {
    return new ItemKey(Kind.CACHE_KEY, Optional.empty(), Optional.empty());
  }
}
