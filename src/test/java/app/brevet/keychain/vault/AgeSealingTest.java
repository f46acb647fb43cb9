package app.brevet.keychain.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSealing;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bytes under a passphrase, with the real `age` on the other side.
class AgeSealingTest {

  private static final byte[] PLAIN = "{\"planted\": \"密码\"}\n".getBytes(UTF_8);
  private static final int TOO_DEAR = ScryptRecipient.MOST_LOG_N + 1;

  @TempDir private Path folder;
  private final PassphraseSealing sealing = CheapSealing.make();

  private static Secret passphrase() {
    return Secret.ofUnwipeable("correct hörse");
  }

  private KeychainException refusal(byte[] sealed, Secret passphrase) {
    return catchThrowableOfType(KeychainException.class, () -> sealing.open(sealed, passphrase));
  }

  @Test
  void open_whenSealedByTheSame_thenThoseBytes() throws Exception {
    byte[] sealed = sealing.seal(PLAIN, passphrase());

    assertThat(sealing.isSealed(sealed)).isTrue();
    assertThat(sealing.open(sealed, passphrase())).isEqualTo(PLAIN);
  }

  @Test
  void isSealed_whenPlain_thenNo() {
    assertThat(sealing.isSealed(PLAIN)).isFalse();
    assertThat(sealing.isSealed(new byte[0])).isFalse();
  }

  @Test
  void open_whenThePassphraseIsAnother_thenThatIsTheReason() throws Exception {
    byte[] sealed = sealing.seal(PLAIN, passphrase());

    assertThat(refusal(sealed, Secret.ofUnwipeable("wrong")).reason())
        .isEqualTo(KeychainReason.WRONG_PASSPHRASE);
  }

  @Test
  void open_whenCutOff_thenItSaysSo() throws Exception {
    byte[] sealed = sealing.seal(PLAIN, passphrase());

    KeychainException refusal = refusal(Arrays.copyOf(sealed, sealed.length - 1), passphrase());

    assertThat(refusal.reason()).isEqualTo(KeychainReason.CORRUPT);
    assertThat(refusal).hasMessageContaining("cut off");
  }

  @Test
  void open_whenItAsksForTooMuchMemory_thenRefusedAtOnce() throws Exception {
    String sealed = new String(sealing.seal(PLAIN, passphrase()), UTF_8);
    byte[] dear = sealed.replaceFirst(" 4\n", " " + TOO_DEAR + "\n").getBytes(UTF_8);

    assertThat(refusal(dear, passphrase())).hasMessageContaining("too much memory");
  }

  @Test
  void open_whenSealedForAKey_thenItSaysSo() {
    byte[] sealed = AgeFile.seal(PLAIN, VaultIdentity.random().writer());

    KeychainException refusal = refusal(sealed, passphrase());

    assertThat(refusal.reason()).isEqualTo(KeychainReason.CORRUPT);
    assertThat(refusal).hasMessageContaining("another key");
  }

  @Test
  void age_whenGivenThePassphrase_thenOpensWhatWasSealed() throws Exception {
    RealAge age = RealAge.in(folder);
    Files.write(folder.resolve("export.age"), new AgeSealing().seal(PLAIN, passphrase()));

    age.type("age -d -o opened export.age", "correct hörse");

    assertThat(folder.resolve("opened")).hasBinaryContent(PLAIN);
  }

  @Test
  void open_whenAgeSealed_thenThoseBytes() throws Exception {
    RealAge age = RealAge.in(folder);
    Files.write(folder.resolve("plain"), PLAIN);
    for (String armor : new String[] {"", "-a "}) {
      age.type("age -p " + armor + "-o by-age plain", "correct hörse", "correct hörse");
      byte[] sealed = Files.readAllBytes(folder.resolve("by-age"));

      assertThat(sealing.isSealed(sealed)).isTrue();
      assertThat(sealing.open(sealed, passphrase())).isEqualTo(PLAIN);
      Files.delete(folder.resolve("by-age"));
    }
  }
}
