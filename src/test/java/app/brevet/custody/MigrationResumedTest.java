package app.brevet.custody;

import static app.brevet.custody.MigrationInMemory.ALICE;
import static app.brevet.custody.MigrationInMemory.KEY;
import static app.brevet.custody.MigrationInMemory.ORPHAN;
import static app.brevet.custody.MigrationInMemory.put;
import static app.brevet.custody.MigrationInMemory.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.custody.Migration.Outcome;
import app.brevet.custody.Migration.Progress;
import app.brevet.custody.Migration.Step;
import app.brevet.custody.Migration.Unfinished;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.keychain.ItemKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Migrations that did not come to their end at once.
class MigrationResumedTest {

  @TempDir private Path folder;
  private MigrationInMemory world;

  @BeforeEach
  void open() throws Exception {
    world = new MigrationInMemory(folder);
  }

  @Test
  void move_whenTheTargetFailsHalfWay_thenItIsUnfinishedAndTheOldStoreHoldsAll() throws Exception {
    Consumer<Progress> failing = _ -> world.vault.failWith(KeychainReason.NOT_WRITTEN);

    FailureException refused =
        catchThrowableOfType(
            FailureException.class, () -> world.migration().move(Kind.VAULT, false, failing));

    assertThat(refused.failure().key()).isEqualTo("keychain-not-written");
    assertThat(world.system.list()).hasSize(3);
    assertThat(world.migration().unfinished())
        .contains(new Unfinished(Kind.SYSTEM, Kind.VAULT, false));
    world.vault.recover();
    assertThat(world.move(Kind.VAULT).moved()).isEqualTo(3);
  }

  @Test
  void journal_whenItIsKept_thenItHoldsNoSecret() throws Exception {
    put(world.system, KEY, "planted-secret");
    world.dieAt(Kind.VAULT, Step.SWITCHED);

    assertThat(Files.readString(world.journal()))
        .contains("AKIAIOSFODNN7EXAMPLE")
        .doesNotContain("planted");
  }

  @Test
  void move_whenAKeyWasAddedAfterTheProcessDied_thenItIsMovedToo() throws Exception {
    world.dieAt(Kind.VAULT, Step.VERIFIED);
    ItemKey added = ItemKey.accessKey(ALICE, new AccessKeyId("AKIAIOSFODNN7EXAMPL2"));
    put(world.system, added, "added");
    put(world.system, KEY, "changed");

    world.move(Kind.VAULT);

    assertThat(read(world.vault, added)).isEqualTo("added");
    assertThat(read(world.vault, KEY)).isEqualTo("changed");
    assertThat(world.system.list()).isEmpty();
  }

  @Test
  void move_whenTheOtherWayAfterTheSwitch_thenRefusedUntilThisOneIsFinished() throws Exception {
    world.dieAt(Kind.VAULT, Step.SWITCHED);

    assertThat(world.refusal(Kind.SYSTEM)).isEqualTo("keychain-unfinished-move");
    world.move(Kind.VAULT);
    assertThat(world.system.list()).isEmpty();
    assertThat(world.move(Kind.SYSTEM).moved()).isEqualTo(3);
  }

  @Test
  void move_whenTheOtherWayBeforeTheSwitch_thenGivenUpAndTheCopiesTakenBack() throws Exception {
    ItemKey theirs = ItemKey.accessKey(ALICE, new AccessKeyId("AKIAIOSFODNN7EXAMPL3"));
    put(world.vault, theirs, "was there before");
    world.dieAt(Kind.VAULT, Step.VERIFIED);

    assertThat(world.move(Kind.SYSTEM)).isEqualTo(new Outcome(Kind.VAULT, Kind.SYSTEM, 3, true));

    assertThat(world.vault.list()).containsExactly(theirs);
    assertThat(world.system.list()).hasSize(3);
    assertThat(world.journal()).doesNotExist();
  }

  @Test
  void move_whenTheNewStoreLostAnItemAfterTheSwitch_thenItIsCopiedOnceMore() throws Exception {
    world.dieAt(Kind.VAULT, Step.SWITCHED);
    world.vault.remove(KEY);
    world.vault.remove(ORPHAN);

    world.move(Kind.VAULT);

    assertThat(read(world.vault, KEY)).isEqualTo("one");
    assertThat(read(world.vault, ORPHAN)).as("of a profile that is gone").isEqualTo("nothing");
    assertThat(world.system.list()).isEmpty();
  }

  @Test
  void move_whenTheJournalIsDamaged_thenSaysSoAndNothingIsChanged() throws Exception {
    Files.writeString(world.journal(), "{\"version\": 1, \"from\": \"elsewhere\"}");

    assertThat(world.refusal(Kind.VAULT)).isEqualTo("file-damaged");
    assertThat(world.system.list()).hasSize(3);
  }

  @Test
  void move_whenALaterBrevetWroteTheJournal_thenSaysSoAndNothingIsChanged() throws Exception {
    Files.writeString(
        world.journal(),
        "{\"version\": 2, \"from\": \"system\", \"to\": \"vault\", \"items\": []}");

    assertThat(world.refusal(Kind.VAULT)).isEqualTo("file-damaged");
    assertThat(world.system.list()).hasSize(3);
  }
}
