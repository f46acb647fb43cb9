package app.brevet.keychain.vault;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.json.SecretStrings;
import app.brevet.json.StringMembers;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.KeychainException;
import app.brevet.model.AccessKeyId;
import app.brevet.model.KeychainReason;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the vault holds, as a person finds it after `age -d`:
///
/// ```json
/// {"version": 1, "items": [{"kind": "access-key", "profileId": "UUID", "accessKeyId": "AKIA…",
///   "label": "Brevet: NAME", "secret": "…"}]}
/// ```
///
/// `kind` is one of [ItemKey.Kind]; `profileId` and `accessKeyId` stand where the kind has them; a
/// secret that is not UTF-8 stands as `secretBase64`. Items and kinds of a later Brevet are kept.
/// The secrets are bytes here, and wiped when it is closed.
final class VaultContent implements AutoCloseable {

  private static final int VERSION = 1;
  private static final String KIND = "kind";
  private static final String PROFILE_ID = "profileId";
  private static final String ACCESS_KEY_ID = "accessKeyId";
  private static final String SECRET = "secret";
  private static final String SECRET_BASE64 = "secretBase64";

  private final List<JsonObject> items;
  private final SecretStrings secrets;

  private VaultContent(List<JsonObject> items, SecretStrings secrets) {
    this.items = items;
    this.secrets = secrets;
  }

  /// A vault without items.
  static VaultContent empty() {
    return new VaultContent(new ArrayList<>(), noSecrets());
  }

  private static SecretStrings noSecrets() {
    return new SecretStrings(Set.of(SECRET, SECRET_BASE64));
  }

  /// The content that [#bytes()] wrote, or that a person edited.
  ///
  /// @throws KeychainException with `CORRUPT` if it is something else, or of a later version
  static VaultContent parse(byte[] utf8, String name) throws KeychainException {
    SecretStrings secrets = noSecrets();
    boolean read = false;
    try {
      JsonObject file = secrets.parse(utf8);
      if (file.number("version") != VERSION) {
        throw new KeychainException(
            KeychainReason.CORRUPT, name + " was written by a later Brevet");
      }
      VaultContent content = new VaultContent(new ArrayList<>(file.objects("items")), secrets);
      read = true;
      return content;
    } catch (JsonException e) {
      throw new KeychainException(KeychainReason.CORRUPT, name + " holds no list of items", e);
    } finally {
      if (!read) {
        secrets.close();
      }
    }
  }

  /// The content as bytes. The caller wipes them.
  byte[] bytes() {
    JsonObject file = new JsonObject().with("version", VERSION).withObjects("items", items);
    return secrets.written(Json.pretty(file));
  }

  /// Adds the item, in the place of one with the same key.
  void put(ItemKey key, String label, Secret secret) {
    JsonObject item =
        new JsonObject()
            .with(KIND, key.kind().key())
            .with(PROFILE_ID, key.profileId().map(ProfileId::toString))
            .with(ACCESS_KEY_ID, key.accessKeyId().map(AccessKeyId::value))
            .with("label", label);
    byte[] bytes = secret.copy();
    if (StringMembers.isUtf8(bytes)) {
      item.with(SECRET, secrets.standIn(bytes));
    } else {
      byte[] encoded = Base64.getEncoder().encode(bytes);
      item.with(SECRET_BASE64, secrets.standIn(encoded));
      Arrays.fill(encoded, (byte) 0);
    }
    Arrays.fill(bytes, (byte) 0);
    items.removeIf(other -> isOf(other, key));
    items.add(item);
  }

  /// The secret of this key.
  ///
  /// @throws KeychainException with `CORRUPT` if the item has none that can be read
  Optional<Secret> get(ItemKey key) throws KeychainException {
    Optional<JsonObject> item = items.stream().filter(one -> isOf(one, key)).findFirst();
    return item.isEmpty() ? Optional.empty() : Optional.of(secret(item.orElseThrow()));
  }

  /// Removes the item of this key, and tells whether there was one.
  boolean remove(ItemKey key) {
    return items.removeIf(item -> isOf(item, key));
  }

  /// The keys of all items that this version knows.
  List<ItemKey> keys() {
    return items.stream().map(VaultContent::key).flatMap(Optional::stream).toList();
  }

  private Secret secret(JsonObject item) throws KeychainException {
    try {
      Optional<String> text = item.optionalString(SECRET);
      if (text.isPresent()) {
        return Secret.of(secrets.bytes(text.orElseThrow()));
      }
      byte[] decoded = Base64.getDecoder().decode(secrets.bytes(item.string(SECRET_BASE64)));
      Secret secret = Secret.of(decoded);
      Arrays.fill(decoded, (byte) 0);
      return secret;
    } catch (JsonException | IllegalArgumentException e) {
      throw new KeychainException(
          KeychainReason.CORRUPT, "an item of the vault has no readable secret", e);
    }
  }

  private static boolean isOf(JsonObject item, ItemKey key) {
    return key(item).filter(key::equals).isPresent();
  }

  private static Optional<ItemKey> key(JsonObject item) {
    try {
      String kindName = item.string(KIND);
      Optional<ProfileId> profile = item.optionalString(PROFILE_ID).map(ProfileId::of);
      Optional<AccessKeyId> accessKey = item.optionalString(ACCESS_KEY_ID).map(AccessKeyId::new);
      return Arrays.stream(ItemKey.Kind.values())
          .filter(kind -> kind.key().equals(kindName))
          .findFirst()
          .map(kind -> new ItemKey(kind, profile, accessKey));
    } catch (JsonException | IllegalArgumentException e) {
      return Optional.empty(); // Kept as it is: a later Brevet, or its owner, knows what it means.
    }
  }

  /// Wipes the secrets.
  @Override
  public void close() {
    secrets.close();
  }
}
