package app.brevet.keychain;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The long-term key as its keychain item holds it: JSON of key id and secret, some 100 bytes and
/// so far below the 2,560 that Windows keeps in one item.
public final class AccessKeyItem {

  private AccessKeyItem() {}

  /// The item of this key. The caller closes it.
  public static Secret encode(AccessKey key) {
    JsonObject json =
        new JsonObject()
            .with("accessKeyId", key.accessKeyId().value())
            .with("secretAccessKey", key.secretAccessKey().reveal());
    byte[] bytes = Json.compact(json).getBytes(StandardCharsets.UTF_8);
    try {
      return Secret.of(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /// The key that the item holds. The caller closes it.
  ///
  /// @throws KeychainException with `CORRUPT` if it holds something else
  public static AccessKey decode(Secret item) throws KeychainException {
    byte[] bytes = item.copy();
    try {
      JsonObject json = Json.parse(bytes);
      return new AccessKey(
          new AccessKeyId(json.string("accessKeyId")),
          Secret.ofUnwipeable(json.string("secretAccessKey")));
    } catch (JsonException | IllegalArgumentException e) {
      throw new KeychainException(KeychainReason.CORRUPT, "the item holds no access key", e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
