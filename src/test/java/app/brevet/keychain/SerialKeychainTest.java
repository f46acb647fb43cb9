package app.brevet.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SerialKeychainTest {

  private final Probe probe = new Probe();
  private final SerialKeychain serial = new SerialKeychain(probe);

  @AfterEach
  void close() {
    probe.dialog.countDown();
    serial.close();
  }

  /// A keychain that sees who calls it, and whose unlocking waits for a dialog.
  private static final class Probe implements Keychain {

    final Set<Thread> threads = new HashSet<>();
    final AtomicInteger inside = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();
    final CountDownLatch asking = new CountDownLatch(1);
    final CountDownLatch dialog = new CountDownLatch(1);
    final CompletableFuture<String> end = new CompletableFuture<>();
    final Secret given = Secret.of(new byte[] {'s'});
    Optional<KeychainException> fault = Optional.empty();
    Runnable whileListing = () -> {};
    boolean closed;

    @Override
    public String displayName() {
      return "Probe";
    }

    @Override
    public String kind() {
      return "system";
    }

    @Override
    public State state() {
      return State.LOCKED;
    }

    @Override
    public void unlock() throws KeychainException {
      asking.countDown();
      try {
        dialog.await();
        end.complete("answered");
      } catch (InterruptedException e) {
        end.complete("interrupted");
        throw new KeychainException(KeychainReason.TIMED_OUT, "interrupted", e);
      }
    }

    @Override
    public void put(ItemKey key, String label, Secret secret) throws KeychainException {
      if (fault.isPresent()) {
        throw fault.get();
      }
      throw new IllegalStateException("as the test asked for");
    }

    /// Waits for the dialog, whatever happens, and then gives the secret.
    @Override
    public Optional<Secret> get(ItemKey key) {
      asking.countDown();
      while (dialog.getCount() > 0) {
        Thread.onSpinWait();
      }
      return Optional.of(given);
    }

    @Override
    public boolean remove(ItemKey key) {
      return false;
    }

    @Override
    public List<ItemKey> list() {
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      threads.add(Thread.currentThread());
      whileListing.run();
      inside.decrementAndGet();
      return List.of();
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private Thread waiting(CompletableFuture<Throwable> outcome) throws InterruptedException {
    Thread waiting =
        Thread.startVirtualThread(() -> outcome.complete(catchThrowable(serial::unlock)));
    probe.asking.await();
    return waiting;
  }

  @Test
  void list_whenManyCall_thenOneNamedDaemonThreadDoesAllOneAfterTheOther() throws Exception {
    List<Future<List<ItemKey>>> done = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        done.add(callers.submit(serial::list));
      }
    }
    for (Future<List<ItemKey>> one : done) {
      one.get();
    }

    assertThat(probe.most).hasValue(1);
    assertThat(probe.threads)
        .singleElement()
        .satisfies(thread -> assertThat(thread.getName()).isEqualTo("keychain"))
        .satisfies(thread -> assertThat(thread.isVirtual()).isFalse())
        .satisfies(thread -> assertThat(thread.isDaemon()).isTrue());
  }

  @Test
  void put_whenKeychainRefuses_thenThatVeryExceptionComesThrough() {
    KeychainException fault = new KeychainException(KeychainReason.DENIED, "no");
    probe.fault = Optional.of(fault);

    assertThat(catchThrowable(() -> serial.put(ItemKey.cacheKey(), "label", probe.given)))
        .isSameAs(fault);
  }

  @Test
  void put_whenKeychainHasAFault_thenItComesThrough() {
    assertThat(catchThrowable(() -> serial.put(ItemKey.cacheKey(), "label", probe.given)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("as the test asked for");
  }

  @Test
  void unlock_whenCallerIsInterrupted_thenItWaitsNoLongerAndTheDialogIsInterrupted()
      throws Exception {
    CompletableFuture<Throwable> outcome = new CompletableFuture<>();
    Thread waiting = waiting(outcome);

    waiting.interrupt();

    assertThat(outcome.get())
        .isInstanceOfSatisfying(
            KeychainException.class,
            e -> assertThat(e.reason()).isEqualTo(KeychainReason.TIMED_OUT));
    assertThat(probe.end.get()).isEqualTo("interrupted");
    assertThat(serial.list()).isEmpty();
  }

  @Test
  void get_whenNobodyWaitsForTheSecretAnyMore_thenItIsWiped() throws Exception {
    CompletableFuture<Throwable> outcome = new CompletableFuture<>();
    Thread waiting =
        Thread.startVirtualThread(
            () -> outcome.complete(catchThrowable(() -> serial.get(ItemKey.cacheKey()))));
    probe.asking.await();
    waiting.interrupt();
    outcome.get();

    probe.dialog.countDown();
    serial.list(); // It comes after.

    assertThat(catchThrowable(probe.given::copy)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void list_whenKeychainAsksItselfOnItsThread_thenItIsAnswered() throws Exception {
    List<Keychain.State> seen = new ArrayList<>();
    probe.whileListing = () -> seen.add(serial.state());

    serial.list();

    assertThat(seen).containsExactly(Keychain.State.LOCKED);
  }

  @Test
  void list_whenOnlyTheOtherCallerWantsThePassphrase_thenEachCallHasItsOwnCallersWish()
      throws Exception {
    List<OptionalInt> seen = new ArrayList<>();
    probe.whileListing = () -> seen.add(PassphraseWish.number());

    PassphraseWish.call(7, serial::list);
    serial.list();

    assertThat(seen).containsExactly(OptionalInt.of(7), OptionalInt.empty());
  }

  @Test
  void close_whenADialogIsOpen_thenItIsInterruptedAndAllIsClosed() throws Exception {
    CompletableFuture<Throwable> outcome = new CompletableFuture<>();
    waiting(outcome);

    serial.close();

    assertThat(outcome.get()).isInstanceOf(KeychainException.class);
    assertThat(probe.closed).isTrue();
  }

  @Test
  void close_whenDone_thenThreadEndsAndCallsFail() throws Exception {
    serial.list();
    serial.displayName();
    Thread thread = probe.threads.iterator().next();

    serial.close();

    KeychainException refused = catchThrowableOfType(KeychainException.class, serial::list);
    assertThat(refused.reason()).isEqualTo(KeychainReason.ABSENT);
    assertThat(serial.displayName()).isEqualTo("Probe");
    assertThat(serial.state()).isEqualTo(Keychain.State.ABSENT);
    thread.join();
    assertThat(probe.closed).isTrue();
  }
}
