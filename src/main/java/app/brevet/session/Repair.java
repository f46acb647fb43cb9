package app.brevet.session;

import app.brevet.model.FailureException;
import app.brevet.model.FileDiff;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What would mend something that a checkup found; seen by a person before it is made.
///
/// @param kind what is done
/// @param file to what
/// @param diff what changes in it, without secrets; empty where its text stays as it is
public record Repair(Kind kind, Path file, Optional<FileDiff> diff, Step step) {

  /// What is done.
  public enum Kind {
    /// The lines by which tools start Brevet are written anew.
    DELIVER,
    /// The rights of all but the owner are taken away.
    TAKE_RIGHTS,
    /// The file is removed.
    REMOVE;

    /// The name in kebab case, as it stands in JSON output.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Does it.
  @FunctionalInterface
  public interface Step {

    /// Does it, or leaves all as it is.
    void make() throws FailureException;
  }

  /// Does it.
  ///
  /// @throws FailureException if it could not be done; nothing is half done then
  public void make() throws FailureException {
    step.make();
  }
}
