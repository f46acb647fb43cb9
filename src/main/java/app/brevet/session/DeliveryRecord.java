package app.brevet.session;

import app.brevet.awsfile.Receipt;
import app.brevet.model.DeliveryKind;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionCredentials;
import java.nio.file.Path;

/// What was delivered for which profile. Kept in `deliveries.json`; holds no secret.
///
/// @param home whose tools read it
public record DeliveryRecord(ProfileId profile, Receipt receipt, Home home) {

  /// Whose tools read what was delivered.
  public enum Home {
    /// The user's own.
    OWN,
    /// Those in a further home that the profile names, or named.
    FURTHER
  }

  /// Of what the user's own tools read.
  public DeliveryRecord(ProfileId profile, Receipt receipt) {
    this(profile, receipt, Home.OWN);
  }

  /// The file that holds it.
  public Path file() {
    return receipt.file();
  }

  /// The section of that file.
  public ProfileName section() {
    return receipt.section();
  }

  /// Whether it is a session, or the program that tells one.
  public DeliveryKind kind() {
    return receipt.kind();
  }

  /// Whether it is another session than this one, as far as is known.
  boolean isOfAnother(SessionCredentials session) {
    return kind() == DeliveryKind.FILE && !receipt.proof().equals(session.accessKeyId().value());
  }

  /// The same with this receipt.
  DeliveryRecord with(Receipt other) {
    return new DeliveryRecord(profile, other, home);
  }

  boolean isSamePlace(DeliveryRecord other) {
    return file().equals(other.file()) && section().equals(other.section());
  }
}
