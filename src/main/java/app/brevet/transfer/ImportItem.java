package app.brevet.transfer;

import app.brevet.model.AccessKeyId;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// A thing that was found, and what would become of it. Holds no secret.
///
/// @param number its place in the plan, from 0
/// @param name what it is called where it was found; safe to print
public record ImportItem(int number, Origin origin, String name, Thing thing, Fate fate) {

  /// A kind of source.
  public enum SourceKind {
    /// The shared credentials file.
    CREDENTIALS,
    /// The shared config file.
    CONFIG,
    /// A file of the AWS console.
    CSV,
    /// The environment of the process.
    ENVIRONMENT;

    /// The name in kebab case, as it stands in JSON output.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Where it was found.
  ///
  /// @param line where it begins, from 1; 0 where there are no lines
  public record Origin(SourceKind kind, Optional<Path> file, int line) {}

  /// What it is.
  public sealed interface Thing {

    /// A long-term key.
    ///
    /// @param serial the MFA device that its profile, or a role it signs for, names
    record Key(AccessKeyId id, Optional<MfaSerial> serial) implements Thing {}

    /// A role.
    ///
    /// @param roleArn as it is written; safe to print
    /// @param source the profile that it names as its source; empty if it names none
    record Role(String roleArn, String source) implements Thing {}

    /// A role that is had for the token of another identity provider.
    ///
    /// @param roleArn as it is written; safe to print
    /// @param tokenFile where the token is, as it is written; safe to print
    record WebIdentity(String roleArn, String tokenFile) implements Thing {}

    /// Something that no profile of Brevet's can stand for.
    record Other() implements Thing {}
  }

  /// What would become of it.
  public sealed interface Fate {

    /// A profile of this name.
    record New(ProfileName name) implements Fate {}

    /// A profile of this name, since its own is taken or cannot be one.
    record Renamed(ProfileName name) implements Fate {}

    /// Nothing: it is there already, as this profile.
    record There(ProfileName name) implements Fate {}

    /// Nothing: this other one of the plan is the same key.
    record SameAs(ProfileName name) implements Fate {}

    /// Nothing: it cannot be imported.
    ///
    /// @param detail what it is about, such as a malformed value; safe to print, may be empty
    record Refused(ImportObstacle why, String detail) implements Fate {}
  }

  /// The profile that stands for it in the end; empty if none does.
  public Optional<ProfileName> profile() {
    return switch (fate) {
      case Fate.New(ProfileName of) -> Optional.of(of);
      case Fate.Renamed(ProfileName of) -> Optional.of(of);
      case Fate.There(ProfileName of) -> Optional.of(of);
      case Fate.SameAs(ProfileName of) -> Optional.of(of);
      case Fate.Refused _ -> Optional.empty();
    };
  }

  /// Whether importing it makes a profile: such things are offered with a tick.
  public boolean isImportable() {
    return fate instanceof Fate.New || fate instanceof Fate.Renamed;
  }
}
