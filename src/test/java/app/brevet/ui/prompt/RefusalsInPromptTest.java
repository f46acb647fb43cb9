package app.brevet.ui.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.QuotedRefusal;
import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.words.FailureText;
import app.brevet.words.Surface;
import app.brevet.words.Words;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of AWS's catalogue where the next code is asked for.
final class RefusalsInPromptTest {

  private final Words words =
      new Words(Locale.ENGLISH, ZoneOffset.UTC, InstantSource.fixed(Questions.NOW), Surface.WINDOW);

  static List<QuotedRefusal> refusals() {
    return QuotedRefusal.all();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void problem_whenAwsRefused_thenTheSameReasonAsOnTheRow(QuotedRefusal quoted) {
    FailureText text =
        words.failure(Attempt.of(Verb.START, Questions.ALICE.name()), quoted.failure());

    String told =
        new QuestionWords(words)
            .problem(Questions.of(Questions.ALICE), quoted.failure(), Optional.empty());

    assertThat(told).startsWith(text.why());
    boolean mayTypeAtOnce =
        CodeStep.isAboutTheCode(quoted.failure()) || quoted.failure().isOfTheClock();
    assertThat(told.endsWith(text.now())).isEqualTo(!mayTypeAtOnce);
  }
}
