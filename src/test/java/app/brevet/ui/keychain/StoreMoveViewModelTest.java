package app.brevet.ui.keychain;

import static app.brevet.ui.keychain.FakeStores.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.custody.Migration.Unfinished;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.ui.keychain.StoreMoveViewModel.Moved;
import app.brevet.ui.keychain.StoreMoveViewModel.Stage;
import app.brevet.ui.keychain.StoreMoveViewModel.Way;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.LateWork;
import app.brevet.ui.kit.Work;
import app.brevet.words.FailureText;
import app.brevet.words.TestWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StoreMoveViewModelTest {

  private static final String LONG = "a long passphrase";

  private final FakeStores stores = new FakeStores();

  private StoreMoveViewModel model(Way way) throws FailureException {
    return model(way, new CallerWork());
  }

  private StoreMoveViewModel model(Way way, Work work) throws FailureException {
    return new StoreMoveViewModel(
        TestWords.english(), work, stores, Runnable::run, stores.look(), way);
  }

  private static FailureText failure(StoreMoveViewModel model) {
    return model.work().failureProperty().get().orElseThrow();
  }

  @Test
  void plan_whenTheVaultIsNew_thenHowManyAreMovedAndItsPassphraseIsAskedForTwice()
      throws Exception {
    StoreMoveViewModel model = model(Way.THERE);
    assertThat(model.planProperty().get().text()).startsWith("3 secrets are moved. Each is copied");
    assertThat(model.planProperty().get().note()).startsWith("Nobody can recover");
    assertThat(model.entry().twiceProperty().get()).isTrue();
    assertThat(model.entry().completeProperty().get()).isFalse();
    model.entry().lengthProperty().set(5);
    assertThat(model.entry().adviceProperty().get()).contains("12 characters");
    assertThat(model.entry().completeProperty().get()).isFalse();
    model.entry().againLengthProperty().set(5);
    assertThat(model.entry().completeProperty().get()).isTrue();
  }

  @Test
  void move_whenTheVaultIsNew_thenItIsMadeAndWhatWasTypedIsWiped() throws Exception {
    StoreMoveViewModel model = model(Way.THERE);
    Secret typed = secret(LONG);
    Secret again = secret(LONG);
    List<Moved> seen = new ArrayList<>();
    model.movedProperty().subscribe((Moved now) -> seen.add(now));
    model.move(typed, again);
    assertThat(stores.done).containsExactly("move to vault with " + LONG + ", new");
    assertWiped(typed);
    assertWiped(again);
    assertThat(seen)
        .extracting(Moved::text)
        .endsWith("Opening both stores…", "Copied 1 of 3", "Removed 3 of 3 from the old store");
    assertThat(seen.getLast().fraction()).isEqualTo(1);
    assertThat(model.stageProperty().get()).isEqualTo(Stage.DONE);
    assertThat(model.toldProperty().get().text())
        .startsWith("They are in Brevet's vault now. Moved: 3.")
        .endsWith("it asks for the passphrase.");
  }

  @Test
  void move_whenTheTwoDiffer_thenNothingIsDoneAndBothAreWiped() throws Exception {
    StoreMoveViewModel model = model(Way.THERE);
    Secret typed = secret(LONG);
    Secret again = secret("a long passphrasf");
    model.move(typed, again);
    assertThat(stores.done).isEmpty();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.PLAN);
    assertThat(model.entry().problemProperty().get()).startsWith("These were not the same.");
    assertWiped(typed);
    assertWiped(again);
    model.entry().againLengthProperty().set(1);
    assertThat(model.entry().problemProperty().get()).isEmpty();
  }

  @Test
  void move_whenTheVaultIsThere_thenItsPassphraseIsAskedForOnce() throws Exception {
    stores.beVault();
    StoreMoveViewModel model = model(Way.THERE);
    assertThat(model.entry().twiceProperty().get()).isFalse();
    model.move(secret("right"), secret(""));
    assertThat(stores.done).containsExactly("move to system with right");
    assertThat(model.toldProperty().get().text())
        .isEqualTo("They are in your system's keychain now. Moved: 3.");
  }

  @Test
  void move_whenAFileHoldsThePassphrase_thenNothingIsAskedFor() throws Exception {
    stores.beVault();
    stores.file = Optional.of(Path.of("/run/secrets/pass"));
    StoreMoveViewModel model = model(Way.THERE);
    assertThat(model.entry().askedProperty().get()).isFalse();
    assertThat(model.entry().completeProperty().get()).isTrue();
    assertThat(model.planProperty().get().note()).contains("/run/secrets/pass");
    model.move(secret(""), secret(""));
    assertThat(stores.done).containsExactly("move to system with nothing");
  }

  @Test
  void move_whenAFileHoldsThePassphraseOfTheNewVault_thenItIsNotSaidThatItIsAskedFor()
      throws Exception {
    stores.file = Optional.of(Path.of("/run/secrets/pass"));
    StoreMoveViewModel model = model(Way.THERE);
    model.move(secret(""), secret(""));
    assertThat(model.toldProperty().get().text())
        .isEqualTo("They are in Brevet's vault now. Moved: 3.");
  }

  @Test
  void plan_whenOnlyTheRemovalIsLeft_thenItDoesNotSayThatAnythingIsCopied() throws Exception {
    stores.beVault();
    stores.unfinished = Optional.of(new Unfinished(Kind.SYSTEM, Kind.VAULT, true));
    assertThat(model(Way.FINISH).planProperty().get().text())
        .isEqualTo(
            "Your secrets are in Brevet's vault already. What is left in your system's keychain is"
                + " removed.");
  }

  @Test
  void replace_whenItIsOfferedNoMore_thenTheNextTryReplacesNothing() throws Exception {
    stores.vault = Optional.of(FakeStores.VAULT);
    StoreMoveViewModel model = model(Way.THERE);
    stores.refuse(KeychainReason.DIFFERENT_SECRET, "AKIAIOSFODNN7EXAMPLE");
    model.move(secret("right"), secret(""));
    model.replaceProperty().set(true);
    stores.refuse(KeychainReason.WRONG_PASSPHRASE, "");
    model.move(secret("wrong"), secret(""));
    assertThat(model.replaceOfferedProperty().getValue()).isFalse();
    assertThat(model.replaceProperty().get()).isFalse();
    model.move(secret("right"), secret(""));
    assertThat(stores.done).last().isEqualTo("move to vault with right");
  }

  @Test
  void move_whenThePassphraseIsWrong_thenThatIsToldAndItCanBeTypedAgain() throws Exception {
    stores.beVault();
    stores.refuse(KeychainReason.WRONG_PASSPHRASE, "");
    StoreMoveViewModel model = model(Way.THERE);
    Secret typed = secret("wrong");
    model.move(typed, secret(""));
    assertWiped(typed);
    assertThat(model.stageProperty().get()).isEqualTo(Stage.PLAN);
    assertThat(failure(model).what()).isEqualTo("Your secrets were not all moved.");
    assertThat(failure(model).why()).isEqualTo("This passphrase does not open Brevet vault.");
    stores.refusal = Optional.empty();
    model.move(secret("right"), secret(""));
    assertThat(model.stageProperty().get()).isEqualTo(Stage.DONE);
  }

  @Test
  void move_whenTooManyWereWrong_thenItIsSaidForHowLongToWait() throws Exception {
    stores.beVault();
    stores.refuse(KeychainReason.TOO_MANY_TRIES, "4 s");
    StoreMoveViewModel model = model(Way.THERE);
    model.move(secret("wrong"), secret(""));
    assertThat(failure(model).why()).endsWith("The next one can be tried in 4 s.");
  }

  @Test
  void move_whenAnotherSecretIsThere_thenItGivesWayOnlyIfTheUserSaysSo() throws Exception {
    stores.vault = Optional.of(FakeStores.VAULT);
    StoreMoveViewModel model = model(Way.THERE);
    assertThat(model.replaceOfferedProperty().getValue()).isFalse();
    stores.refuse(KeychainReason.DIFFERENT_SECRET, "AKIAIOSFODNN7EXAMPLE");
    model.move(secret("right"), secret(""));
    assertThat(model.replaceOfferedProperty().getValue()).isTrue();
    stores.refusal = Optional.empty();
    model.replaceProperty().set(true);
    model.move(secret("right"), secret(""));
    assertThat(stores.done)
        .containsExactly("move to vault with right", "move to vault with right, replacing");
  }

  @Test
  void move_whenItStopsHalfWay_thenItCanBeFinishedWithThePassphraseThatTheVaultHasNow()
      throws Exception {
    StoreMoveViewModel model = model(Way.THERE);
    stores.refuse(KeychainReason.NOT_WRITTEN, "no room");
    stores.vault = Optional.of(FakeStores.VAULT);
    stores.unfinished = Optional.of(new Unfinished(Kind.SYSTEM, Kind.VAULT, false));
    model.move(secret(LONG), secret(LONG));
    assertThat(model.planProperty().get().title()).isEqualTo("Finish the move?");
    assertThat(model.entry().twiceProperty().get()).isFalse();
    stores.refusal = Optional.empty();
    model.move(secret(LONG), secret(""));
    assertThat(stores.done).last().isEqualTo("move to vault with " + LONG);
  }

  @Test
  void move_whenTakenBack_thenToWhereTheSecretsAre() throws Exception {
    stores.vault = Optional.of(FakeStores.VAULT);
    stores.unfinished = Optional.of(new Unfinished(Kind.SYSTEM, Kind.VAULT, false));
    StoreMoveViewModel model = model(Way.BACK);
    model.move(secret("right"), secret(""));
    assertThat(stores.done).containsExactly("move to system with right");
    assertThat(model.toldProperty().get().title()).isEqualTo("The move is taken back");
  }

  @Test
  void leave_whenSecretsAreBeingMoved_thenTheDialogStays() throws Exception {
    LateWork late = new LateWork();
    StoreMoveViewModel model = model(Way.THERE, late);
    model.move(secret(LONG), secret(LONG));
    model.leave();
    assertThat(model.closedProperty().get()).isFalse();
    assertThat(model.isUnderWay()).isTrue();
    late.tell();
    assertThat(model.isUnderWay()).isFalse();
    model.leave();
    assertThat(model.closedProperty().get()).isTrue();
  }

  @Test
  void abandon_whenSecretsAreBeingMoved_thenTheMoveIsStillUnderWayUntilItEnds() throws Exception {
    LateWork late = new LateWork();
    StoreMoveViewModel model = model(Way.THERE, late);
    model.move(secret(LONG), secret(LONG));
    model.abandon();
    assertThat(model.isUnderWay()).isTrue();
    late.tell();
    assertThat(model.isUnderWay()).isFalse();
  }

  private static void assertWiped(Secret secret) {
    assertThatThrownBy(secret::copy).isInstanceOf(IllegalStateException.class);
  }
}
