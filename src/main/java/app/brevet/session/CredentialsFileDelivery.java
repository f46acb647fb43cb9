package app.brevet.session;

import app.brevet.awsfile.AwsFileException;
import app.brevet.awsfile.CredentialsFile;
import app.brevet.awsfile.CredentialsFile.Receipt;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionCredentials;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Delivers to the shared credentials file.
///
/// What is about to be written is recorded first: a process that dies between the two leaves a
/// record of a section that is not there, never a section that nobody takes back.
public final class CredentialsFileDelivery implements Delivery {

  private final CredentialsFile current;
  private final Function<Path, CredentialsFile> files;
  private final DeliveryRecords records;

  /// @param current the file that sessions are delivered to
  /// @param files opens the file of an older delivery, which may be another
  public CredentialsFileDelivery(
      CredentialsFile current, Function<Path, CredentialsFile> files, DeliveryRecords records) {
    this.current = current;
    this.files = files;
    this.records = records;
  }

  @Override
  public void check(Profile profile) throws FailureException {
    try {
      current.check(profile.section(), ours()::contains);
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  @Override
  public DeliveryRecord deliver(Profile profile, SessionCredentials session)
      throws FailureException {
    Set<AccessKeyId> ours = ours();
    DeliveryRecord intent =
        new DeliveryRecord(
            profile.id(),
            new Receipt(current.path(), profile.section(), session.accessKeyId(), false, 0));
    try {
      current.check(profile.section(), ours::contains);
      List<DeliveryRecord> elsewhere = new ArrayList<>();
      Optional<DeliveryRecord> before = announce(intent, elsewhere);
      Receipt receipt = current.put(profile.section(), session, ours::contains);
      DeliveryRecord delivered = new DeliveryRecord(profile.id(), renewing(receipt, before));
      change(all -> replaced(all, delivered));
      for (DeliveryRecord old : elsewhere) {
        takeBack(old); // The profile was renamed, or its output changed, since the last delivery.
      }
      return delivered;
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  /// Records the intent beside what is recorded of the same place, which stays true until the file
  /// is written: if it never is, the older record still takes the older section back.
  private Optional<DeliveryRecord> announce(DeliveryRecord intent, List<DeliveryRecord> elsewhere)
      throws FailureException {
    List<DeliveryRecord> before = new ArrayList<>();
    change(
        all -> {
          all.stream().filter(intent::isSamePlace).forEach(before::add);
          all.stream()
              .filter(old -> old.profile().equals(intent.profile()))
              .filter(old -> old.file().equals(intent.file()) && !old.isSamePlace(intent))
              .forEach(elsewhere::add);
          Receipt receipt = renewing(intent.receipt(), first(before));
          List<DeliveryRecord> both = new ArrayList<>(all);
          both.add(new DeliveryRecord(intent.profile(), receipt));
          return both;
        });
    return first(before);
  }

  private static Optional<DeliveryRecord> first(List<DeliveryRecord> records) {
    return records.stream().findFirst();
  }

  private static Receipt renewing(Receipt receipt, Optional<DeliveryRecord> before) {
    return before.map(DeliveryRecord::receipt).map(receipt::renewing).orElse(receipt);
  }

  private static List<DeliveryRecord> replaced(List<DeliveryRecord> all, DeliveryRecord record) {
    List<DeliveryRecord> others =
        new ArrayList<>(all.stream().filter(old -> !old.isSamePlace(record)).toList());
    others.add(record);
    return others;
  }

  @Override
  public List<DeliveryRecord> takeBack(ProfileId profile) throws FailureException {
    List<DeliveryRecord> taken = new ArrayList<>();
    for (DeliveryRecord record : of(profile)) {
      if (takeBack(record)) {
        taken.add(record);
      }
    }
    return taken;
  }

  private boolean takeBack(DeliveryRecord record) throws FailureException {
    try {
      boolean taken = files.apply(record.file()).takeBack(record.receipt());
      change(all -> all.stream().filter(old -> !old.equals(record)).toList());
      return taken;
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  @Override
  public List<DeliveryRecord> of(ProfileId profile) throws FailureException {
    return records.all().stream().filter(record -> record.profile().equals(profile)).toList();
  }

  private Set<AccessKeyId> ours() throws FailureException {
    return records.all().stream()
        .map(record -> record.receipt().keyId())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void change(UnaryOperator<List<DeliveryRecord>> change) throws FailureException {
    try {
      records.change(change);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException(new Failure.Cancelled(), e);
    }
  }
}
