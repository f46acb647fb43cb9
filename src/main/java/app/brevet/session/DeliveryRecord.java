package app.brevet.session;

import app.brevet.awsfile.CredentialsFile.Receipt;
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

  boolean isSamePlace(DeliveryRecord other) {
    return file().equals(other.file()) && section().equals(other.section());
  }
}
