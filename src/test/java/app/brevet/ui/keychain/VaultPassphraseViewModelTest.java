package app.brevet.ui.keychain;

import static app.brevet.ui.keychain.FakeStores.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.ui.keychain.VaultPassphraseViewModel.Stage;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.LateWork;
import app.brevet.ui.kit.Work;
import app.brevet.words.TestWords;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class VaultPassphraseViewModelTest {

  private final FakeStores stores = new FakeStores();

  private VaultPassphraseViewModel model(Work work, Optional<Path> file) {
    return new VaultPassphraseViewModel(TestWords.english(), work, stores, file);
  }

  private VaultPassphraseViewModel model() {
    return model(new CallerWork(), Optional.empty());
  }

  private static void assertWiped(Secret secret) {
    assertThatThrownBy(secret::copy).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void change_whenTheNewOneIsTypedTwiceAlike_thenItTakesThePlaceAndAllAreWiped() {
    VaultPassphraseViewModel model = model();
    Secret old = secret("old");
    Secret next = secret("next");
    Secret again = secret("next");
    model.change(() -> old, next, again);
    assertThat(stores.done).containsExactly("change from old to next");
    assertThat(model.stageProperty().get()).isEqualTo(Stage.DONE);
    assertThat(model.told()).startsWith("A copy of the vault that you made earlier");
    assertWiped(old);
    assertWiped(next);
    assertWiped(again);
  }

  @Test
  void change_whenTheNewOnesDiffer_thenTheOldOneStaysInItsField() {
    VaultPassphraseViewModel model = model();
    model.change(
        () -> {
          throw new AssertionError("taken");
        },
        secret("next"),
        secret("nexd"));
    assertThat(stores.done).isEmpty();
    assertThat(model.next().problemProperty().get()).startsWith("These were not the same.");
  }

  @Test
  void change_whenTheOldOneIsWrongTooOften_thenItIsSaidForHowLongToWait() {
    stores.refuse(KeychainReason.TOO_MANY_TRIES, "8 s");
    VaultPassphraseViewModel model = model();
    Secret old = secret("wrong");
    model.change(() -> old, secret("next"), secret("next"));
    assertThat(model.stageProperty().get()).isEqualTo(Stage.ASKED);
    assertThat(model.work().failureProperty().get().orElseThrow().why())
        .endsWith("The next one can be tried in 8 s.");
    assertThat(model.work().failureProperty().get().orElseThrow().what())
        .isEqualTo("The vault's passphrase was not changed.");
    assertWiped(old);
  }

  @Test
  void change_whenAFileHoldsTheOldOne_thenItIsNotAskedForAndTheFileIsNamed() {
    VaultPassphraseViewModel model =
        model(new CallerWork(), Optional.of(Path.of("/run/secrets/pass")));
    assertThat(model.isInFile()).isTrue();
    model.change(() -> secret("not asked"), secret("next"), secret("next"));
    assertThat(stores.done).containsExactly("change from a file to next");
    assertThat(model.told()).startsWith("/run/secrets/pass still holds the old one.");
  }

  @Test
  void leave_whenItIsBeingChanged_thenTheDialogStaysUntilThatIsTold() {
    LateWork late = new LateWork();
    VaultPassphraseViewModel model = model(late, Optional.empty());
    model.change(() -> secret("old"), secret("next"), secret("next"));
    model.leave();
    assertThat(model.closedProperty().get()).isFalse();
    late.tell();
    model.leave();
    assertThat(model.closedProperty().get()).isTrue();
  }
}
