package app.brevet.transfer;

import app.brevet.model.ProfileName;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What would be taken out of the shared AWS files, who uses it there, and what stays.
///
/// @param changes file by file; none where there is nothing to take out
/// @param dependents who names what goes as its source
/// @param left the keys that stay where they are
/// @param backups the folder in which a copy of each file is kept first; it holds the keys still
public record PlaintextProposal(
    List<PlaintextChange> changes, List<Dependent> dependents, List<Left> left, Path backups) {

  /// Copies the lists.
  public PlaintextProposal {
    changes = List.copyOf(changes);
    dependents = List.copyOf(dependents);
    left = List.copyOf(left);
  }

  /// A profile whose `source_profile` is a section that something is taken out of. Until Brevet
  /// writes a session to that section, other tools find no credentials for it.
  ///
  /// @param profile its name in the file
  /// @param source the section
  /// @param imported the profile of Brevet's that stands for it, if there is one
  /// @param takenOver whether its own settings of a role go too, so that nobody asks for the source
  public record Dependent(
      Path file,
      String profile,
      String source,
      Optional<ProfileName> imported,
      boolean takenOver) {}

  /// A key that stays in the file.
  public record Left(ImportItem item, Why why) {}

  /// Why a key stays.
  public enum Why {
    /// No profile has it: it was not imported.
    NOT_STORED,
    /// AWS did not say whose it is.
    NOT_VERIFIED,
    /// The keychain holds another secret for it.
    OTHER_SECRET;

    /// The name in kebab case, as it stands in JSON output.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
