package app.brevet.keychain.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.json.Json;
import app.brevet.json.JsonObject;
import app.brevet.keychain.ItemKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The promise of the vault: `age` opens what Brevet wrote, and Brevet opens what `age` wrote, at
/// the costs that each of them really uses.
class VaultWithAgeTest {

  private static final String PASSPHRASE = "correct hörse";
  private static final ItemKey KEY =
      ItemKey.accessKey(
          ProfileId.of("0b8f9c5e-8b0c-4a52-9d6e-0123456789ab"),
          new AccessKeyId("AKIAIOSFODNN7EXAMPLE"));

  @TempDir Path home;

  private VaultKeychain vault() {
    return new VaultKeychain(
        home.resolve("vault"), request -> Secret.of(PASSPHRASE.getBytes(UTF_8)));
  }

  private static Secret secret(String text) {
    return Secret.of(text.getBytes(UTF_8));
  }

  @Test
  void age_whenGivenThePassphrase_thenOpensOurVault() throws Exception {
    RealAge age = RealAge.in(home);
    try (VaultKeychain vault = vault()) {
      vault.put(KEY, "Brevet: work", secret("planted 密码"));
    }
    age.type("age -d -i vault/vault-key.age -o opened vault/vault.age", PASSPHRASE);
    JsonObject opened = Json.parse(Files.readAllBytes(home.resolve("opened")));
    assertThat(opened.number("version")).isEqualTo(1);
    assertThat(opened.objects("items").getFirst().asStrings())
        .containsEntry("kind", "access-key")
        .containsEntry("profileId", "0b8f9c5e-8b0c-4a52-9d6e-0123456789ab")
        .containsEntry("accessKeyId", "AKIAIOSFODNN7EXAMPLE")
        .containsEntry("label", "Brevet: work")
        .containsEntry("secret", "planted 密码");
  }

  @Test
  void get_whenAgeMadeTheVault_thenOpens() throws Exception {
    RealAge age = RealAge.in(home);
    Files.createDirectory(home.resolve("vault"));
    age.run("/usr/bin/age-keygen", "-o", "id");
    age.type("age -p -o vault/vault-key.age id", PASSPHRASE, PASSPHRASE);
    String recipient = age.run("/usr/bin/age-keygen", "-y", "id").strip();
    Files.writeString(
        home.resolve("plain"),
        """
        {"version": 1, "items": [{"kind": "access-key", "accessKeyId": "AKIAIOSFODNN7EXAMPLE",
          "profileId": "0b8f9c5e-8b0c-4a52-9d6e-0123456789ab", "label": "by hand",
          "secret": "from age"}]}
        """);
    age.run("/usr/bin/age", "-r", recipient, "-o", "vault/vault.age", "plain");
    try (VaultKeychain vault = vault()) {
      assertThat(vault.get(KEY).orElseThrow().reveal()).isEqualTo("from age");
      vault.put(KEY, "Brevet: work", secret("changed by us"));
    }
    age.run("/usr/bin/age", "-d", "-i", "id", "-o", "again", "vault/vault.age");
    assertThat(home.resolve("again")).content().contains("changed by us");
  }

  @Test
  void get_whenAgeSealedWithArmor_thenOpens() throws Exception {
    RealAge age = RealAge.in(home);
    try (VaultKeychain vault = vault()) {
      vault.put(KEY, "Brevet: work", secret("armored"));
      age.type("age -d -i vault/vault-key.age -o opened vault/vault.age", PASSPHRASE);
      age.type("age -d -o id vault/vault-key.age", PASSPHRASE);
      String recipient = age.run("/usr/bin/age-keygen", "-y", "id").strip();
      age.run("/usr/bin/age", "-a", "-r", recipient, "-o", "vault/vault.age", "opened");
      assertThat(vault.get(KEY).orElseThrow().reveal()).isEqualTo("armored");
    }
  }

  @Test
  void age_whenThePassphraseWasChanged_thenOpensWithTheNewOneOnly() throws Exception {
    RealAge age = RealAge.in(home);
    try (VaultKeychain vault = vault()) {
      vault.put(KEY, "Brevet: work", secret("moved on"));
      vault.changePassphrase(_ -> secret(PASSPHRASE), _ -> secret("nächste"));
    }
    age.type("age -d -i vault/vault-key.age -o opened vault/vault.age", "nächste");
    assertThat(home.resolve("opened")).content().contains("moved on");
    assertThatThrownBy(
            () -> age.type("age -d -i vault/vault-key.age -o no vault/vault.age", PASSPHRASE))
        .hasMessageContaining("incorrect passphrase");
  }
}
