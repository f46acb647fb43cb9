package app.brevet.ui.unlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.words.TestWords;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class UnlockViewModelTest {

  private final UnlockViewModel unlock =
      new UnlockViewModel(TestWords.english(), Path.of("/home/alice/vault"), Runnable::run);

  @Test
  void ask_whenThereIsAVault_thenItIsAskedForOnce() {
    var _ = unlock.ask(false, Optional.empty());
    assertThat(unlock.showingProperty().get()).isTrue();
    assertThat(unlock.creatingProperty().get()).isFalse();
    assertThat(unlock.titleProperty().get()).isEqualTo("Open your vault");
    assertThat(unlock.submitProperty().get()).isEqualTo("Open");
    assertThat(unlock.problemProperty().get()).isEmpty();
  }

  @Test
  void ask_whenAVaultIsMade_thenItSaysWhereAndThatNobodyRecoversIt() {
    var _ = unlock.ask(true, Optional.empty());
    assertThat(unlock.creatingProperty().get()).isTrue();
    assertThat(unlock.textProperty().get())
        .contains("/home/alice/vault", "age -d", "Nobody can recover the passphrase");
  }

  @Test
  void ask_whenTheLastDidNotOpenIt_thenItSaysSo() {
    var _ = unlock.ask(false, Optional.of(KeychainReason.WRONG_PASSPHRASE));
    assertThat(unlock.problemProperty().get())
        .startsWith(
            "This passphrase does not open the vault."
                + " Try again. Capitals and the keyboard's language count.");
    unlock.lengthProperty().set(1);
    assertThat(unlock.problemProperty().get()).isEmpty();
  }

  @Test
  void submit_whenOneIsTyped_thenItIsTheAnswerStillOpen() {
    CompletableFuture<Optional<Secret>> answer = unlock.ask(false, Optional.empty());
    unlock.submit(secret("correct horse"), secret(""));
    assertThat(answer.join()).contains(secret("correct horse"));
    assertThat(unlock.busyProperty().get()).isTrue();
    assertThat(unlock.hintProperty().get()).isEqualTo("Opening the vault…");
    assertThat(unlock.showingProperty().get()).isTrue();
  }

  @Test
  void submit_whenEmpty_thenItIsNoAnswer() {
    CompletableFuture<Optional<Secret>> answer = unlock.ask(false, Optional.empty());
    unlock.submit(secret(""), secret(""));
    assertThat(answer).isNotDone();
  }

  @Test
  void submit_whenTwoAgree_thenOneIsTheAnswerAndTheOtherIsWiped() {
    CompletableFuture<Optional<Secret>> answer = unlock.ask(true, Optional.empty());
    Secret again = secret("correct horse");
    unlock.submit(secret("correct horse"), again);
    assertThat(answer.join()).contains(secret("correct horse"));
    assertWiped(again);
  }

  @Test
  void submit_whenTwoDiffer_thenBothAreWipedAndItIsTold() {
    CompletableFuture<Optional<Secret>> answer = unlock.ask(true, Optional.empty());
    Secret first = secret("correct horse");
    Secret again = secret("correct hearse");
    unlock.submit(first, again);
    assertThat(answer).isNotDone();
    assertWiped(first);
    assertWiped(again);
    assertThat(unlock.againProblemProperty().get()).startsWith("These were not the same.");
    unlock.againLengthProperty().set(1);
    assertThat(unlock.againProblemProperty().get()).isEmpty();
  }

  @Test
  void submit_whenANewVaultIsAskedForWithOneOnly_thenItIsWiped() {
    CompletableFuture<Optional<Secret>> answer = unlock.ask(true, Optional.empty());
    Secret only = secret("correct horse");
    unlock.submit(only, secret(""));
    assertThat(answer).isNotDone();
    assertWiped(only);
  }

  @Test
  void submit_whenNobodyAsks_thenItIsWiped() {
    Secret typed = secret("correct horse");
    unlock.submit(typed, secret(""));
    assertWiped(typed);
  }

  @Test
  void submittable_whenSomethingIsTyped_thenItIs() {
    var _ = unlock.ask(false, Optional.empty());
    assertThat(unlock.submittableProperty().get()).isFalse();
    unlock.lengthProperty().set(1);
    assertThat(unlock.submittableProperty().get()).isTrue();
  }

  @Test
  void submittable_whenAVaultIsMade_thenBothMustBeTyped() {
    var _ = unlock.ask(true, Optional.empty());
    unlock.lengthProperty().set(3);
    assertThat(unlock.submittableProperty().get()).isFalse();
    unlock.againLengthProperty().set(3);
    assertThat(unlock.submittableProperty().get()).isTrue();
  }

  @Test
  void advice_whenANewPassphraseIsShort_thenItIsGivenUntilItIsNot() {
    var _ = unlock.ask(true, Optional.empty());
    assertThat(unlock.adviceProperty().get()).isEmpty();
    unlock.lengthProperty().set(11);
    assertThat(unlock.adviceProperty().get()).contains("12 characters");
    unlock.lengthProperty().set(12);
    assertThat(unlock.adviceProperty().get()).isEmpty();
  }

  @Test
  void ask_whenAgainAfterAWrongOne_thenItStaysOpen() {
    var _ = unlock.ask(false, Optional.empty());
    unlock.submit(secret("wrong"), secret(""));
    CompletableFuture<Optional<Secret>> second =
        unlock.ask(false, Optional.of(KeychainReason.WRONG_PASSPHRASE));
    assertThat(unlock.showingProperty().get()).isTrue();
    assertThat(unlock.busyProperty().get()).isFalse();
    assertThat(second).isNotDone();
  }

  @Test
  void settled_whenAPassphraseWasTried_thenItCloses() {
    var _ = unlock.ask(false, Optional.empty());
    unlock.settled();
    assertThat(unlock.showingProperty().get()).as("nothing was tried yet").isTrue();
    unlock.submit(secret("right"), secret(""));
    unlock.settled();
    assertThat(unlock.showingProperty().get()).isFalse();
    assertThat(unlock.busyProperty().get()).isFalse();
  }

  @Test
  void cancel_whenAsked_thenTheAnswerIsEmpty() {
    CompletableFuture<Optional<Secret>> answer = unlock.ask(false, Optional.empty());
    unlock.cancel();
    assertThat(answer.join()).isEmpty();
    assertThat(unlock.showingProperty().get()).isFalse();
  }

  @Test
  void cancel_whenAPassphraseIsTried_thenAWrongOneDoesNotOpenItAgain() {
    var _ = unlock.ask(false, Optional.empty());
    unlock.submit(secret("wrong"), secret(""));
    unlock.cancel();
    assertThat(unlock.showingProperty().get()).isFalse();
    var again = unlock.ask(false, Optional.of(KeychainReason.WRONG_PASSPHRASE));
    assertThat(again.join()).isEmpty();
    var _ = unlock.ask(false, Optional.empty());
    assertThat(unlock.showingProperty().get()).as("a new wish").isTrue();
  }

  @Test
  void ask_whenTheAnswerIsCancelledOutside_thenTheQuestionIsWithdrawn() {
    CompletableFuture<Optional<Secret>> answer = unlock.ask(false, Optional.empty());
    answer.cancel(false);
    assertThat(unlock.showingProperty().get()).isFalse();
  }

  private static Secret secret(String text) {
    return Secret.ofUnwipeable(text);
  }

  private static void assertWiped(Secret secret) {
    assertThatThrownBy(secret::copy).isInstanceOf(IllegalStateException.class);
  }
}
