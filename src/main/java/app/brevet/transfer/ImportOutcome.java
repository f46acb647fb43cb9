package app.brevet.transfer;

import app.brevet.model.Failure;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;

/// What came of one thing that was to be imported.
public record ImportOutcome(ImportItem item, Result result) {

  /// What came of it.
  public sealed interface Result {

    /// It is this profile now.
    record Imported(Profile profile) implements Result {}

    /// It is there already, as this profile.
    record There(ProfileName name) implements Result {}

    /// It cannot be imported, as the plan said.
    record Refused() implements Result {}

    /// It was not, since what it takes its session from, or the other one that is the same key, was
    /// not imported.
    record SourceMissing() implements Result {}

    /// It was not, for this reason.
    record Failed(Failure failure) implements Result {}
  }
}
