package app.brevet.keychain.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.Json;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.KeychainException;
import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import app.brevet.testing.Counts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is put into a vault comes out of it again: any kind, label and bytes.
class VaultRoundTripTest {

  @TempDir private Path home;

  private final Random random = new Random(20_261_126);

  private ItemKey key() {
    ItemKey.Kind[] kinds = ItemKey.Kind.values();
    return new ItemKey(
        kinds[random.nextInt(kinds.length)],
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(profile()),
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(new AccessKeyId("AKIA%016d".formatted(random.nextInt(5)))));
  }

  /// One of few, so that keys come twice and differ in one part only.
  private ProfileId profile() {
    return ProfileId.of(new UUID(7, random.nextInt(5)).toString());
  }

  private byte[] secret() {
    byte[] bytes = new byte[random.nextInt(random.nextInt(20) == 0 ? 3_000 : 40)];
    random.nextBytes(bytes);
    if (random.nextBoolean()) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (bytes[i] & 0x7F); // Text, with control characters.
      }
    }
    return bytes;
  }

  /// Any characters, halves of surrogate pairs apart: no UTF-8 holds those.
  private String label() {
    StringBuilder label = new StringBuilder("Brevet: ");
    for (int i = random.nextInt(12); i > 0; i--) {
      label.appendCodePoint(random.nextInt(0xD800));
    }
    return label.append("🔑\"\\").toString();
  }

  @Test
  void parse_whenItemsAtRandomWereWritten_thenTheSameItems() throws Exception {
    for (int i = 0, count = Counts.of(200, 5_000); i < count; i++) {
      Map<ItemKey, byte[]> put = new LinkedHashMap<>();
      VaultContent written = VaultContent.empty();
      for (int items = random.nextInt(8); items > 0; items--) {
        putOne(written, put);
      }
      VaultContent read = VaultContent.parse(written.bytes(), "vault.age");
      assertThat(read.keys()).containsExactlyInAnyOrderElementsOf(put.keySet());
      for (Map.Entry<ItemKey, byte[]> one : put.entrySet()) {
        assertThat(read.get(one.getKey()).orElseThrow().copy()).isEqualTo(one.getValue());
      }
      assertThat(read.bytes()).isEqualTo(written.bytes());
      assertThat(read.bytes()).asString(UTF_8).isEqualTo(Json.pretty(Json.parse(read.bytes())));
    }
  }

  private void putOne(VaultContent content, Map<ItemKey, byte[]> put) throws Exception {
    ItemKey key = key();
    byte[] secret = secret();
    String label = label();
    content.put(key, label, Secret.of(secret));
    put.put(key, secret);
    assertThat(Json.parse(content.bytes()).objects("items").getLast().string("label"))
        .isEqualTo(label);
  }

  @Test
  void get_whenItemsAtRandomArePutAndRemoved_thenAsInAMap() throws Exception {
    Map<ItemKey, byte[]> expected = new LinkedHashMap<>();
    try (VaultKeychain vault =
        new VaultKeychain(
            home.resolve("vault"), _ -> Secret.ofUnwipeable("p"), VaultKeychainTest.CHEAP)) {
      vault.unlock();
      for (int i = 0, count = Counts.of(100, 2_000); i < count; i++) {
        putOrRemove(vault, expected);
      }
      assertThat(vault.list()).containsExactlyInAnyOrderElementsOf(expected.keySet());
      for (Map.Entry<ItemKey, byte[]> one : expected.entrySet()) {
        assertThat(vault.get(one.getKey()).orElseThrow().copy()).isEqualTo(one.getValue());
      }
    }
  }

  private void putOrRemove(VaultKeychain vault, Map<ItemKey, byte[]> expected)
      throws KeychainException {
    ItemKey key = key();
    if (random.nextInt(3) == 0) {
      assertThat(vault.remove(key)).isEqualTo(expected.remove(key) != null);
      return;
    }
    byte[] secret = secret();
    vault.put(key, label(), Secret.of(secret));
    expected.put(key, secret);
  }
}
