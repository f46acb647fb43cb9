package app.brevet.transfer;

import app.brevet.awsfile.ImportableFile;
import app.brevet.awsfile.ProposedChange;
import app.brevet.model.FileDiff;
import app.brevet.model.ProfileName;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What would be taken out of one shared AWS file: keys that Brevet keeps now, and the settings of
/// roles that it has. [Plaintext#make] makes it, once the user agreed.
public final class PlaintextChange {

  private final ProposedChange change;
  private final Set<String> staying;
  private final List<Gone> keys;
  private final List<String> roles;
  private final List<ProfileName> takenOver;

  /// A section whose key goes.
  ///
  /// @param profile the profile of Brevet's that has the key
  public record Gone(String section, ProfileName profile) {}

  /// @param keys the sections whose keys go
  /// @param roles the sections whose settings of a role go
  /// @param takenOver the profiles that stand for those roles
  PlaintextChange(
      ImportableFile.TakenOut out,
      List<Gone> keys,
      List<String> roles,
      List<ProfileName> takenOver) {
    this.change = out.change();
    this.staying = out.staying();
    this.keys = List.copyOf(keys);
    this.roles = List.copyOf(roles);
    this.takenOver = List.copyOf(takenOver);
  }

  /// The file.
  public Path file() {
    return change.file();
  }

  /// What would change, without secrets.
  public FileDiff diff() {
    return change.diff();
  }

  /// The sections whose keys go.
  public List<Gone> keys() {
    return keys;
  }

  /// The sections whose settings of a role go.
  public List<String> roles() {
    return roles;
  }

  /// The sections that stay, since they hold more. Brevet writes no session to them, for they are
  /// somebody else's.
  public Set<String> staying() {
    return staying;
  }

  ProposedChange change() {
    return change;
  }

  List<ProfileName> takenOver() {
    return takenOver;
  }
}
