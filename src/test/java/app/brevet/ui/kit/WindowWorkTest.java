package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class WindowWorkTest {

  private static final String WINDOW = "the window's thread";

  private final WindowWork work =
      new WindowWork(act -> Thread.ofPlatform().name(WINDOW).start(act));

  @Test
  void run_whenTheJobIsDone_thenItRanElsewhereAndItsResultIsInTheWindow() throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    Thread caller = Thread.currentThread();
    work.run(
        () -> !Thread.currentThread().equals(caller) && Thread.currentThread().isVirtual(),
        elsewhere -> answer.complete(elsewhere + " in " + Thread.currentThread().getName()),
        _ -> answer.complete("failed"));
    assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("true in " + WINDOW);
  }

  @Test
  void run_whenTheJobHasAFaultOfItsOwn_thenNobodyWaitsForEver() throws Exception {
    CompletableFuture<Failure> answer = new CompletableFuture<>();
    CompletableFuture<Throwable> fault = new CompletableFuture<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> fault.complete(thrown));
    try {
      work.run(
          () -> {
            throw new IllegalStateException("planted");
          },
          _ -> answer.completeExceptionally(new AssertionError("it did not fail")),
          answer::complete);
      assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOf(Failure.Cancelled.class);
      assertThat(fault.get(10, TimeUnit.SECONDS)).hasMessage("planted");
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  @Test
  void run_whenTheJobFails_thenTheWindowIsToldWhy() throws Exception {
    CompletableFuture<Failure> answer = new CompletableFuture<>();
    work.run(
        () -> {
          throw new FailureException(new Failure.Cancelled());
        },
        _ -> answer.completeExceptionally(new AssertionError("it did not fail")),
        answer::complete);
    assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOf(Failure.Cancelled.class);
  }
}
