package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.custody.Migration.Step;
import app.brevet.model.AccessKeyId;
import app.brevet.model.CheckupFinding;
import app.brevet.model.CheckupFinding.Fault;
import app.brevet.model.CheckupFinding.Kind;
import app.brevet.model.FailureException;
import app.brevet.testing.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnfinishedCheckTest {

  @TempDir private Path folder;
  private final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T08:00:00Z"));
  private MigrationInMemory stores;
  private FileRotationJournal rotations;

  @BeforeEach
  void setUp() throws Exception {
    stores = new MigrationInMemory(folder);
    rotations = new FileRotationJournal(folder);
  }

  private List<CheckupFinding> found() throws FailureException {
    return new UnfinishedCheck(stores.catalog, rotations, stores.migration(), clock)
        .look()
        .findings();
  }

  private static Rotation rotation() {
    return Rotation.of(MigrationInMemory.ALICE, MigrationInMemory.KEY_ID, Duration.ofDays(7))
        .stored(new AccessKeyId("AKIAI44QH8DHBEXAMPLE"));
  }

  private static Fault unfinished(Kind kind, String profile) {
    return new Fault(kind, "", profile, Optional.empty(), "", false);
  }

  @Test
  void look_whenNothingWasBegun_thenNothingIsFound() throws Exception {
    assertThat(found()).isEmpty();
  }

  @Test
  void look_whenAMoveWasInterrupted_thenTold() throws Exception {
    stores.dieAt(SecretStore.Kind.VAULT, Step.COPIED);

    assertThat(found()).containsExactly(unfinished(Kind.UNFINISHED_MOVE, ""));
  }

  @Test
  void look_whenARotationWasInterrupted_thenToldByItsProfile() throws Exception {
    rotations.write(rotation());

    assertThat(found()).containsExactly(unfinished(Kind.UNFINISHED_ROTATION, "alice"));
  }

  @Test
  void look_whenARotationWaitsForTheEndOfItsGrace_thenToldOnlyThen() throws Exception {
    rotations.write(rotation().deactivated(clock.instant()));
    assertThat(found()).isEmpty();

    clock.advance(Duration.ofDays(7));

    assertThat(found()).containsExactly(unfinished(Kind.UNFINISHED_ROTATION, "alice"));
  }
}
