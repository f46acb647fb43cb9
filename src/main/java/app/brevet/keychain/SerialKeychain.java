package app.brevet.keychain;

import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A keychain that is used by one thread only, the platform thread `keychain`, whoever calls it:
/// one call may hold it for as long as somebody takes to answer a dialog, and no second dialog
/// opens meanwhile.
///
/// A caller waits for its turn and its answer. One that is interrupted waits no longer: its call is
/// interrupted too, or not begun, and fails with `TIMED_OUT`. After [#close()] every call fails
/// with `ABSENT`. The vault's passphrase is asked for if the caller has a [PassphraseWish].
public final class SerialKeychain implements Keychain {

  private static final long PATIENCE_MILLIS = 2_000;

  private final Keychain keychain;
  private final ExecutorService executor;
  private volatile @Nullable Thread thread;
  private volatile String displayName = "";
  private volatile String kind = "";

  /// This keychain, which nobody else uses, and which is closed with this one.
  public SerialKeychain(Keychain keychain) {
    this.keychain = keychain;
    this.executor = Executors.newSingleThreadExecutor(this::named);
  }

  private Thread named(Runnable work) {
    Thread made = Thread.ofPlatform().name("keychain").daemon().unstarted(work);
    thread = made;
    return made;
  }

  /// A call on its way to the thread. What it gives is discarded if nobody waits for it any more.
  private static final class Call<T> extends FutureTask<T> {

    private final Consumer<T> discarding;

    Call(Callable<T> work, Consumer<T> discarding) {
      super(work);
      this.discarding = discarding;
    }

    @Override
    protected void set(T answer) {
      super.set(answer);
      if (isCancelled()) {
        discarding.accept(answer);
      }
    }
  }

  private <T> T call(Callable<T> work) throws KeychainException {
    return call(work, answer -> {});
  }

  private <T> T call(Callable<T> work, Consumer<T> discarding) throws KeychainException {
    Call<T> call = new Call<>(PassphraseWish.carried(work), discarding);
    if (Thread.currentThread().equals(thread)) {
      call.run(); // What the keychain asks on its own thread may ask the keychain.
    } else {
      start(call);
    }
    try {
      return call.get();
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      throw new KeychainException(KeychainReason.TIMED_OUT, "interrupted while waiting", e);
    } catch (CancellationException e) {
      throw closed(e);
    } catch (ExecutionException e) {
      throw unchanged(e.getCause());
    }
  }

  private void start(Call<?> call) throws KeychainException {
    try {
      executor.execute(call);
    } catch (RejectedExecutionException e) {
      throw closed(e);
    }
  }

  private static KeychainException closed(Exception e) {
    return new KeychainException(KeychainReason.ABSENT, "the keychain was closed", e);
  }

  private static KeychainException unchanged(@Nullable Throwable thrown) {
    return switch (thrown) {
      case KeychainException refused -> refused;
      case RuntimeException fault -> throw fault;
      case Error fault -> throw fault;
      case null, default -> throw new IllegalStateException("a keychain throws no other", thrown);
    };
  }

  @Override
  public String displayName() {
    try {
      displayName = call(keychain::displayName);
    } catch (KeychainException e) {
      // Nobody waits for it, or it is closed: it is still called what it was called before.
    }
    return displayName;
  }

  @Override
  public String kind() {
    try {
      kind = call(keychain::kind);
    } catch (KeychainException e) {
      // As with the name.
    }
    return kind;
  }

  @Override
  public State state() {
    try {
      return call(keychain::state);
    } catch (KeychainException e) {
      return State.ABSENT;
    }
  }

  @Override
  public Lifetime lifetime() {
    try {
      return call(keychain::lifetime);
    } catch (KeychainException e) {
      return Lifetime.LASTING; // Nobody waits for it, or it is closed: nothing is stored there.
    }
  }

  @Override
  public void unlock() throws KeychainException {
    call(
        () -> {
          keychain.unlock();
          return true;
        });
  }

  @Override
  public boolean isLockable() {
    try {
      return call(keychain::isLockable);
    } catch (KeychainException e) {
      return false; // It is closed, which is more than locked.
    }
  }

  /// Locks it once the calls before this one are done: whoever locks has the questions given up
  /// that they wait for.
  @Override
  public boolean lock() {
    try {
      return call(keychain::lock);
    } catch (KeychainException e) {
      return false; // As above.
    }
  }

  @Override
  public void put(ItemKey key, String label, Secret secret) throws KeychainException {
    call(
        () -> {
          keychain.put(key, label, secret);
          return true;
        });
  }

  @Override
  public Optional<Secret> get(ItemKey key) throws KeychainException {
    return call(() -> keychain.get(key), unwanted -> unwanted.ifPresent(Secret::close));
  }

  @Override
  public boolean relabel(ItemKey key, String label) throws KeychainException {
    return call(() -> keychain.relabel(key, label));
  }

  @Override
  public boolean remove(ItemKey key) throws KeychainException {
    return call(() -> keychain.remove(key));
  }

  @Override
  public List<ItemKey> list() throws KeychainException {
    return call(keychain::list);
  }

  /// Lets the calls that wait be done, interrupts what then still waits for somebody, and ends the
  /// thread.
  @Override
  public void close() {
    executor.shutdown();
    if (!isOver()) {
      executor.shutdownNow().forEach(waiting -> ((Call<?>) waiting).cancel(false));
      if (!isOver()) {
        return; // It is stuck in the system, and ends with the process.
      }
    }
    keychain.close();
  }

  private boolean isOver() {
    try {
      return executor.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return executor.isTerminated();
    }
  }
}
