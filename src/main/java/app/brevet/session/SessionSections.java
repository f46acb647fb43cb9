package app.brevet.session;

import app.brevet.awsfile.AwsFileException;
import app.brevet.awsfile.CredentialsFile;
import app.brevet.awsfile.ForeignSection;
import app.brevet.awsfile.Receipt;
import app.brevet.model.AccessKeyId;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionCredentials;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Sessions as sections of credentials files: put, renewed and taken back by what is recorded.
final class SessionSections {

  private final Function<Path, CredentialsFile> files;
  private final RecordedWrites writes;

  /// @param files opens the file of a record
  SessionSections(Function<Path, CredentialsFile> files, RecordedWrites writes) {
    this.files = files;
    this.writes = writes;
  }

  /// Refuses what [#put] would refuse; writes nothing.
  void check(CredentialsFile file, ProfileName section) throws FailureException {
    Predicate<AccessKeyId> ours = ours();
    try {
      file.check(section, ours);
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  /// Somebody else's section of this name; empty if none is in the way.
  Optional<ForeignSection> foreign(CredentialsFile file, ProfileName section)
      throws FailureException {
    Predicate<AccessKeyId> ours = ours();
    try {
      return file.foreign(section, ours);
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  /// Puts the session in the place of what somebody else wrote, and records it.
  DeliveryRecord replace(
      CredentialsFile file, ForeignSection agreed, ProfileId profile, SessionCredentials session)
      throws FailureException {
    DeliveryRecord intent = intent(file, profile, agreed.name(), session);
    return writes.put(intent, () -> file.replace(agreed, session));
  }

  /// Puts the session into this section, and records it.
  DeliveryRecord put(
      CredentialsFile file, ProfileId profile, ProfileName section, SessionCredentials session)
      throws FailureException {
    check(file, section);
    Predicate<AccessKeyId> ours = ours();
    return writes.put(
        intent(file, profile, section, session), () -> file.put(section, session, ours));
  }

  private DeliveryRecord intent(
      CredentialsFile file, ProfileId profile, ProfileName section, SessionCredentials session) {
    Receipt receipt = new Receipt(file.path(), section, session.accessKeyId(), false, 0);
    return new DeliveryRecord(profile, receipt, writes.home());
  }

  /// Puts the new session wherever an older one of this profile still is as it was put there.
  ///
  /// @throws FailureException the first failure, after all others were done
  void renew(ProfileId profile, SessionCredentials session) throws FailureException {
    FirstFailure failed = new FirstFailure();
    for (DeliveryRecord record : of(profile)) {
      failed.around(
          () -> {
            CredentialsFile file = files.apply(record.file());
            if (isStillThere(file, record)) {
              put(file, profile, record.section(), session);
            }
          });
    }
    failed.rethrow();
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

  /// Takes all that is recorded of this profile.
  ///
  /// @return what was still there, and was taken out
  List<DeliveryRecord> takeBack(ProfileId profile) throws FailureException {
    return writes.takeBack(profile, record -> files.apply(record.file())::takeBack);
  }

  /// Takes this out, if it is still as it was put there, and forgets it.
  boolean takeBack(DeliveryRecord record) throws FailureException {
    return writes.takeBack(record, files.apply(record.file())::takeBack);
  }

  /// Forgets this, and leaves the file alone.
  void forget(DeliveryRecord record) throws FailureException {
    var _ = writes.takeBack(record, _ -> false);
  }

  /// What is recorded of this profile.
  List<DeliveryRecord> of(ProfileId profile) throws FailureException {
    return writes.of(profile);
  }

  /// All that is recorded.
  List<DeliveryRecord> all() throws FailureException {
    return writes.all();
  }

  private Predicate<AccessKeyId> ours() throws FailureException {
    Set<String> proofs = writes.proofs();
    return keyId -> proofs.contains(keyId.value());
  }
}
