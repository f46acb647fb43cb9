package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.brevet.catalog.InMemorySettings;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.Keychain;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.testing.Counts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A lock and an opening at once: step by step where the order matters, and at random.
class LockRaceTest {

  private final InMemorySettings settings = new InMemorySettings();
  private final List<Object> told = Collections.synchronizedList(new ArrayList<>());

  private Lock lock(Keychain keychain) {
    Lock lock = new Lock(keychain, new SecretStore(keychain, settings), () -> {});
    lock.onChange(told::add);
    return lock;
  }

  private static InMemoryKeychain lockable() {
    InMemoryKeychain keychain = new InMemoryKeychain();
    keychain.beLockable();
    return keychain;
  }

  private static void unlock(Lock lock) {
    try {
      lock.unlock();
    } catch (FailureException e) {
      throw new AssertionError(e);
    }
  }

  private void assertToldAndTrue(Lock lock, InMemoryKeychain keychain) {
    Keychain.State expected =
        lock.state() == Lock.State.LOCKED ? Keychain.State.LOCKED : Keychain.State.AVAILABLE;
    assertThat(keychain.state()).isEqualTo(expected);
    assertThat(told).last().isEqualTo(lock.state());
  }

  @Test
  void lock_whenItIsOpenedBeforeThatIsNoted_thenItIsLockedOnceMore() {
    InMemoryKeychain keychain = lockable();
    Lock lock = lock(keychain);
    keychain.afterLock(
        () -> {
          keychain.afterLock(() -> {});
          unlock(lock);
        });

    assertThat(lock.lock()).isEqualTo(Lock.State.LOCKED);

    assertToldAndTrue(lock, keychain);
  }

  @Test
  void lock_whenItIsOpenedBeforeTheKeychainLocks_thenNobodyIsToldThatItIsOpen() throws Exception {
    InMemoryKeychain keychain = lockable();
    keychain.be(Keychain.State.LOCKED);
    CountDownLatch opened = new CountDownLatch(1);
    CountDownLatch locked = new CountDownLatch(1);
    holdOnceOpen(keychain, opened, locked);
    Thread[] unlocking = new Thread[1];
    Lock[] lock = new Lock[1];
    lock[0] =
        new Lock(
            keychain,
            new SecretStore(keychain, settings),
            () -> {
              unlocking[0] = Thread.ofPlatform().start(() -> unlock(lock[0]));
              await(opened);
            });
    lock[0].onChange(told::add);

    var _ = lock[0].lock();
    locked.countDown();
    unlocking[0].join();

    assertThat(told).doesNotContain(Lock.State.UNLOCKED);
    assertToldAndTrue(lock[0], keychain);
    assertThat(lock[0].state()).isEqualTo(Lock.State.LOCKED);
  }

  @Test
  void unlock_whenALockHasClosedTheKeychainAndNotNotedIt_thenNobodyIsToldThatItIsOpen()
      throws Exception {
    InMemoryKeychain keychain = lockable();
    Lock lock = lock(keychain);
    var _ = lock.lock();
    told.clear();
    CountDownLatch opened = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    holdOnceOpen(keychain, opened, closed);
    Thread unlocking = Thread.ofPlatform().unstarted(() -> unlock(lock));
    keychain.afterLock(
        () -> {
          keychain.afterLock(() -> {});
          closed.countDown();
          join(unlocking);
        });
    unlocking.start();
    await(opened);

    var _ = lock.lock();

    assertThat(told).doesNotContain(Lock.State.UNLOCKED);
    assertThat(keychain.state()).isEqualTo(Keychain.State.LOCKED);
    assertThat(lock.state()).isEqualTo(Lock.State.LOCKED);
  }

  private static void join(Thread thread) {
    try {
      assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void unlock_whenAnotherIsGivenUpMeanwhile_thenItStandsAllTheSame() throws Exception {
    InMemoryKeychain keychain = lockable();
    Lock lock = lock(keychain);
    var _ = lock.lock();
    keychain.afterUnlock(
        () -> {
          keychain.failWith(KeychainReason.NO_PASSPHRASE);
          assertThatExceptionOfType(FailureException.class).isThrownBy(lock::unlock);
          keychain.recover();
        });

    lock.unlock();

    assertThat(lock.state()).isEqualTo(Lock.State.UNLOCKED);
    assertToldAndTrue(lock, keychain);
  }

  /// Whoever opens the keychain is kept there, before it knows of it, until it may go on.
  private static void holdOnceOpen(
      InMemoryKeychain keychain, CountDownLatch opened, CountDownLatch goesOn) {
    keychain.afterUnlock(
        () -> {
          opened.countDown();
          await(goesOn);
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void unlock_whenItIsLockedWhileThatIsTold_thenLockedIsToldLast() throws Exception {
    InMemoryKeychain keychain = lockable();
    Lock lock = new Lock(keychain, new SecretStore(keychain, settings), () -> {});
    var _ = lock.lock();
    Thread locking = Thread.ofPlatform().unstarted(lock::lock);
    lock.onChange(state -> meanwhile(state, locking));
    lock.onChange(told::add);

    lock.unlock();
    locking.join();

    assertToldAndTrue(lock, keychain);
    assertThat(lock.state()).isEqualTo(Lock.State.LOCKED);
  }

  /// Gives the other thread all the time that it needs, unless it waits for this one.
  private static void meanwhile(Lock.State state, Thread locking) {
    if (state == Lock.State.UNLOCKED) {
      locking.start();
      try {
        locking.join(Duration.ofMillis(300));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void unlock_whenItRacesALock_thenWhatWasToldLastIsHowItStands() throws Exception {
    for (int i = 0, count = Counts.of(500, 20_000); i < count; i++) {
      InMemoryKeychain keychain = lockable();
      told.clear();
      Lock lock = lock(keychain);
      var _ = lock.lock();
      Thread unlocking = Thread.ofPlatform().start(() -> unlock(lock));
      var _ = lock.lock();
      unlocking.join();
      assertToldAndTrue(lock, keychain);
    }
  }
}
