package app.brevet.keychain.vault;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.keychain.ItemKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `docs/recovery.md` tells people to type, typed.
class RecoveryTest {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
  private static final String PASSPHRASE = "correct horse";
  private static final ItemKey KEY =
      ItemKey.accessKey(ProfileId.random(), new AccessKeyId("AKIAIOSFODNN7EXAMPLE"));

  @TempDir private Path home;

  private VaultKeychain vault() {
    return new VaultKeychain(
        home.resolve(".local/state/brevet/vault"), _ -> Secret.ofUnwipeable(PASSPHRASE));
  }

  private static List<String> blocks() throws Exception {
    return BLOCK
        .matcher(Files.readString(Path.of("docs/recovery.md")))
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }

  @Test
  void commands_whenTypedAsTheyStand_thenTheSecretsAreReadChangedAndReadByBrevetAgain()
      throws Exception {
    RealAge age = RealAge.in(home);
    try (VaultKeychain vault = vault()) {
      vault.put(KEY, "Brevet: x", Secret.ofUnwipeable("planted before"));
      vault.put(KEY, "Brevet: x", Secret.ofUnwipeable("planted now"));
    }
    List<String> blocks = blocks();
    assertThat(blocks).hasSize(5);
    String edit = "sed -i 's/planted now/changed by hand/' items.json\n";
    Files.writeString(
        home.resolve("typed"),
        "set -e\n" + blocks.get(0) + blocks.get(1) + blocks.get(2) + edit + blocks.get(3));

    String printed = age.type("env HOME=" + home + " sh typed", PASSPHRASE, PASSPHRASE, PASSPHRASE);

    assertThat(printed).contains("planted now", "planted before", "AKIAIOSFODNN7EXAMPLE");
    assertThat(home.resolve(".local/state/brevet/vault")).isDirectoryNotContaining("glob:**/i*");
    try (VaultKeychain vault = vault()) {
      assertThat(vault.get(KEY).orElseThrow().reveal()).isEqualTo("changed by hand");
    }
  }

  @Test
  void commands_whenTypedForAnExport_thenItIsRead() throws Exception {
    RealAge age = RealAge.in(home);
    byte[] text = "planted in an export".getBytes(StandardCharsets.UTF_8);
    Files.write(
        home.resolve("brevet-export.age"),
        new AgeSealing().seal(text, Secret.ofUnwipeable(PASSPHRASE)));
    Files.writeString(home.resolve("typed"), "set -e\n" + blocks().getLast());

    assertThat(age.type("sh typed", PASSPHRASE)).contains("planted in an export");
  }
}
