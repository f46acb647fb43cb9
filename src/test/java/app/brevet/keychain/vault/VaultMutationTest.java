package app.brevet.keychain.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.testing.Counts;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Files that were changed at random. In the age format every bit is under a MAC or a tag, or has
/// one lawful form only, so no change goes unseen: whatever opens must not have been changed.
///
/// The seeds are fixed, so that a failure comes back.
class VaultMutationTest {

  private static final int REAL_LOG_N = 16;
  private static final Secret RIGHT = Secret.ofUnwipeable("right");

  /// What became of the mutations of one file.
  private int opened;

  private void mutate(
      byte[] sealed, byte[] plain, Supplier<RecipientStanzaReader> reader, long seed, int count) {
    Random random = new Random(seed);
    System.out.println("seed: " + seed);
    opened = 0;
    for (int i = 0; i < count; i++) {
      byte[] changed = mutated(sealed, random);
      Optional<byte[]> now = open(changed, reader.get(), i);
      if (now.isPresent()) {
        opened++;
        assertThat(now.get()).as("mutation %d", i).isEqualTo(plain);
      }
    }
  }

  /// Any other exception than the keychain's own fails the test.
  private static Optional<byte[]> open(byte[] changed, RecipientStanzaReader reader, int number) {
    try {
      return Optional.of(AgeFile.open(changed, reader, "mutated"));
    } catch (KeychainException e) {
      assertThat(e.reason())
          .as("mutation %d", number)
          .isIn(KeychainReason.CORRUPT, KeychainReason.WRONG_PASSPHRASE);
      return Optional.empty();
    }
  }

  /// The file after one to three changes; never the file itself.
  private static byte[] mutated(byte[] file, Random random) {
    byte[] changed = file;
    for (int left = 1 + random.nextInt(3); left > 0 || Arrays.equals(changed, file); left--) {
      changed = once(changed, random);
    }
    return changed;
  }

  private static byte[] once(byte[] file, Random random) {
    if (file.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    int at = random.nextInt(file.length);
    byte[] changed = file.clone();
    return switch (random.nextInt(7)) {
      case 0 -> {
        changed[at] ^= (byte) (1 << random.nextInt(8));
        yield changed;
      }
      case 1 -> {
        changed[at] = (byte) random.nextInt(256);
        yield changed;
      }
      case 2 -> Arrays.copyOf(file, at);
      case 3 -> Arrays.copyOf(file, file.length + 1 + random.nextInt(80));
      case 4 -> spliced(file, at, at, new byte[] {(byte) random.nextInt(256)});
      case 5 -> spliced(file, at, Math.min(file.length, at + 1 + random.nextInt(8)), new byte[0]);
      default -> {
        int from = random.nextInt(file.length);
        byte[] piece =
            Arrays.copyOfRange(file, from, Math.min(file.length, from + 1 + random.nextInt(40)));
        yield spliced(file, at, at, piece);
      }
    };
  }

  /// The file with what is between two places replaced.
  private static byte[] spliced(byte[] file, int from, int to, byte[] by) {
    byte[] changed = new byte[file.length - (to - from) + by.length];
    System.arraycopy(file, 0, changed, 0, from);
    System.arraycopy(by, 0, changed, from, by.length);
    System.arraycopy(file, to, changed, from + by.length, file.length - to);
    return changed;
  }

  @Test
  void open_whenTheVaultIsMutated_thenRefusedAndNeverSomethingElse() {
    VaultIdentity identity = VaultIdentity.random();
    VaultContent content = VaultContent.empty();
    content.put(ItemKey.cacheKey(), "Brevet: x", Secret.ofUnwipeable("kept"));
    byte[] plain = content.bytes();
    byte[] sealed = AgeFile.seal(plain, identity.writer());

    mutate(sealed, plain, identity::reader, 20_261_126, Counts.of(1_000, 10_000));

    assertThat(opened).isZero();
  }

  @Test
  void open_whenTheKeyIsMutated_thenRefusedAndNeverSomethingElse() {
    byte[] plain = VaultIdentity.random().file();
    ScryptRecipient cheap = new ScryptRecipient(RIGHT, VaultKeychainTest.CHEAP);

    mutate(AgeFile.seal(plain, cheap), plain, () -> cheap, 20_261_127, Counts.of(1_000, 10_000));

    assertThat(opened).isZero();
  }

  @Test
  void open_whenTheKeyIsMutatedAtItsRealCost_thenRefusedAndNeverSomethingElse() {
    byte[] plain = VaultIdentity.random().file();
    ScryptRecipient real = new ScryptRecipient(RIGHT, REAL_LOG_N);

    mutate(AgeFile.seal(plain, real), plain, () -> real, 20_261_128, Counts.of(5, 50));

    assertThat(opened).isZero();
  }

  @Test
  void open_whenTheArmorIsMutated_thenRefusedOrTheSame() {
    VaultIdentity identity = VaultIdentity.random();
    byte[] plain = "the same".getBytes(UTF_8);
    String armored = Armor.around(AgeFile.seal(plain, identity.writer()));

    mutate(armored.getBytes(UTF_8), plain, identity::reader, 20_261_129, Counts.of(1_000, 10_000));

    System.out.println("armor that opened after a change without a meaning: " + opened);
  }
}
