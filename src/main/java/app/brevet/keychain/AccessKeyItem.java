package app.brevet.keychain;

import app.brevet.json.JsonException;
import app.brevet.json.StringMembers;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A long-term access key as it stands in a keychain:
/// `{"accessKeyId":"AKIA…","secretAccessKey":"…"}`, UTF-8.
///
/// It stays under 2,560 bytes, the most that the Windows Credential Manager takes
/// (`CRED_MAX_CREDENTIAL_BLOB_SIZE`). It is read and written byte by byte: the secret is no string.
public final class AccessKeyItem {

  /// The most bytes that an item may have.
  public static final int MOST_BYTES = 2_560;

  private static final String ACCESS_KEY_ID = "accessKeyId";
  private static final String SECRET_ACCESS_KEY = "secretAccessKey";

  private AccessKeyItem() {}

  /// The key as an item. The caller closes it.
  ///
  /// @throws IllegalArgumentException if it is longer than an item may be
  public static Secret encode(AccessKey key) {
    byte[] bytes = key.secretAccessKey().use(secret -> json(key.accessKeyId(), secret));
    try {
      if (bytes.length > MOST_BYTES) {
        throw new IllegalArgumentException("an access key of " + bytes.length + " bytes");
      }
      return Secret.of(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static byte[] json(AccessKeyId id, byte[] secret) {
    String head =
        "{\"" + ACCESS_KEY_ID + "\":\"" + id.value() + "\",\"" + SECRET_ACCESS_KEY + "\":";
    byte[] before = head.getBytes(StandardCharsets.UTF_8);
    byte[] quoted = StringMembers.quoted(secret);
    byte[] item = Arrays.copyOf(before, before.length + quoted.length + 1);
    System.arraycopy(quoted, 0, item, before.length, quoted.length);
    item[item.length - 1] = '}';
    Arrays.fill(quoted, (byte) 0);
    return item;
  }

  /// The key that an item holds. The caller closes it.
  ///
  /// @throws KeychainException with `CORRUPT` if the item is no access key
  public static AccessKey decode(Secret item) throws KeychainException {
    byte[] bytes = item.copy();
    try (StringMembers members = StringMembers.of(bytes)) {
      return new AccessKey(
          new AccessKeyId(new String(members.bytes(ACCESS_KEY_ID), StandardCharsets.UTF_8)),
          Secret.of(members.bytes(SECRET_ACCESS_KEY)));
    } catch (JsonException | IllegalArgumentException e) {
      throw new KeychainException(KeychainReason.CORRUPT, "the item is no access key", e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
