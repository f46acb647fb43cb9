package app.brevet.keychain.linux;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.keychain.ItemKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import app.brevet.testing.RealPart;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What another client, libsecret's `secret-tool`, makes of our items, and we of its.
class SecretToolTest {

  private static final ItemKey KEY =
      ItemKey.accessKey(
          ProfileId.of("0b8f9c5e-8b0c-4a52-9d6e-0123456789ab"),
          new AccessKeyId("AKIAIOSFODNN7EXAMPLE"));

  @TempDir Path home;

  @BeforeEach
  void requireSecretTool() {
    RealPart.require("secret-tool", () -> PrivateKeyring.found("secret-tool"));
  }

  @Test
  void secretTool_whenWePut_thenFindsLabelAttributesAndSecret() throws Exception {
    try (PrivateKeyring keyring = PrivateKeyring.unlocked(home);
        SecretServiceKeychain keychain = new SecretServiceKeychain(keyring.environment())) {
      keychain.put(KEY, "Brevet: Übung", Secret.of("geheim 密码".getBytes(UTF_8)));
      // It prints the attributes to its standard error.
      assertThat(keyring.run("sh", "-c", "secret-tool search --all application brevet 2>&1"))
          .contains("label = Brevet: Übung")
          .contains("secret = geheim 密码")
          .contains("attribute.kind = access-key")
          .contains("attribute.profile-id = 0b8f9c5e-8b0c-4a52-9d6e-0123456789ab")
          .contains("attribute.access-key-id = AKIAIOSFODNN7EXAMPLE");
      assertThat(keyring.run("secret-tool", "lookup", "kind", "access-key")).isEqualTo("geheim 密码");
      assertThat(keychain.displayName()).isEqualTo("GNOME Keyring");
    }
  }

  @Test
  void relabel_whenTheItemIsThere_thenSecretToolSeesTheNewLabelAndTheSameSecret() throws Exception {
    try (PrivateKeyring keyring = PrivateKeyring.unlocked(home);
        SecretServiceKeychain keychain = new SecretServiceKeychain(keyring.environment())) {
      keychain.put(KEY, "Brevet: dev", Secret.of("kept".getBytes(UTF_8)));
      assertThat(keychain.relabel(KEY, "Brevet: Büro")).isTrue();
      assertThat(keychain.relabel(ItemKey.cacheKey(), "Brevet: none")).isFalse();
      assertThat(keyring.run("sh", "-c", "secret-tool search --all application brevet 2>&1"))
          .contains("label = Brevet: Büro")
          .contains("secret = kept")
          .doesNotContain("Brevet: dev");
    }
  }

  @Test
  void get_whenSecretToolStored_thenTheSameSecret() throws Exception {
    try (PrivateKeyring keyring = PrivateKeyring.unlocked(home);
        SecretServiceKeychain keychain = new SecretServiceKeychain(keyring.environment())) {
      keyring.run(
          "sh",
          "-c",
          "printf 'by hand' | secret-tool store --label='by hand' application brevet"
              + " kind access-key profile-id 0b8f9c5e-8b0c-4a52-9d6e-0123456789ab"
              + " access-key-id AKIAIOSFODNN7EXAMPLE");
      assertThat(keychain.get(KEY).orElseThrow().reveal()).isEqualTo("by hand");
      assertThat(keychain.list()).containsExactly(KEY);
    }
  }
}
