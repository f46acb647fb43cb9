package app.brevet.ui.prompt;

import static app.brevet.ui.prompt.Questions.ALICE;
import static app.brevet.ui.prompt.Questions.ALICE_PHONE;
import static app.brevet.ui.prompt.Questions.BOB;
import static app.brevet.ui.prompt.Questions.BOB_TOKEN;
import static app.brevet.ui.prompt.Questions.WRONG_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Failure;
import app.brevet.model.MfaCode;
import app.brevet.model.ProfileName;
import app.brevet.testing.MutableClock;
import app.brevet.words.TestWords;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class CodePromptViewModelTest {

  private final MutableClock clock = new MutableClock(Questions.NOW);
  private final CodePromptViewModel prompt =
      new CodePromptViewModel(TestWords.english(), clock, Runnable::run);

  @Test
  void ask_whenNothingIsAsked_thenItIsShownWithWhoAndDevice() {
    prompt.waitingProperty().set(2);
    var _ = prompt.ask(Questions.of(ALICE));
    assertThat(prompt.showingProperty().get()).isTrue();
    assertThat(prompt.titleProperty().get()).isEqualTo("Code for acme-dev");
    assertThat(prompt.whoProperty().get())
        .isEqualTo("alice in 1111-2222-3333 · and 2 more waiting");
    assertThat(prompt.deviceProperty().get()).isEqualTo("Device alice-phone");
    assertThat(prompt.serialProperty().get()).isEqualTo(ALICE_PHONE.value());
    assertThat(prompt.problemProperty().get()).isEmpty();
    assertThat(prompt.busyProperty().get()).isFalse();
  }

  @Test
  void ask_whenTheDeviceIsAHardwareOne_thenItsSerialStandsOnce() {
    var _ = prompt.ask(Questions.of(BOB));
    assertThat(prompt.deviceProperty().get()).isEqualTo("Device GAHT12345678");
    assertThat(prompt.serialProperty().get()).isEmpty();
    assertThat(prompt.whoProperty().get()).isEmpty();
  }

  @Test
  void ask_whenFromAnotherThread_thenNothingChangesBeforeTheWindowsTurn() {
    Queue<Runnable> posted = new ArrayDeque<>();
    CodePromptViewModel posting = new CodePromptViewModel(TestWords.english(), clock, posted::add);
    var _ = posting.ask(Questions.of(ALICE));
    assertThat(posting.showingProperty().get()).isFalse();
    posted.remove().run();
    assertThat(posting.showingProperty().get()).isTrue();
  }

  @Test
  void waiting_whenItChanges_thenTheLineFollows() {
    var _ = prompt.ask(Questions.of(BOB));
    prompt.waitingProperty().set(1);
    assertThat(prompt.whoProperty().get()).isEqualTo("and 1 more waiting");
    prompt.waitingProperty().set(0);
    assertThat(prompt.whoProperty().get()).isEmpty();
  }

  @Test
  void ask_whenTheKeyIsTheRoots_thenItSaysSo() {
    var root =
        Questions.user(
            "boss", ALICE_PHONE, Optional.of(Questions.identity("111122223333", "root")));
    var _ = prompt.ask(Questions.of(root));
    assertThat(prompt.whoProperty().get()).isEqualTo("root user of 1111-2222-3333");
  }

  @Test
  void type_whenSixDigits_thenTheyAreTheAnswerAndItIsBusy() {
    CompletableFuture<Optional<MfaCode>> answer = prompt.ask(Questions.of(ALICE));
    prompt.type("123 456");
    assertThat(digits(answer)).isEqualTo("123456");
    assertThat(prompt.busyProperty().get()).isTrue();
    assertThat(prompt.showingProperty().get()).isTrue();
    assertThat(prompt.hintProperty().get()).isEqualTo("Asking AWS…");
  }

  @Test
  void type_whenNoCode_thenItIsNotSentAndTold() {
    CompletableFuture<Optional<MfaCode>> answer = prompt.ask(Questions.of(ALICE));
    Taken digits = new Taken();
    prompt.attach(digits);
    prompt.type("12a456");
    assertThat(answer).isNotDone();
    assertThat(prompt.problemProperty().get()).startsWith("A code has six digits.");
    assertThat(digits.done).containsExactly("select");
  }

  @Test
  void type_whenBusyOrNothingIsAsked_thenNothingHappens() {
    prompt.type("111111");
    CompletableFuture<Optional<MfaCode>> answer = prompt.ask(Questions.of(ALICE));
    prompt.type("222222");
    prompt.type("333333");
    assertThat(digits(answer)).isEqualTo("222222");
  }

  @Test
  void settled_whenNothingWaits_thenItCloses() {
    var _ = prompt.ask(Questions.of(ALICE));
    prompt.type("123456");
    prompt.settled(BOB_TOKEN);
    assertThat(prompt.showingProperty().get()).as("another device's act").isTrue();
    prompt.settled(ALICE_PHONE);
    assertThat(prompt.showingProperty().get()).isFalse();
    assertThat(prompt.busyProperty().get()).isFalse();
  }

  @Test
  void settled_whenAnotherWaits_thenThatIsAskedWithoutClosing() {
    List<Boolean> shown = new ArrayList<>();
    prompt.showingProperty().subscribe(now -> shown.add(now));
    Taken digits = new Taken();
    prompt.attach(digits);
    var _ = prompt.ask(Questions.of(ALICE));
    var _ = prompt.ask(Questions.of(BOB));
    assertThat(prompt.titleProperty().get()).isEqualTo("Code for acme-dev");
    prompt.type("123456");
    assertThat(prompt.titleProperty().get()).isEqualTo("Code for acme-dev");
    prompt.settled(ALICE_PHONE);
    assertThat(prompt.titleProperty().get()).isEqualTo("Code for payments");
    assertThat(prompt.hintProperty().get()).isEqualTo("Sent as soon as the sixth digit is in");
    assertThat(shown).containsExactly(false, true);
    assertThat(digits.done).containsExactly("empty", "empty");
  }

  @Test
  void ask_whenAgainAfterAWrongCode_thenItStaysOpenSelectsAndCounts() {
    List<Boolean> shown = new ArrayList<>();
    prompt.showingProperty().subscribe(now -> shown.add(now));
    Taken digits = new Taken();
    prompt.attach(digits);
    var _ = prompt.ask(Questions.of(ALICE));
    prompt.type("123456");
    CompletableFuture<Optional<MfaCode>> second = prompt.ask(Questions.again(ALICE, WRONG_CODE));
    assertThat(shown).containsExactly(false, true);
    assertThat(digits.done).containsExactly("empty", "select");
    assertThat(prompt.busyProperty().get()).isFalse();
    assertThat(prompt.problemProperty().get())
        .isEqualTo(
            "AWS did not take the code: it was wrong, or was used before."
                + " The next one comes in 12 s.");
    assertThat(prompt.countingProperty().get()).isTrue();
    assertThat(prompt.nextFractionProperty().get()).isEqualTo(0.4);
    assertThat(second).isNotDone();
  }

  @Test
  void ask_whenAnotherOfTheSameDeviceComesWhileBusy_thenItWaits() {
    var other = Questions.user("acme-ops", ALICE_PHONE, Optional.empty());
    var _ = prompt.ask(Questions.of(ALICE));
    prompt.type("123456");
    var _ = prompt.ask(Questions.of(other));
    assertThat(prompt.busyProperty().get()).isTrue();
    assertThat(prompt.titleProperty().get()).isEqualTo("Code for acme-dev");
    prompt.settled(ALICE_PHONE);
    assertThat(prompt.titleProperty().get()).isEqualTo("Code for acme-ops");
  }

  @Test
  void type_whenTheRefusedCodeAgain_thenItIsNotSent() {
    var _ = prompt.ask(Questions.of(ALICE));
    prompt.type("123456");
    CompletableFuture<Optional<MfaCode>> second = prompt.ask(Questions.again(ALICE, WRONG_CODE));
    prompt.type("123456");
    assertThat(second).isNotDone();
    assertThat(prompt.problemProperty().get())
        .isEqualTo("This code was used. The next one comes in 12 s.");
    prompt.type("654321");
    assertThat(digits(second)).isEqualTo("654321");
  }

  @Test
  void type_whenARefusedCodeIsThatOfAnotherDevice_thenItIsSent() {
    var _ = prompt.ask(Questions.of(ALICE));
    CompletableFuture<Optional<MfaCode>> bobs = prompt.ask(Questions.of(BOB));
    prompt.type("123456");
    CompletableFuture<Optional<MfaCode>> again = prompt.ask(Questions.again(ALICE, WRONG_CODE));
    prompt.cancel();
    assertThat(again.join()).isEmpty();
    prompt.type("123456");
    assertThat(digits(bobs)).isEqualTo("123456");
  }

  @Test
  void type_whenAnotherCodeAfterAWrongOne_thenTheProblemsPlaceSaysBusy() {
    var _ = prompt.ask(Questions.of(ALICE));
    prompt.type("123456");
    var _ = prompt.ask(Questions.again(ALICE, WRONG_CODE));
    prompt.type("654321");
    assertThat(prompt.problemProperty().get()).isEqualTo("Asking AWS…");
    assertThat(prompt.countingProperty().get()).isFalse();
  }

  @Test
  void tick_whenTheNextCodeIsThere_thenItSaysToTypeIt() {
    var _ = prompt.ask(Questions.of(ALICE));
    prompt.type("123456");
    Failure spent = new Failure.CodeSpent(ALICE_PHONE, clock.instant().plusSeconds(12));
    var _ = prompt.ask(Questions.again(ALICE, spent));
    assertThat(prompt.problemProperty().get())
        .isEqualTo("This code was used. The next one comes in 12 s.");
    clock.advance(Duration.ofSeconds(5));
    prompt.tick(clock.instant());
    assertThat(prompt.problemProperty().get())
        .isEqualTo("This code was used. The next one comes in 7 s.");
    clock.advance(Duration.ofSeconds(7));
    prompt.tick(clock.instant());
    assertThat(prompt.problemProperty().get())
        .isEqualTo("This code was used. Type the code that alice-phone shows now.");
    assertThat(prompt.countingProperty().get()).isFalse();
    assertThat(prompt.nextFractionProperty().get()).isZero();
  }

  @Test
  void cancel_whenAsked_thenTheAnswerIsEmptyAndItCloses() {
    CompletableFuture<Optional<MfaCode>> answer = prompt.ask(Questions.of(ALICE));
    prompt.cancel();
    assertThat(answer.join()).isEmpty();
    assertThat(prompt.showingProperty().get()).isFalse();
  }

  @Test
  void cancel_whenBusy_thenItClosesAndIsNotAskedAgain() {
    var _ = prompt.ask(Questions.of(ALICE));
    prompt.type("123456");
    prompt.cancel();
    assertThat(prompt.showingProperty().get()).isFalse();
    CompletableFuture<Optional<MfaCode>> again = prompt.ask(Questions.again(ALICE, WRONG_CODE));
    assertThat(again.join()).isEmpty();
    assertThat(prompt.showingProperty().get()).isFalse();
  }

  @Test
  void ask_whenANewActComesAfterOneWasGivenUp_thenItIsShown() {
    var _ = prompt.ask(Questions.of(ALICE));
    prompt.type("123456");
    prompt.cancel();
    prompt.settled(ALICE_PHONE);
    var _ = prompt.ask(Questions.again(ALICE, WRONG_CODE));
    assertThat(prompt.showingProperty().get()).isTrue();
  }

  @Test
  void ask_whenTheAnswerIsCancelledOutside_thenTheQuestionIsWithdrawn() {
    CompletableFuture<Optional<MfaCode>> first = prompt.ask(Questions.of(ALICE));
    CompletableFuture<Optional<MfaCode>> second = prompt.ask(Questions.of(BOB));
    first.cancel(false);
    assertThat(prompt.titleProperty().get()).isEqualTo("Code for payments");
    second.cancel(false);
    assertThat(prompt.showingProperty().get()).isFalse();
  }

  @Test
  void texts_whenACodeWasTyped_thenNoneHoldsIt() {
    var _ = prompt.ask(Questions.of(ALICE));
    prompt.type("123456");
    var _ = prompt.ask(Questions.again(ALICE, WRONG_CODE));
    prompt.type("123456");
    assertThat(prompt.titleProperty().get() + prompt.problemProperty().get())
        .doesNotContain("123456")
        .contains(new ProfileName("acme-dev").value());
  }

  private static String digits(CompletableFuture<Optional<MfaCode>> answer) {
    return answer.join().orElseThrow().digits();
  }

  /// What was done to the digits.
  private static final class Taken implements CodePromptViewModel.Digits {
    private final List<String> done = new ArrayList<>();

    @Override
    public void empty() {
      done.add("empty");
    }

    @Override
    public void select() {
      done.add("select");
    }
  }
}
