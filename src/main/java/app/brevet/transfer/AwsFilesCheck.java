package app.brevet.transfer;

import app.brevet.catalog.Catalog;
import app.brevet.catalog.CatalogException;
import app.brevet.model.CheckupFinding;
import app.brevet.model.CheckupFinding.Fault;
import app.brevet.model.CheckupFinding.Kind;
import app.brevet.model.DeliveryKind;
import app.brevet.model.FailureException;
import app.brevet.model.FileFinding;
import app.brevet.model.Profile;
import app.brevet.session.Check;
import app.brevet.session.Delivery;
import app.brevet.session.DeliveryRecord;
import app.brevet.session.Diagnosis;
import app.brevet.session.Failures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks through the shared AWS files. Sessions of Brevet's that are past their end are told one by
/// one; of all else only how much there is, for [FilesCheck] tells the rest.
public final class AwsFilesCheck implements Check {

  private final FilesCheck files;
  private final Delivery delivery;
  private final Catalog catalog;

  /// @param delivery tells which sections hold sessions of Brevet's
  /// @param catalog tells the names of the profiles that these are for
  public AwsFilesCheck(FilesCheck files, Delivery delivery, Catalog catalog) {
    this.files = files;
    this.delivery = delivery;
    this.catalog = catalog;
  }

  @Override
  public Diagnosis look() throws FailureException {
    List<DeliveryRecord> records = delivery.all();
    List<CheckupFinding> found = new ArrayList<>();
    for (CheckedFile file : files.look()) {
      int others = 0;
      for (FileFinding finding : file.findings()) {
        Optional<DeliveryRecord> ours = endedSession(finding, file, records);
        if (ours.isPresent()) {
          found.add(over(ours.get()));
        } else {
          others++;
        }
      }
      if (others > 0) {
        found.add(
            new Fault(
                Kind.FILE_FINDINGS,
                "",
                "",
                Optional.of(file.path()),
                Integer.toString(others),
                false));
      }
    }
    return Diagnosis.of(found);
  }

  private static Optional<DeliveryRecord> endedSession(
      FileFinding finding, CheckedFile file, List<DeliveryRecord> records) {
    return records.stream()
        .filter(_ -> finding.kind() == FileFinding.Kind.EXPIRED_SESSION)
        .filter(record -> record.kind() == DeliveryKind.FILE)
        .filter(record -> record.file().equals(file.path()))
        .filter(record -> finding.section().equals(Optional.of(record.section().value())))
        .findFirst();
  }

  private Fault over(DeliveryRecord record) throws FailureException {
    try {
      Optional<Profile> profile = catalog.find(record.profile());
      return new Fault(
          Kind.SESSION_OVER,
          record.section().value(),
          profile.map(one -> one.name().value()).orElse(record.section().value()),
          Optional.of(record.file()),
          "",
          false);
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }
}
