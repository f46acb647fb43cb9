package app.brevet.ui.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.custody.Migration.Unfinished;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.model.Failure;
import app.brevet.model.KeychainReason;
import app.brevet.ui.keychain.KeychainViewModel.Shown;
import app.brevet.ui.keychain.KeychainViewModel.Stage;
import app.brevet.ui.keychain.StoreCare.State;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.StatusChip.Tone;
import app.brevet.words.TestWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KeychainViewModelTest {

  private final FakeStores stores = new FakeStores();
  private final Led led = new Led();
  private final KeychainViewModel model =
      new KeychainViewModel(TestWords.english(), new CallerWork(), stores, Runnable::run, led);

  /// What the dialog led to.
  private static final class Led implements KeychainViewModel.Onward {

    private final List<StoreMoveViewModel> moves = new ArrayList<>();
    private final List<VaultPassphraseViewModel> changes = new ArrayList<>();
    private String copied = "";

    @Override
    public void move(StoreMoveViewModel model) {
      moves.add(model);
    }

    @Override
    public void change(VaultPassphraseViewModel model) {
      changes.add(model);
    }

    @Override
    public void copy(String text) {
      copied = text;
    }
  }

  private Shown shown() {
    return model.shownProperty().get().orElseThrow();
  }

  private String main() {
    return model.mainProperty().get().label();
  }

  private static List<String> labels(List<Act> acts) {
    return acts.stream().map(Act::label).toList();
  }

  private static void press(List<Act> acts, String label) {
    acts.stream().filter(act -> act.label().equals(label)).findFirst().orElseThrow().run().run();
  }

  @Test
  void open_whenTheKeyringIsOpen_thenItsNameWhatItHoldsAndTheWayToTheVault() {
    model.open();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.SHOWN);
    assertThat(shown().name()).isEqualTo("GNOME Keyring");
    assertThat(shown().fixed()).isEmpty();
    assertThat(shown().state()).isEqualTo("Open");
    assertThat(shown().tone()).isEqualTo(Tone.GOOD);
    assertThat(shown().detail()).isEqualTo("It holds 3 secrets of Brevet.");
    assertThat(shown().command()).isEmpty();
    assertThat(shown().warning()).isEmpty();
    assertThat(shown().acts()).isEmpty();
    assertThat(main()).isEqualTo("Move to Brevet's vault…");
  }

  @Test
  void open_whenTheVaultIsLocked_thenWhereItIsHowItOpensWithoutBrevetAndWhatCanBeDone() {
    stores.beVault();
    stores.state = State.LOCKED;
    stores.count = Optional.empty();
    model.open();
    assertThat(shown().place()).isEqualTo("The vault is in " + FakeStores.VAULT.folder() + ".");
    assertThat(shown().command()).isEqualTo(FakeStores.VAULT.command());
    assertThat(labels(shown().acts())).containsExactly("Unlock", "Change passphrase…");
    assertThat(main()).isEqualTo("Move to the system's keychain…");
    model.copyCommand();
    assertThat(led.copied).isEqualTo(FakeStores.VAULT.command());
  }

  @Test
  void open_whenSecretsAreGoneAtLogout_thenThatIsAWarning() {
    stores.untilLogout = true;
    model.open();
    assertThat(shown().warning()).startsWith("GNOME Keyring keeps your keys in memory only");
  }

  @Test
  void open_whenItIsAbsentOrSilent_thenItCanBeLookedAtAgainAndNothingMoves() {
    stores.state = State.ABSENT;
    model.open();
    assertThat(shown().state()).isEqualTo("Not there");
    assertThat(main()).isEmpty();
    stores.state = State.SILENT;
    press(shown().acts(), "Look again");
    assertThat(shown().state()).isEqualTo("No answer");
    assertThat(shown().tone()).isEqualTo(Tone.BAD);
    stores.state = State.OPEN;
    press(shown().acts(), "Look again");
    assertThat(shown().state()).isEqualTo("Open");
  }

  @Test
  void open_whenItCannotBeTold_thenWhyAndNoStoreIsShown() {
    stores.blindness =
        Optional.of(new Failure.KeychainFailed(KeychainReason.OTHER_STORE, "GNOME Keyring", ""));
    model.open();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.SHOWN);
    assertThat(model.shownProperty().get()).isEmpty();
    assertThat(model.work().failureProperty().get().orElseThrow().what())
        .isEqualTo("The keychain could not be checked.");
    stores.blindness = Optional.empty();
    assertThat(main()).isEqualTo("Look again");
    model.mainProperty().get().run().run();
    assertThat(shown().name()).isEqualTo("GNOME Keyring");
    assertThat(main()).isEqualTo("Move to Brevet's vault…");
  }

  @Test
  void open_whenTheEnvironmentForbidsTheOtherStore_thenNoWayLeadsThereAndItIsSaidWhy() {
    stores.beVault();
    stores.forced = Optional.of(Kind.VAULT);
    stores.unfinished = Optional.of(new Unfinished(Kind.SYSTEM, Kind.VAULT, false));
    model.open();
    assertThat(shown().fixed()).startsWith("BREVET_KEYCHAIN keeps Brevet to Brevet's vault");
    assertThat(labels(model.interruptedProperty().get().orElseThrow().acts()))
        .containsExactly("Finish");
    stores.unfinished = Optional.empty();
    model.open();
    assertThat(main()).isEmpty();
  }

  @Test
  void open_whenTheVaultIsNotMadeYet_thenWhyItWillBe() {
    stores.kind = Kind.VAULT;
    stores.state = State.NEW;
    model.open();
    assertThat(shown().detail()).startsWith("There is no keychain on this desktop");
    stores.forced = Optional.of(Kind.VAULT);
    model.open();
    assertThat(shown().detail()).startsWith("BREVET_KEYCHAIN asks for the vault");
  }

  @Test
  void open_whenAnEmptiedVaultIsLeftOver_thenItIsSaidThatItIsNotInUse() {
    stores.vault = Optional.of(FakeStores.VAULT);
    model.open();
    assertThat(shown().place())
        .contains("Your desktop's own window")
        .endsWith("An older vault, not in use, is in " + FakeStores.VAULT.folder() + ".");
    assertThat(shown().command()).isEmpty();
  }

  @Test
  void unlock_whenPressed_thenTheStoreIsShownOpen() {
    stores.beVault();
    stores.state = State.LOCKED;
    model.open();
    press(shown().acts(), "Unlock");
    assertThat(stores.done).containsExactly("unlock");
    assertThat(labels(shown().acts())).containsExactly("Change passphrase…");
  }

  @Test
  void interrupted_whenNothingIsSwitched_thenItCanBeFinishedOrTakenBackAndNoOtherBegins() {
    stores.unfinished = Optional.of(new Unfinished(Kind.SYSTEM, Kind.VAULT, false));
    model.open();
    KeychainViewModel.Interrupted left = model.interruptedProperty().get().orElseThrow();
    assertThat(left.text())
        .isEqualTo(
            "A move from your system's keychain to Brevet's vault was interrupted. Nothing is"
                + " lost: your secrets are still in your system's keychain.");
    assertThat(labels(left.acts())).containsExactly("Finish", "Take back");
    assertThat(main()).isEmpty();
    press(left.acts(), "Take back");
    assertThat(led.moves.getFirst().planProperty().get().title()).isEqualTo("Take the move back?");
  }

  @Test
  void interrupted_whenTheNewStoreIsInUse_thenItCanOnlyBeFinished() {
    stores.beVault();
    stores.unfinished = Optional.of(new Unfinished(Kind.SYSTEM, Kind.VAULT, true));
    model.open();
    assertThat(labels(model.interruptedProperty().get().orElseThrow().acts()))
        .containsExactly("Finish");
  }

  @Test
  void move_whenItsDialogIsLeft_thenTheStoreIsLookedAtAgain() {
    model.open();
    model.move();
    StoreMoveViewModel move = led.moves.getFirst();
    move.move(FakeStores.secret("a long passphrase"), FakeStores.secret("a long passphrase"));
    assertThat(shown().name()).isEqualTo("GNOME Keyring");
    move.leave();
    assertThat(shown().name()).isEqualTo("Brevet vault");
  }

  @Test
  void abandon_whenADialogAboveGoesToo_thenNothingIsLookedAtAnyMore() {
    model.open();
    model.move();
    model.abandon();
    stores.beVault();
    led.moves.getFirst().abandon();
    assertThat(model.closedProperty().get()).isTrue();
    assertThat(shown().name()).isEqualTo("GNOME Keyring");
  }
}
