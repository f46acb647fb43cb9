package app.brevet.custody;

import app.brevet.catalog.Catalog;
import app.brevet.catalog.CatalogException;
import app.brevet.model.CheckupFinding;
import app.brevet.model.CheckupFinding.Fault;
import app.brevet.model.CheckupFinding.Kind;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.session.Check;
import app.brevet.session.Diagnosis;
import app.brevet.session.Failures;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for what was begun with keys and secrets and is not at its end: rotations, and a move to
/// the other store. A rotation that only waits for the end of its grace is as it should be.
public final class UnfinishedCheck implements Check {

  private final Catalog catalog;
  private final RotationJournal rotations;
  private final Migration migration;
  private final InstantSource clock;

  /// @param clock tells whether a grace is over
  public UnfinishedCheck(
      Catalog catalog, RotationJournal rotations, Migration migration, InstantSource clock) {
    this.catalog = catalog;
    this.rotations = rotations;
    this.migration = migration;
    this.clock = clock;
  }

  @Override
  public Diagnosis look() throws FailureException {
    List<CheckupFinding> found = new ArrayList<>();
    Instant now = clock.instant();
    for (Profile profile : profiles()) {
      Optional<Rotation> left = rotations.find(profile.id());
      if (left.filter(rotation -> isDue(rotation, now)).isPresent()) {
        found.add(fault(Kind.UNFINISHED_ROTATION, profile.name().value()));
      }
    }
    if (migration.unfinished().isPresent()) {
      found.add(fault(Kind.UNFINISHED_MOVE, ""));
    }
    return Diagnosis.of(found);
  }

  private List<Profile> profiles() throws FailureException {
    try {
      return catalog.profiles();
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  private static boolean isDue(Rotation rotation, Instant now) {
    return rotation.deletionAt().filter(now::isBefore).isEmpty();
  }

  private static Fault fault(Kind kind, String profile) {
    return new Fault(kind, "", profile, Optional.empty(), "", false);
  }
}
