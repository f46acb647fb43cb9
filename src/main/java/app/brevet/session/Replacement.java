package app.brevet.session;

import app.brevet.awsfile.AwsFileException;
import app.brevet.awsfile.ForeignSection;
import app.brevet.model.FailureException;
import app.brevet.model.FileDiff;
import app.brevet.model.Profile;
import java.nio.file.Path;
import java.util.Optional;

/// Somebody else's section in the place where a profile is delivered, and what delivering there
/// would take out of it: for a person to look at, and to agree to, first.
public final class Replacement {

  private final Profile profile;
  private final ForeignSection section;

  Replacement(Profile profile, ForeignSection section) {
    this.profile = profile;
    this.section = section;
  }

  /// The profile that is to be delivered there, with the section as its output.
  public Profile profile() {
    return profile;
  }

  /// The file.
  public Path file() {
    return section.change().file();
  }

  /// The section's first line.
  public String header() {
    return section.header();
  }

  /// The tool that seems to have written it; empty where nothing tells.
  public Optional<String> writer() {
    return section.writer();
  }

  /// What goes and what stays, without secrets. What Brevet writes there comes after its marker.
  public FileDiff diff() {
    return section.change().diff();
  }

  /// What the file makes of it.
  ForeignSection section() {
    return section;
  }

  /// Whether it was shown for this very profile: one that was changed since may go elsewhere.
  boolean isFor(Profile other) {
    return profile.equals(other);
  }

  /// Refuses what replacing would refuse; writes nothing.
  void check() throws FailureException {
    try {
      section.change().check();
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }
}
