package app.brevet.awsfile;

import app.brevet.model.AccessKeyId;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionCredentials;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// A credentials file that is a map of sections to key ids. It can be made to refuse.
public final class InMemoryCredentialsFile implements CredentialsFile {

  private final Path path;
  private final Map<ProfileName, AccessKeyId> sections = new HashMap<>();
  private final Set<ProfileName> marked = new HashSet<>();
  private Optional<FileReason> refusal = Optional.empty();
  private boolean failing;
  private int writes;

  /// An empty file of this path.
  public InMemoryCredentialsFile(Path path) {
    this.path = path;
  }

  /// A section that somebody else wrote.
  public void foreign(ProfileName name, AccessKeyId keyId) {
    sections.put(name, keyId);
  }

  /// Every write is refused for this reason from now on; empty for none.
  public void refuse(Optional<FileReason> reason) {
    refusal = reason;
  }

  /// The next write fails when the section already is in the file.
  public void failAfterWriting() {
    failing = true;
  }

  /// How often it was written.
  public int writes() {
    return writes;
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public Receipt put(ProfileName name, SessionCredentials session, Predicate<AccessKeyId> ours)
      throws AwsFileException {
    check(name, ours);
    if (refusal.isPresent()) {
      throw new AwsFileException(refusal.get(), path, "scripted", null);
    }
    boolean first = sections.isEmpty();
    sections.put(name, session.accessKeyId());
    marked.add(name);
    writes++;
    if (failing) {
      failing = false;
      throw new AwsFileException(FileReason.IO_FAULT, path, "scripted", null).afterWriting();
    }
    return new Receipt(path, name, session.accessKeyId(), first, 0);
  }

  @Override
  public void check(ProfileName name, Predicate<AccessKeyId> ours) throws AwsFileException {
    AccessKeyId there = sections.get(name);
    if (there != null && !marked.contains(name) && !ours.test(there)) {
      throw new AwsFileException(FileReason.FOREIGN_SECTION, path, "foreign", null);
    }
  }

  /// None: a map has no lines that could be shown.
  @Override
  public Optional<ForeignSection> foreign(ProfileName name, Predicate<AccessKeyId> ours) {
    return Optional.empty();
  }

  @Override
  public Receipt replace(ForeignSection agreed, SessionCredentials session) {
    throw new AssertionError("nothing is shown here that could be agreed to");
  }

  @Override
  public boolean takeBack(Receipt receipt) throws AwsFileException {
    if (refusal.isPresent()) {
      throw new AwsFileException(refusal.get(), path, "scripted", null);
    }
    boolean still = sections.remove(receipt.section(), new AccessKeyId(receipt.proof()));
    if (still) {
      marked.remove(receipt.section());
    }
    return still;
  }

  @Override
  public Optional<AccessKeyId> keyIdOf(ProfileName name) {
    return Optional.ofNullable(sections.get(name));
  }

  @Override
  public Function<ProfileName, Optional<AccessKeyId>> keyIdsNow() {
    Map<ProfileName, AccessKeyId> now = Map.copyOf(sections);
    return name -> Optional.ofNullable(now.get(name));
  }
}
