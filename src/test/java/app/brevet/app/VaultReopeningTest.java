package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.catalog.JsonSettings;
import app.brevet.cli.Circumstances;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.os.Folders;
import app.brevet.os.OperatingSystem;
import app.brevet.testing.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The passphrase that is asked for before a seed is shown: whoever guesses waits, whatever is
/// closed and opened between two guesses.
final class VaultReopeningTest {

  private static final String RIGHT = "right";

  @TempDir private Path home;
  private final MutableClock clock = new MutableClock(Instant.parse("2026-11-26T08:00:00Z"));
  private final List<Optional<KeychainReason>> told = new ArrayList<>();

  @BeforeEach
  void makeVault() throws Exception {
    try (Keychain vault = stores(always(RIGHT)).chosen()) {
      vault.put(ItemKey.cacheKey(), "label", Secret.ofUnwipeable("kept"));
    }
  }

  /// The stores of a process of its own.
  private WiredStores stores(PassphraseSource passphrase) throws Exception {
    Map<String, String> environment =
        Map.of("BREVET_HOME", home.toString(), "BREVET_KEYCHAIN", "vault");
    Folders folders = Folders.of(OperatingSystem.LINUX, environment, home);
    return new WiredStores(
        OperatingSystem.LINUX,
        new Circumstances(environment, home.toString(), true, passphrase),
        folders,
        new JsonSettings(folders),
        clock);
  }

  private static PassphraseSource always(String passphrase) {
    return _ -> Secret.ofUnwipeable(passphrase);
  }

  /// A dialog: somebody types this once, is told what is wrong with it, and closes the dialog.
  private PassphraseSource dialog(String passphrase) {
    return new PassphraseSource() {
      private boolean typed;

      @Override
      public Secret passphrase(Request request) throws KeychainException {
        if (typed) {
          told.add(request.problem());
          throw new KeychainException(KeychainReason.NO_PASSPHRASE, "closed");
        }
        typed = true;
        return Secret.ofUnwipeable(passphrase);
      }

      @Override
      public boolean asksAgain() {
        return true;
      }
    };
  }

  /// Opens the vault once more in a dialog of this process.
  private static String reopened(WiredStores stores) throws Exception {
    try (Keychain chosen = stores.chosen();
        Keychain again = stores.reopening(chosen).reopened().orElseThrow()) {
      return again.get(ItemKey.cacheKey()).map(Secret::reveal).orElse("nothing");
    }
  }

  private KeychainReason refused(String passphrase) throws Exception {
    WiredStores stores = stores(dialog(passphrase));
    return catchThrowableOfType(KeychainException.class, () -> reopened(stores)).reason();
  }

  private void guessThreeTimes() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(refused("wrong")).isEqualTo(KeychainReason.NO_PASSPHRASE);
    }
    assertThat(told).containsOnly(Optional.of(KeychainReason.WRONG_PASSPHRASE));
  }

  @Test
  void reopened_whenTheDialogWasClosedAfterEachOfThreeGuesses_thenTheRightOneWaitsToo()
      throws Exception {
    guessThreeTimes();

    assertThat(refused(RIGHT)).isEqualTo(KeychainReason.NO_PASSPHRASE);

    assertThat(told).last().isEqualTo(Optional.of(KeychainReason.TOO_MANY_TRIES));
  }

  @Test
  void reopened_whenTheWaitIsOver_thenTheRightOneOpens() throws Exception {
    guessThreeTimes();
    clock.advance(Duration.ofSeconds(1));

    assertThat(reopened(stores(dialog(RIGHT)))).isEqualTo("kept");
  }

  @Test
  void unlock_whenTheGuessesWereAtTheReopening_thenTheStoreItselfWaitsToo() throws Exception {
    guessThreeTimes();

    try (Keychain chosen = stores(always(RIGHT)).chosen()) {
      assertThat(catchThrowableOfType(KeychainException.class, chosen::unlock).reason())
          .isEqualTo(KeychainReason.TOO_MANY_TRIES);
    }
  }
}
