package app.brevet.awsfile;

import app.brevet.model.AccessKeyId;
import app.brevet.model.DeliveryKind;
import app.brevet.model.ProfileName;
import java.nio.file.Path;
import java.util.Map;

/// What was put into a shared AWS file, so that exactly that can be taken back.
///
/// @param kind whether it is a session, or the program that tells one
/// @param proof by what the section is known again: the session's key id, or the program's line
/// @param createdFile whether there was no file before
/// @param addedBytes how many bytes were added before the section's own: a missing line end, a
///   blank line
/// @param written the values that were written beside the proof and are no secrets, by key: region
///   and output; empty if that is not known
public record Receipt(
    DeliveryKind kind,
    Path file,
    ProfileName section,
    String proof,
    boolean createdFile,
    int addedBytes,
    Map<String, String> written) {

  /// Copies the values.
  public Receipt {
    written = Map.copyOf(written);
  }

  /// Of which nothing more is known.
  public Receipt(
      DeliveryKind kind,
      Path file,
      ProfileName section,
      String proof,
      boolean createdFile,
      int addedBytes) {
    this(kind, file, section, proof, createdFile, addedBytes, Map.of());
  }

  /// Of a session in the credentials file.
  public Receipt(
      Path file, ProfileName section, AccessKeyId keyId, boolean createdFile, int addedBytes) {
    this(DeliveryKind.FILE, file, section, keyId.value(), createdFile, addedBytes);
  }

  /// This receipt of a renewal, with what the first writing of the section added around it: a
  /// renewal adds nothing there, so that only the first receipt knows. Keep the result in place of
  /// both.
  public Receipt renewing(Receipt first) {
    boolean same = file.equals(first.file) && section.equals(first.section);
    return same && !createdFile && addedBytes == 0
        ? new Receipt(kind, file, section, proof, first.createdFile, first.addedBytes, written)
        : this;
  }

  /// The same of one that made the file.
  public Receipt ofMaker() {
    return new Receipt(kind, file, section, proof, true, addedBytes, written);
  }
}
