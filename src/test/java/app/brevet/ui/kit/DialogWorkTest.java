package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Attempt.Verb;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.words.TestWords;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DialogWorkTest {

  private final DialogWork work = new DialogWork(TestWords.english(), new CallerWork(), "acme-dev");
  private final List<String> heard = new ArrayList<>();

  private void fail(Failure failure) {
    work.run(
        Verb.START,
        () -> {
          throw new FailureException(failure);
        },
        _ -> heard.add("done"),
        () -> heard.add("failed"));
  }

  @Test
  void run_whenItIsDone_thenItWasBusyMeanwhileAndNothingWentWrong() {
    work.run(
        Verb.START,
        () -> {
          heard.add("busy " + work.busyProperty().get());
          return "result";
        },
        heard::add);
    assertThat(heard).containsExactly("busy true", "result");
    assertThat(work.busyProperty().get()).isFalse();
    assertThat(work.failureProperty().get()).isEmpty();
  }

  @Test
  void run_whenItFails_thenWhatDidNotHappenIsToldAfterwards() {
    fail(new Failure.NoSuchProfile("acme-dev"));
    assertThat(heard).containsExactly("failed");
    assertThat(work.failureProperty().get().orElseThrow().what()).contains("acme-dev");
    assertThat(work.busyProperty().get()).isFalse();
    work.forgive();
    assertThat(work.failureProperty().get()).isEmpty();
  }

  @Test
  void run_whenTheUserStoppedIt_thenNothingWentWrong() {
    fail(new Failure.Cancelled());
    assertThat(work.failureProperty().get()).isEmpty();
  }

  @Test
  void run_whenItIsTriedAgain_thenWhatWentWrongBeforeIsForgotten() {
    fail(new Failure.NoSuchProfile("acme-dev"));
    work.run(Verb.START, () -> "result", heard::add);
    assertThat(work.failureProperty().get()).isEmpty();
  }
}
