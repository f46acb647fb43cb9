package app.brevet.keychain;

import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileId;
import java.util.Arrays;
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

  /// The key as one line, for keychains that name an item by a text:
  /// `KIND/PROFILE-ID/ACCESS-KEY-ID` without what it does not have at its end, such as `cache-key`.
  public String text() {
    String profile = profileId.map(ProfileId::toString).orElse("");
    String accessKey = accessKeyId.map(AccessKeyId::value).orElse("");
    return String.join("/", kind.key(), profile, accessKey).replaceFirst("/+$", "");
  }

  /// The key of such a text; empty if it is of a kind that this version does not know, or not ours.
  public static Optional<ItemKey> parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length > 3) {
      return Optional.empty();
    }
    try {
      Optional<ProfileId> profile = part(parts, 1).map(ProfileId::of);
      Optional<AccessKeyId> accessKey = part(parts, 2).map(AccessKeyId::new);
      return Arrays.stream(Kind.values())
          .filter(kind -> kind.key().equals(parts[0]))
          .findFirst()
          .map(kind -> new ItemKey(kind, profile, accessKey));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // Somebody else's item, or one that was changed by hand.
    }
  }

  private static Optional<String> part(String[] parts, int index) {
    return index < parts.length && !parts[index].isEmpty()
        ? Optional.of(parts[index])
        : Optional.empty();
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
