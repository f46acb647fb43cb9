package app.brevet.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.catalog.InMemorySettings;
import app.brevet.custody.Lock;
import app.brevet.custody.SecretStore;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.SerialKeychain;
import app.brevet.keychain.vault.VaultKeychain;
import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import app.brevet.ui.unlock.UnlockViewModel;
import app.brevet.words.TestWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several acts want the closed vault, and nobody is at the desk any more.
final class LockWhileManyAskTest {

  private static final int ACTS = 4;

  @TempDir private Path folder;
  private final AtomicInteger shown = new AtomicInteger();
  private final CountDownLatch first = new CountDownLatch(1);
  private final CountDownLatch wanting = new CountDownLatch(ACTS);

  @Test
  void lock_whenActsWaitBehindAQuestion_thenItIsLockedAndNoneAsksAnew() throws Exception {
    make();
    ExecutorService window = Executors.newSingleThreadExecutor();
    ExecutorService acts = Executors.newCachedThreadPool();
    UnlockViewModel prompt = new UnlockViewModel(TestWords.english(), folder, window);
    prompt.showingProperty().subscribe(this::count);
    WindowPassphrase passphrase = new WindowPassphrase(prompt);
    SerialKeychain keychain =
        new SerialKeychain(new VaultKeychain(folder.resolve("vault"), passphrase));
    Lock lock =
        new Lock(
            keychain,
            new SecretStore(keychain, new InMemorySettings()),
            () -> {
              passphrase.lock();
              window.execute(prompt::cancel);
            });
    List<Future<FailureException>> ends = new ArrayList<>();
    for (int i = 0; i < ACTS; i++) {
      ends.add(acts.submit(() -> refused(passphrase, lock)));
    }
    assertThat(first.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(wanting.await(1, TimeUnit.MINUTES)).isTrue();

    assertThat(acts.submit(lock::lock).get(1, TimeUnit.MINUTES)).isEqualTo(Lock.State.LOCKED);

    for (Future<FailureException> end : ends) {
      assertThat(end.get(1, TimeUnit.MINUTES).failure().key()).isEqualTo("keychain-no-passphrase");
    }
    assertThat(shown).hasValue(1);
    keychain.close();
    acts.shutdownNow();
    window.shutdownNow();
  }

  private void make() throws KeychainException {
    try (VaultKeychain made =
            new VaultKeychain(folder.resolve("vault"), _ -> Secret.of("right".getBytes(UTF_8)));
        Secret secret = Secret.of(new byte[] {1})) {
      made.put(ItemKey.cacheKey(), "label", secret);
    }
  }

  private void count(boolean isShown) {
    if (isShown) {
      shown.incrementAndGet();
      first.countDown();
    }
  }

  private FailureException refused(WindowPassphrase passphrase, Lock lock) {
    return catchThrowableOfType(
        FailureException.class,
        () ->
            passphrase.<Lock, FailureException>asking(
                () -> {
                  wanting.countDown();
                  lock.unlock();
                  return lock;
                }));
  }
}
