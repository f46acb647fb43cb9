package app.brevet.session;

import app.brevet.awsfile.AwsFileException;
import app.brevet.awsfile.CredentialsFile;
import app.brevet.awsfile.Receipt;
import app.brevet.model.AccessKeyId;
import app.brevet.model.DeliveryKind;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionCredentials;
import app.brevet.model.Shadow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Delivers to the shared credentials file.
public final class CredentialsFileDelivery implements Delivery {

  private final CredentialsFile current;
  private final Function<Path, CredentialsFile> files;
  private final RecordedWrites writes;

  /// @param current the file that sessions are delivered to
  /// @param files opens the file of an older delivery, which may be another
  public CredentialsFileDelivery(
      CredentialsFile current, Function<Path, CredentialsFile> files, DeliveryRecords records) {
    this.current = current;
    this.files = files;
    this.writes = new RecordedWrites(DeliveryKind.FILE, records);
  }

  @Override
  public void check(Profile profile) throws FailureException {
    check(current, profile.section());
  }

  private void check(CredentialsFile file, ProfileName section) throws FailureException {
    Predicate<AccessKeyId> ours = ours();
    try {
      file.check(section, ours);
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  @Override
  public Optional<Replacement> inTheWay(Profile profile) throws FailureException {
    Predicate<AccessKeyId> ours = ours();
    try {
      return current
          .foreign(profile.section(), ours)
          .map(section -> new Replacement(profile, section));
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  @Override
  public DeliveryRecord replace(Replacement agreed, SessionCredentials session)
      throws FailureException {
    agreed.check();
    Profile profile = agreed.profile();
    DeliveryRecord delivered =
        writes.put(
            intent(current, profile.id(), profile.section(), session),
            () -> current.replace(agreed.section(), session));
    takeBackElsewhere(delivered);
    return delivered;
  }

  @Override
  public DeliveryRecord deliver(Profile profile, SessionCredentials session)
      throws FailureException {
    DeliveryRecord delivered = put(current, profile.id(), profile.section(), session);
    takeBackElsewhere(delivered);
    return delivered;
  }

  private void takeBackElsewhere(DeliveryRecord delivered) throws FailureException {
    for (DeliveryRecord old : of(delivered.profile())) {
      if (old.file().equals(delivered.file()) && !old.isSamePlace(delivered)) {
        takeBack(old); // The profile was renamed, or its output changed, since the last delivery.
      }
    }
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
      return file.keyIdOf(record.section())
          .map(AccessKeyId::value)
          .equals(Optional.of(record.receipt().proof()));
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  private DeliveryRecord put(
      CredentialsFile file, ProfileId profile, ProfileName section, SessionCredentials session)
      throws FailureException {
    check(file, section);
    Predicate<AccessKeyId> ours = ours();
    return writes.put(
        intent(file, profile, section, session), () -> file.put(section, session, ours));
  }

  private static DeliveryRecord intent(
      CredentialsFile file, ProfileId profile, ProfileName section, SessionCredentials session) {
    return new DeliveryRecord(
        profile, new Receipt(file.path(), section, session.accessKeyId(), false, 0));
  }

  @Override
  public void move(Profile renamed, Optional<SessionCredentials> living) throws FailureException {
    if (living.isPresent()) {
      deliver(renamed, living.get());
    } else {
      takeBack(renamed.id());
    }
  }

  /// None that this file alone would tell of.
  @Override
  public Map<ProfileId, List<Shadow>> shadows(List<Profile> profiles) {
    return Map.of();
  }

  @Override
  public List<DeliveryRecord> takeBack(ProfileId profile) throws FailureException {
    return writes.takeBack(profile, record -> files.apply(record.file())::takeBack);
  }

  private void takeBack(DeliveryRecord record) throws FailureException {
    writes.takeBack(record, files.apply(record.file())::takeBack);
  }

  @Override
  public List<DeliveryRecord> of(ProfileId profile) throws FailureException {
    return writes.of(profile);
  }

  @Override
  public List<DeliveryRecord> all() throws FailureException {
    return writes.all();
  }

  private Predicate<AccessKeyId> ours() throws FailureException {
    Set<String> proofs = writes.proofs();
    return keyId -> proofs.contains(keyId.value());
  }
}
