package app.brevet.awsfile;

import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionCredentials;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The shared AWS credentials file on the disk.
public final class SharedCredentialsFile implements CredentialsFile {

  private final SharedFile file;
  private final OwnSections sections;
  private final ForeignSections others;

  /// The file of this path, which need not be there.
  ///
  /// @param backups the folder for a copy of a file that must be written in place, because it has
  ///   other names or is mounted by itself, or of which a section of somebody else's is replaced
  public SharedCredentialsFile(Path path, Path backups) {
    Backups copies = new Backups(backups);
    this.file = new SharedFile(path, AwsFileKind.CREDENTIALS, copies);
    this.sections = new OwnSections(AwsFileKind.CREDENTIALS, file);
    this.others = new ForeignSections(AwsFileKind.CREDENTIALS, file, copies);
  }

  @Override
  public Path path() {
    return file.path();
  }

  @Override
  public Receipt put(ProfileName name, SessionCredentials session, Predicate<AccessKeyId> ours)
      throws AwsFileException {
    return file.update(putting(name, session, ours));
  }

  /// The change that [#put] makes.
  SharedFile.Change<Receipt> putting(
      ProfileName name, SessionCredentials session, Predicate<AccessKeyId> ours)
      throws AwsFileException {
    return sections.putting(SessionLines.of(name, session, path()), isKeyIdOf(ours)::test);
  }

  @Override
  public void check(ProfileName name, Predicate<AccessKeyId> ours) throws AwsFileException {
    sections.check(name, isKeyIdOf(ours));
  }

  @Override
  public Optional<ForeignSection> foreign(ProfileName name, Predicate<AccessKeyId> ours)
      throws AwsFileException {
    return others.find(name, isKeyIdOf(ours));
  }

  @Override
  public Receipt replace(ForeignSection agreed, SessionCredentials session)
      throws AwsFileException {
    OwnedLines lines = SessionLines.of(agreed.name(), session, path());
    return agreed.change().makeWith(sections.putting(lines, _ -> false));
  }

  @Override
  public boolean takeBack(Receipt receipt) throws AwsFileException {
    return sections.takeBack(receipt);
  }

  @Override
  public Optional<AccessKeyId> keyIdOf(ProfileName name) throws AwsFileException {
    return sections.proofOf(name).flatMap(SharedCredentialsFile::keyId);
  }

  @Override
  public Function<ProfileName, Optional<AccessKeyId>> keyIdsNow() throws AwsFileException {
    return sections.proofsNow().andThen(proof -> proof.flatMap(SharedCredentialsFile::keyId));
  }

  private static Predicate<String> isKeyIdOf(Predicate<AccessKeyId> ours) {
    return proof -> keyId(proof).filter(ours).isPresent();
  }

  private static Optional<AccessKeyId> keyId(String value) {
    try {
      return Optional.of(new AccessKeyId(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // What is no key id is nobody's.
    }
  }
}
