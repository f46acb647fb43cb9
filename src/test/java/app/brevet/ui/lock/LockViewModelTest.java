package app.brevet.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.catalog.InMemorySettings;
import app.brevet.custody.Lock;
import app.brevet.custody.SecretStore;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.model.FailureException;
import app.brevet.ui.kit.CallerWork;
import app.brevet.words.TestWords;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Everything on the caller's thread, without a toolkit.
final class LockViewModelTest {

  private final InMemoryKeychain keychain = new InMemoryKeychain();
  private final List<String> done = new ArrayList<>();
  private final Lock lock =
      new Lock(
          keychain,
          new SecretStore(keychain, new InMemorySettings()),
          () -> done.add("questions gone"));
  private final LockViewModel model =
      new LockViewModel(
          TestWords.english(),
          lock,
          new CallerWork(),
          Runnable::run,
          this::unlock,
          failure -> done.add(failure.key()));

  LockViewModelTest() {
    model.onHide(() -> done.add("hidden"));
  }

  private void unlock() {
    try {
      lock.unlock();
    } catch (FailureException e) {
      done.add(e.failure().key());
    }
  }

  @Test
  void act_whenThereIsAVaultToLock_thenItSaysLock() {
    keychain.beLockable();

    model.look();

    assertThat(model.actProperty().get()).isEqualTo("Lock");
    assertThat(model.meaningProperty().get()).contains("passphrase opens it again");
  }

  @Test
  void isLockable_whenLookedAt_thenKnownAndNotBefore() {
    assertThat(model.isLockable()).isEmpty();
    model.look();
    assertThat(model.isLockable()).contains(false);
    keychain.beLockable();
    model.look();
    assertThat(model.isLockable()).contains(true);
  }

  @Test
  void act_whenThereIsNothingToLockWith_thenItSaysHideAndThatThisKeepsNobodyOut() {
    model.look();

    assertThat(model.actProperty().get()).isEqualTo("Hide");
    assertThat(model.meaningProperty().get())
        .contains("does not protect against someone at this desk");
  }

  @Test
  void lock_whenThereIsAVault_thenItIsLockedAndStaysInItsPlace() {
    keychain.beLockable();

    model.lock();

    assertThat(model.lockedProperty().get()).isTrue();
    assertThat(done).containsExactly("questions gone");
  }

  @Test
  void lock_whenThereIsNothingToLockWith_thenTheWindowHides() {
    model.lock();

    assertThat(model.lockedProperty().get()).isFalse();
    assertThat(done).containsExactly("questions gone", "hidden");
  }

  @Test
  void lockUnasked_whenThereIsNothingToLockWith_thenOnlyTheQuestionsGo() {
    model.lockUnasked();

    assertThat(done).containsExactly("questions gone");
  }

  @Test
  void unlock_whenItOpens_thenItIsNoLongerLocked() {
    keychain.beLockable();
    model.lock();

    model.unlock();

    assertThat(model.lockedProperty().get()).isFalse();
  }
}
