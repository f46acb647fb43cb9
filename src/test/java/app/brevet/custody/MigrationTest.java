package app.brevet.custody;

import static app.brevet.custody.MigrationInMemory.KEY;
import static app.brevet.custody.MigrationInMemory.ORPHAN;
import static app.brevet.custody.MigrationInMemory.put;
import static app.brevet.custody.MigrationInMemory.read;
import static app.brevet.custody.MigrationInMemory.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.catalog.InMemorySettings;
import app.brevet.custody.Migration.Outcome;
import app.brevet.custody.Migration.Progress;
import app.brevet.custody.Migration.Step;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.FailureException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {

  @TempDir private Path folder;
  private MigrationInMemory world;

  @BeforeEach
  void open() throws Exception {
    world = new MigrationInMemory(folder);
  }

  @Test
  void move_whenNothingIsInTheWay_thenAllIsInTheNewStoreAndRecorded() throws Exception {
    assertThat(world.move(Kind.VAULT)).isEqualTo(new Outcome(Kind.SYSTEM, Kind.VAULT, 3, false));

    assertThat(read(world.vault, KEY)).isEqualTo("one");
    assertThat(read(world.vault, ORPHAN)).isEqualTo("two");
    assertThat(read(world.vault, ItemKey.cacheKey())).isEqualTo("three");
    assertThat(world.system.list()).isEmpty();
    assertThat(world.settings.keychainKind()).contains("vault");
    assertThat(world.journal()).doesNotExist();
  }

  @Test
  void move_whenDone_thenItemsAreLabelledByWhatProfilesAreCalledNow() throws Exception {
    world.catalog.change(_ -> List.of(user("alice-at-acme")));

    world.move(Kind.VAULT);

    assertThat(world.vault.label(KEY)).contains("Brevet: alice-at-acme");
    assertThat(world.vault.label(ORPHAN)).contains("Brevet");
    assertThat(world.vault.label(ItemKey.cacheKey())).contains("Brevet: key of the session cache");
  }

  @Test
  void move_whenDone_thenEachStepWasToldInItsOrder() throws Exception {
    world.move(Kind.VAULT);

    assertThat(world.told.stream().map(Progress::step).distinct())
        .containsExactly(
            Step.BEGUN, Step.COPIED, Step.VERIFIED, Step.SWITCHED, Step.REMOVED, Step.FINISHED);
  }

  @Test
  void move_whenThereAlready_thenNothingIsDone() throws Exception {
    assertThat(world.move(Kind.SYSTEM).moved()).isZero();
    assertThat(world.told).isEmpty();
  }

  @Test
  void move_whenTheTargetHoldsAnotherSecret_thenRefusedAndNothingIsChanged() throws Exception {
    put(world.vault, KEY, "another");

    assertThat(world.refusal(Kind.VAULT)).isEqualTo("keychain-different-secret");

    assertThat(read(world.vault, KEY)).isEqualTo("another");
    assertThat(world.vault.list()).containsExactly(KEY);
    assertThat(world.system.list()).hasSize(3);
    assertThat(world.journal()).doesNotExist();
  }

  @Test
  void move_whenTheOtherSecretMayBeReplaced_thenTheOneInUseTakesItsPlace() throws Exception {
    put(world.vault, KEY, "another");

    world.migration().move(Kind.VAULT, true, world.told::add);

    assertThat(read(world.vault, KEY)).isEqualTo("one");
  }

  @Test
  void move_whenTheTargetHoldsAnOldCacheKey_thenItIsReplaced() throws Exception {
    put(world.vault, ItemKey.cacheKey(), "old");

    world.move(Kind.VAULT);

    assertThat(read(world.vault, ItemKey.cacheKey())).isEqualTo("three");
  }

  @Test
  void move_whenTheTargetGarblesAnItem_thenRefusedAtOnceAndNotSwitched() throws Exception {
    world.vault.garble(KEY);

    assertThat(world.refusal(Kind.VAULT)).isEqualTo("keychain-not-written");

    assertThat(world.told).extracting(Progress::step).containsExactly(Step.BEGUN);
    assertThat(world.settings.keychainKind()).contains("system");
    assertThat(world.system.list()).hasSize(3);
  }

  @Test
  void move_whenTheTargetLosesAnItemThatItTook_thenRefusedAndNotSwitched() throws Exception {
    FailureException refused =
        catchThrowableOfType(
            FailureException.class,
            () -> world.migration().move(Kind.VAULT, false, this::loseTheFirstOnceAllAreCopied));

    assertThat(refused.failure().key()).isEqualTo("keychain-not-written");
    assertThat(world.settings.keychainKind()).contains("system");
    assertThat(world.system.list()).hasSize(3);
  }

  @Test
  void move_whenAnotherProcessMovedMeanwhile_thenRefusedAndNothingIsCopied() throws Exception {
    Migration overtaken = world.overtakenBy(() -> world.settings.changeKeychainKind("vault"));

    FailureException refused =
        catchThrowableOfType(
            FailureException.class, () -> overtaken.move(Kind.VAULT, false, world.told::add));

    assertThat(refused.failure().key()).isEqualTo("keychain-timed-out");
    assertThat(world.told).isEmpty();
    assertThat(world.vault.list()).isEmpty();
  }

  private void loseTheFirstOnceAllAreCopied(Progress progress) {
    if (progress.step() == Step.COPIED && progress.done() == progress.total()) {
      try {
        world.vault.remove(KEY);
      } catch (KeychainException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void move_whenTheTargetIsLockedAndNobodyCanBeAsked_thenLockedAndNothingIsChanged()
      throws Exception {
    world.settings.changeKeychainKind("vault");
    world.system.be(Keychain.State.LOCKED);

    assertThat(world.refusal(Kind.SYSTEM)).isEqualTo("keychain-locked");
    assertThat(world.settings.keychainKind()).contains("vault");
    assertThat(world.journal()).doesNotExist();
  }

  @Test
  void move_whenTheTargetIsAbsent_thenAbsentAndNothingIsChanged() throws Exception {
    world.settings.changeKeychainKind("vault");
    world.system.be(Keychain.State.ABSENT);

    assertThat(world.refusal(Kind.SYSTEM)).isEqualTo("keychain-absent");
    assertThat(world.settings.keychainKind()).contains("vault");
  }

  @Test
  void move_whenTheRecordedStoreIsAbsent_thenAbsentAndNotSwitched() throws Exception {
    world.system.be(Keychain.State.ABSENT);

    assertThat(world.refusal(Kind.VAULT)).isEqualTo("keychain-absent");
    assertThat(world.settings.keychainKind()).contains("system");
  }

  @Test
  void move_whenNothingWasEverStored_thenTheStoreIsRecorded() throws Exception {
    InMemorySettings fresh = new InMemorySettings();
    world.system.be(Keychain.State.ABSENT);
    Migration migration = world.migration(Optional.empty(), fresh);

    assertThat(migration.move(Kind.VAULT, false, world.told::add).moved()).isZero();
    assertThat(fresh.keychainKind()).contains("vault");
  }

  @Test
  void move_whenTheEnvironmentAsksForTheOtherStore_thenRefused() {
    FailureException refused =
        catchThrowableOfType(
            FailureException.class,
            () ->
                world
                    .migration(Optional.of(Kind.SYSTEM), world.settings)
                    .move(Kind.VAULT, false, world.told::add));

    assertThat(refused.failure().key()).isEqualTo("keychain-forbidden-store");
  }
}
