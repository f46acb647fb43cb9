package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Attempt.Verb;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.words.FailureText;
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

  private void lookAgain(Failure failure) {
    work.runAfter(
        Verb.LIST_MFA,
        () -> {
          throw new FailureException(failure);
        },
        _ -> heard.add("done"),
        () -> heard.add("failed too"));
  }

  @Test
  void runAfter_whenItFailsToo_thenTheFirstIsToldWithTheSecondAtItsEnd() {
    fail(new Failure.NoSuchProfile("acme-dev"));
    FailureText first = work.failureProperty().get().orElseThrow();
    lookAgain(new Failure.AwsUnreachable("https://iam.example", ""));
    FailureText both = work.failureProperty().get().orElseThrow();
    assertThat(both.what()).isEqualTo(first.what());
    assertThat(both.why()).isEqualTo(first.why());
    assertThat(both.now())
        .startsWith(first.now() + " The MFA devices of acme-dev could not be listed.")
        .contains("https://iam.example");
    assertThat(heard).containsExactly("failed", "failed too");
  }

  @Test
  void runAfter_whenItFailsForTheSameReason_thenThatIsToldOnce() {
    fail(new Failure.AwsUnreachable("https://iam.example", ""));
    lookAgain(new Failure.AwsUnreachable("https://iam.example", ""));
    assertThat(work.failureProperty().get().orElseThrow().now())
        .endsWith("The MFA devices of acme-dev could not be listed.");
  }

  @Test
  void runAfter_whenItIsDone_thenWhatWentWrongFirstStays() {
    fail(new Failure.NoSuchProfile("acme-dev"));
    work.runAfter(Verb.LIST_MFA, () -> "list", heard::add, () -> {});
    assertThat(heard).containsExactly("failed", "list");
    assertThat(work.failureProperty().get()).isPresent();
  }

  @Test
  void runAfter_whenTheUserStoppedTheFirst_thenTheSecondIsToldAlone() {
    fail(new Failure.Cancelled());
    lookAgain(new Failure.AwsUnreachable("https://iam.example", ""));
    assertThat(work.failureProperty().get().orElseThrow().what())
        .isEqualTo("The MFA devices of acme-dev could not be listed.");
  }

  @Test
  void run_whenItIsTriedAgain_thenWhatWentWrongBeforeIsForgotten() {
    fail(new Failure.NoSuchProfile("acme-dev"));
    work.run(Verb.START, () -> "result", heard::add);
    assertThat(work.failureProperty().get()).isEmpty();
  }
}
