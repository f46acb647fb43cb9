package app.brevet.ui.prompt;

import static app.brevet.ui.prompt.Questions.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.MfaCode;
import app.brevet.testing.MutableClock;
import app.brevet.words.TestWords;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// A code that met a wrong clock was not looked at: it may be typed again at once.
final class ClockInPromptTest {

  private static final Failure BEHIND =
      new Failure.AwsRefused(
          AwsCause.CLOCK_BEHIND, "SignatureDoesNotMatch", "Signature expired", Optional.empty());

  private final CodePromptViewModel prompt =
      new CodePromptViewModel(TestWords.english(), new MutableClock(Questions.NOW), Runnable::run);

  private CompletableFuture<Optional<MfaCode>> askedAgain() {
    var _ = prompt.ask(Questions.of(ALICE));
    prompt.type("123456");
    return prompt.ask(Questions.again(ALICE, BEHIND));
  }

  @Test
  void type_whenTheSameCodeMetAWrongClock_thenItIsSentOnceMore() {
    CompletableFuture<Optional<MfaCode>> answer = askedAgain();

    prompt.type("123456");

    assertThat(answer.join()).isPresent();
  }

  @Test
  void ask_whenACodeMetAWrongClock_thenNobodyIsToldToSetTheClockFirst() {
    var _ = askedAgain();

    assertThat(prompt.problemProperty().get())
        .isEqualTo(
            "Your computer's clock is behind AWS's. Brevet goes by AWS's clock now: type the code"
                + " that alice-phone shows, be it the same.");
    assertThat(prompt.countingProperty().get()).isFalse();
  }
}
