package app.brevet.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.brevet.aws.FakeSts.Call;
import app.brevet.model.ProfileId;
import app.brevet.model.UserProfile;
import app.brevet.session.RenewalWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The runner where something goes wrong that nobody foresaw, or takes its time.
final class RenewalFaultsTest {

  private static final Duration TO_THE_LEAD = Duration.ofHours(12).minusMinutes(14);

  @TempDir private Path folder;
  private RenewalWorld of;
  private RenewalOf running;
  private volatile boolean isDue;
  private final Semaphore changed = new Semaphore(0);
  private final AtomicInteger atWork = new AtomicInteger();
  private final List<RuntimeException> faults = new CopyOnWriteArrayList<>();

  @BeforeEach
  void setUp() {
    of = new RenewalWorld(folder);
    running = new RenewalOf(of, folder, this::telling);
    of.live.onChange(changed::release);
  }

  private List<ProfileId> start(int users, Executor work) throws Exception {
    List<ProfileId> all = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      all.add(of.world.addUserWithoutMfa("user" + user).id());
    }
    of.live.refresh();
    all.forEach(of.live::start);
    running = new RenewalOf(of, folder, work);
    running.renewal.start();
    return all;
  }

  /// As a thread's own handler does, which tells the user.
  private void telling(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      faults.add(e);
    }
  }

  /// Beside each other, once they are due.
  private void beside(Runnable task) {
    if (!isDue) {
      task.run();
      return;
    }
    atWork.incrementAndGet();
    Thread.ofVirtual()
        .start(
            () -> {
              task.run();
              atWork.decrementAndGet();
              changed.release();
            });
  }

  private void comeToTheLead() {
    running.alarm.goOn(TO_THE_LEAD.minusMinutes(2));
    isDue = true;
    running.alarm.goOn(Duration.ofMinutes(2));
    running.renewal.look();
  }

  @AfterEach
  void tearDown() throws Exception {
    running.renewal.close();
    assertThat(within(() -> atWork.get() == 0)).isTrue(); // Their files are there until then.
  }

  private boolean isRenewed(ProfileId id) {
    Instant late = of.world.clock.instant().plus(Duration.ofHours(11));
    return of.live.find(id).filter(one -> one.isAliveAt(late)).isPresent();
  }

  @Test
  void renew_whenOneMeetsAFaultThatNobodyForesaw_thenItIsToldAndTheOthersGoOn() throws Exception {
    List<ProfileId> all = start(3, this::telling);
    of.world.sts.next(
        _ -> {
          throw new IllegalStateException("planted");
        });

    running.alarm.goOn(TO_THE_LEAD);

    assertThat(faults).singleElement().isInstanceOf(IllegalStateException.class);
    List<ProfileId> left = all.stream().filter(id -> !isRenewed(id)).toList();
    assertThat(left).hasSize(1);
    running.alarm.goOn(Duration.ofMinutes(6)); // It is tried again.
    assertThat(all).allMatch(this::isRenewed);
  }

  @Test
  void renew_whenOneMeetsAFaultThatNobodyForesaw_thenItsRowSaysSo() throws Exception {
    start(1, this::telling);
    of.world.sts.next(
        _ -> {
          throw new IllegalStateException("planted");
        });

    running.alarm.goOn(TO_THE_LEAD);

    assertThat(running.renewal.outlooks().values())
        .singleElement()
        .isInstanceOf(Outlook.Waits.class);
  }

  @Test
  void look_whenAskingMeetsAFaultThatNobodyForesaw_thenItLooksAgain() throws Exception {
    UserProfile dev = of.world.addUser("dev");
    of.live.refresh();
    of.live.start(dev.id());
    running = new RenewalOf(of, folder, Runnable::run);
    running.renewal.start();
    running.beforeSaying(
        () -> {
          throw new IllegalStateException("planted");
        });
    assertThatIllegalStateException()
        .isThrownBy(() -> running.alarm.goOn(Duration.ofHours(12).minusMinutes(9)));
    running.beforeSaying(() -> {});

    running.alarm.goOn(Duration.ofSeconds(31));
    assertThat(running.said).containsExactly("alert dev");
  }

  @Test
  void renew_whenOneAnswerIsSlow_thenTheOthersAreRenewedMeanwhile() throws Exception {
    List<ProfileId> all = start(3, this::beside);
    CountDownLatch slow = new CountDownLatch(1);
    of.world.sts.next(_ -> await(slow));

    comeToTheLead();

    assertThat(within(() -> all.stream().filter(this::isRenewed).count() == 2))
        .as("%s", running.renewal.outlooks())
        .isTrue();
    slow.countDown();
    assertThat(within(() -> all.stream().allMatch(this::isRenewed))).isTrue();
  }

  @Test
  void renew_whenManyAreDueAndAllAnswersAreSlow_thenFourAreAskedForAtOnce() throws Exception {
    List<ProfileId> all = start(9, this::beside);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    of.world.sts.always(
        _ -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          pause();
          now.decrementAndGet();
        });

    comeToTheLead();

    assertThat(within(() -> all.stream().allMatch(this::isRenewed))).isTrue();
    assertThat(most.get()).isEqualTo(UnderWay.MOST);
    assertThat(of.world.sts.calls(Call.GetSessionToken.class)).hasSize(18);
  }

  private static void pause() {
    await(new CountDownLatch(1), 100);
  }

  private static void await(CountDownLatch latch) {
    await(latch, 30_000);
  }

  private static void await(CountDownLatch latch, long millis) {
    try {
      var _ = latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean within(BooleanSupplier happens) throws InterruptedException {
    while (!happens.getAsBoolean() && changed.tryAcquire(20, TimeUnit.SECONDS)) {
      // Another look at what has changed.
    }
    return happens.getAsBoolean();
  }
}
