package app.brevet.keychain.linux;

import app.brevet.keychain.ItemKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// An item's key as attributes of the Secret Service: `application=brevet`, `kind`, `profile-id`,
/// `access-key-id`. Attributes are not secret: the service keeps them readable.
final class ItemAttributes {

  private static final String APPLICATION = "application";
  private static final String BREVET = "brevet";
  private static final String KIND = "kind";
  private static final String PROFILE_ID = "profile-id";
  private static final String ACCESS_KEY_ID = "access-key-id";

  private ItemAttributes() {}

  /// What all of Brevet's items have in common.
  static Map<String, String> ofAll() {
    return Map.of(APPLICATION, BREVET);
  }

  /// The attributes of the item of this key.
  static Map<String, String> of(ItemKey key) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(APPLICATION, BREVET);
    attributes.put(KIND, key.kind().key());
    key.profileId().ifPresent(id -> attributes.put(PROFILE_ID, id.toString()));
    key.accessKeyId().ifPresent(id -> attributes.put(ACCESS_KEY_ID, id.value()));
    return attributes;
  }

  /// The key that these attributes were made of; empty if they are of a kind that this version does
  /// not know, or not ours.
  static Optional<ItemKey> read(Map<String, String> attributes) {
    if (!BREVET.equals(attributes.get(APPLICATION))) {
      return Optional.empty();
    }
    try {
      Optional<ProfileId> profile =
          Optional.ofNullable(attributes.get(PROFILE_ID)).map(ProfileId::of);
      Optional<AccessKeyId> accessKey =
          Optional.ofNullable(attributes.get(ACCESS_KEY_ID)).map(AccessKeyId::new);
      return Arrays.stream(ItemKey.Kind.values())
          .filter(kind -> kind.key().equals(attributes.get(KIND)))
          .findFirst()
          .map(kind -> new ItemKey(kind, profile, accessKey));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // Somebody else's item, or one that was changed by hand.
    }
  }
}
