package app.brevet.session;

import static app.brevet.session.SessionWorld.codes;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeSts.Call;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.UserProfile;
import app.brevet.testing.Counts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Many wishes at once in one process; the same over processes is tested through the command line.
@Timeout(60)
class OneFlightTest {

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile user;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    user = world.addUser("dev");
  }

  private static <T> List<T> atOnce(int count, Callable<T> wish) throws Exception {
    CountDownLatch ready = new CountDownLatch(count);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        futures.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return wish.call();
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> future : futures) {
        answers.add(future.get(50, TimeUnit.SECONDS));
      }
      return answers;
    }
  }

  @Test
  void start_whenManyWishForOneRole_thenStsIsAskedOnce() throws Exception {
    world.addRole("admin", user.id());
    int count = Counts.of(10, 50);

    List<AccessKeyId> keyIds =
        atOnce(
            count,
            () -> world.sessions.start(name("admin"), codes("123456")).credentials().accessKeyId());

    assertThat(keyIds).hasSize(count).containsOnly(keyIds.getFirst());
    assertThat(world.sts.calls(Call.AssumeRole.class)).hasSize(1);
    assertThat(world.sts.calls(Call.GetSessionToken.class)).hasSize(1);
  }

  @Test
  void start_whenTwoProfilesShareUserAndDevice_thenOneCodeIsSentOnce() throws Exception {
    world.addSharing("elsewhere", user);
    Iterator<String> names = List.of("dev", "elsewhere").iterator();

    List<AccessKeyId> keyIds =
        atOnce(
            2,
            () -> world.sessions.start(next(names), codes("123456")).credentials().accessKeyId());

    assertThat(keyIds).hasSize(2).containsOnly(keyIds.getFirst());
    assertThat(world.sts.calls(Call.GetSessionToken.class)).hasSize(1);
  }

  private static ProfileName next(Iterator<String> names) {
    synchronized (names) {
      return name(names.next());
    }
  }

  @Test
  void renew_whenAnotherRenewedMeanwhile_thenItsSessionWillDo() throws Exception {
    world.sessions.start(name("dev"), codes("123456"));
    world.clock.advance(Duration.ofHours(1));
    int before = world.keys.given().size();
    world.sts.next(_ -> whenKeysWereGiven(before + 4)); // To the first one thrice: both have asked.

    List<AccessKeyId> keyIds =
        atOnce(
            2,
            () -> world.sessions.renew(name("dev"), codes("234567")).credentials().accessKeyId());

    assertThat(keyIds).containsOnly(keyIds.getFirst());
    assertThat(world.sts.calls(Call.GetSessionToken.class)).hasSize(2);
  }

  private void whenKeysWereGiven(int count) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (world.keys.given().size() < count && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(world.keys.given()).hasSizeGreaterThanOrEqualTo(count);
  }

  @Test
  void renew_whenThisClockIsBehindAwss_thenItIsRenewedAllTheSame() throws Exception {
    world.skew = Duration.ofMinutes(10); // What was measured, by the process of the start.
    world.sessions.start(name("dev"), codes("123456"));
    world.skew = Duration.ZERO; // Another process, which has not heard of AWS yet.
    world.clock.advance(Duration.ofMinutes(1));

    StartedSession renewed = world.sessions.renew(name("dev"), codes("234567"));

    assertThat(renewed.servedFromCache()).isFalse();
    assertThat(world.sts.calls(Call.GetSessionToken.class)).hasSize(2);
  }

  @Test
  void start_whenRoleByKeyAndItsUserGetTheSameCode_thenItIsSentOnce() throws Exception {
    world.profiles.addRole(SessionWorld.role("keyed", user.id(), Via.KEY));
    Iterator<String> names = List.of("dev", "keyed").iterator();

    List<Boolean> started =
        atOnce(
            2,
            () -> {
              try {
                return world.sessions.start(next(names), codes("123456")) != null;
              } catch (FailureException e) {
                assertThat(e.failure()).isInstanceOf(Failure.CodeSpent.class);
                return false;
              }
            });

    assertThat(started).containsExactlyInAnyOrder(true, false);
    assertThat(world.sts.calls()).hasSize(1);
  }
}
