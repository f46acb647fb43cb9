package app.brevet.session;

import app.brevet.awsfile.AwsFileException;
import app.brevet.awsfile.CredentialsFile;
import app.brevet.awsfile.CredentialsFile.Receipt;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
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
    DeliveryRecord delivered = put(current, profile.id(), profile.section(), session);
    for (DeliveryRecord old : of(profile.id())) {
      if (old.file().equals(delivered.file()) && !old.isSamePlace(delivered)) {
        takeBack(old); // The profile was renamed, or its output changed, since the last delivery.
      }
    }
    return delivered;
  }

  @Override
  public void renew(ProfileId profile, SessionCredentials session) throws FailureException {
    for (DeliveryRecord record : of(profile)) {
      CredentialsFile file = files.apply(record.file());
      if (isStillThere(file, record)) {
        put(file, profile, record.section(), session);
      }
    }
  }

  private static boolean isStillThere(CredentialsFile file, DeliveryRecord record)
      throws FailureException {
    try {
      return file.keyIdOf(record.section()).equals(Optional.of(record.receipt().keyId()));
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  private DeliveryRecord put(
      CredentialsFile file, ProfileId profile, ProfileName section, SessionCredentials session)
      throws FailureException {
    Set<AccessKeyId> ours = ours();
    DeliveryRecord intent =
        new DeliveryRecord(
            profile, new Receipt(file.path(), section, session.accessKeyId(), false, 0));
    try {
      file.check(section, ours::contains);
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
    Announced announced = announce(intent);
    try {
      Receipt receipt = file.put(section, session, ours::contains);
      DeliveryRecord delivered = new DeliveryRecord(profile, renewing(receipt, announced.before()));
      change(all -> replaced(all, delivered));
      return delivered;
    } catch (AwsFileException e) {
      change(all -> all.stream().filter(old -> !announced.added().contains(old)).toList());
      throw Failures.of(e);
    }
  }

  /// What was recorded before of the same place, and what was added now.
  private record Announced(Optional<DeliveryRecord> before, List<DeliveryRecord> added) {}

  private static boolean isOf(DeliveryRecord intent, DeliveryRecord record) {
    return record.isSamePlace(intent) && record.receipt().keyId().equals(intent.receipt().keyId());
  }

  /// Records the intent beside what is recorded of the same place, which stays true until the file
  /// is written: if it never is, the older record still takes the older section back.
  private Announced announce(DeliveryRecord intent) throws FailureException {
    List<DeliveryRecord> before = new ArrayList<>();
    List<DeliveryRecord> added = new ArrayList<>();
    change(
        all -> {
          all.stream().filter(intent::isSamePlace).forEach(before::add);
          if (before.stream().noneMatch(old -> isOf(intent, old))) {
            Receipt receipt = renewing(intent.receipt(), first(before));
            added.add(new DeliveryRecord(intent.profile(), receipt));
          }
          List<DeliveryRecord> both = new ArrayList<>(all);
          both.addAll(added);
          return both;
        });
    return new Announced(first(before), added);
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
    boolean taken;
    try {
      taken = files.apply(record.file()).takeBack(record.receipt());
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
    try {
      change(all -> without(all, record));
    } catch (FailureException e) {
      // The section is out, which counts. A record of what is not there any more harms nobody:
      // nothing is taken back by it, and the next delivery replaces it.
    }
    return taken;
  }

  /// Who made the file is remembered as long as anything of ours is in it, so that the last one to
  /// go takes the file along.
  private static List<DeliveryRecord> without(List<DeliveryRecord> all, DeliveryRecord record) {
    List<DeliveryRecord> left =
        new ArrayList<>(all.stream().filter(old -> !old.equals(record)).toList());
    for (int i = 0; i < left.size() && record.receipt().createdFile(); i++) {
      Receipt heir = left.get(i).receipt();
      if (heir.file().equals(record.file())) {
        Receipt maker =
            new Receipt(heir.file(), heir.section(), heir.keyId(), true, heir.addedBytes());
        left.set(i, new DeliveryRecord(left.get(i).profile(), maker));
        break;
      }
    }
    return left;
  }

  @Override
  public List<DeliveryRecord> of(ProfileId profile) throws FailureException {
    return all().stream().filter(record -> record.profile().equals(profile)).toList();
  }

  @Override
  public List<DeliveryRecord> all() throws FailureException {
    return records.all();
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
