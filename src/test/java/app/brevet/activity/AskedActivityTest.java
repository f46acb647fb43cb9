package app.brevet.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Activity.Entry;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

final class AskedActivityTest extends ActivityContract {

  private final InMemoryActivity log = new InMemoryActivity();

  /// Entries of which nobody knows who asked come back as they were.
  @Override
  Activity activity() {
    return new AskedActivity(log, () -> Asker.UNKNOWN);
  }

  private void recordOne() {
    new AskedActivity(log, () -> Asker.WINDOW).record(entry(1));
  }

  private Asker lastAsker() {
    return log.latest(1).getFirst().by();
  }

  @Test
  void record_whenNobodyElseAsks_thenTheUsualOne() {
    recordOne();
    assertThat(lastAsker()).isEqualTo(Asker.WINDOW);
  }

  @Test
  void recordOnce_whenNobodyElseAsks_thenTheUsualOne() {
    new AskedActivity(log, () -> Asker.WINDOW).recordOnce(entry(1), Duration.ofMinutes(1));
    assertThat(lastAsker()).isEqualTo(Asker.WINDOW);
  }

  @Test
  void record_whenAnotherAsks_thenThatOne() {
    Asking.as(Asker.TRAY, this::recordOne);
    assertThat(lastAsker()).isEqualTo(Asker.TRAY);
    recordOne();
    assertThat(lastAsker()).isEqualTo(Asker.WINDOW);
  }

  @Test
  void record_whenTheEntryTellsWho_thenThatStays() {
    Entry entry = entry(1).askedBy(Asker.BREVET);
    Asking.as(Asker.TRAY, () -> new AskedActivity(log, () -> Asker.WINDOW).record(entry));
    assertThat(lastAsker()).isEqualTo(Asker.BREVET);
  }

  @Test
  void record_whenTheActGoesOnElsewhere_thenWhoAskedGoesWithIt() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Executor carrying = task -> threads.execute(Asking.carried(task));
      Asking.as(Asker.TRAY, () -> carrying.execute(this::recordOne));
    }
    assertThat(lastAsker()).isEqualTo(Asker.TRAY);
  }

  @Test
  void call_whenTheActGivesSomething_thenItIsGivenAndTheAskerWasThere() {
    assertThat(Asking.call(Asker.BREVET, Asking::now)).contains(Asker.BREVET);
    assertThat(Asking.now()).isEmpty();
  }
}
