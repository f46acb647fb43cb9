package app.brevet.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.model.FailureException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class EndableJobTest {

  @Test
  void end_whenItRuns_thenItsThreadIsToldToStopWaiting() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    EndableJob<String> job =
        new EndableJob<>(
            () -> {
              begun.countDown();
              return new CountDownLatch(1).await(30, TimeUnit.SECONDS) ? "never" : "late";
            });
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                ended.complete(job.call().isEmpty());
              } catch (InterruptedException e) {
                ended.complete(true);
              } catch (FailureException e) {
                ended.completeExceptionally(e);
              }
            });
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    job.end();

    assertThat(ended.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void call_whenItWasEndedBefore_thenNothingIsDone() {
    EndableJob<String> job = new EndableJob<>(() -> "done");

    job.end();

    assertThatThrownBy(job::call).isInstanceOf(FailureException.class);
  }

  @Test
  void end_whenItIsOver_thenTheThreadGoesOn() throws Exception {
    EndableJob<String> job = new EndableJob<>(() -> "done");
    assertThat(job.call()).isEqualTo("done");

    job.end();

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
