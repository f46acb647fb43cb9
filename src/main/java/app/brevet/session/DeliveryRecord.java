package app.brevet.session;

import app.brevet.awsfile.Receipt;
import app.brevet.model.DeliveryKind;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import java.nio.file.Path;

/// What was delivered for which profile. Kept in `deliveries.json`; holds no secret.
public record DeliveryRecord(ProfileId profile, Receipt receipt) {

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

  boolean isSamePlace(DeliveryRecord other) {
    return file().equals(other.file()) && section().equals(other.section());
  }
}
