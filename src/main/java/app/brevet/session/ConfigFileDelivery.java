package app.brevet.session;

import app.brevet.awsfile.AwsFileException;
import app.brevet.awsfile.ConfigFile;
import app.brevet.awsfile.ProcessLine;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionCredentials;
import app.brevet.model.Shadow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Delivers to the shared config file: not the session, but the line by which tools ask Brevet for
/// it. So there is nothing to renew there.
public final class ConfigFileDelivery implements Delivery {

  private final ConfigFile current;
  private final Function<Path, ConfigFile> files;
  private final RecordedWrites writes;
  private final ProcessEntries entries;
  private final Optional<Launcher> launcher;
  private final TakenBack told;

  /// @param current the file that is delivered to
  /// @param files opens the file of an older delivery, which may be another
  /// @param launcher empty if this process does not know by which program it was started
  public ConfigFileDelivery(
      ConfigFile current,
      Function<Path, ConfigFile> files,
      DeliveryRecords records,
      Optional<Launcher> launcher) {
    this(
        current,
        files,
        new RecordedWrites(DeliveryKind.PROCESS, DeliveryRecord.Home.OWN, records),
        new ProcessEntries(files, records, launcher),
        launcher,
        TakenBack.untold());
  }

  private ConfigFileDelivery(
      ConfigFile current,
      Function<Path, ConfigFile> files,
      RecordedWrites writes,
      ProcessEntries entries,
      Optional<Launcher> launcher,
      TakenBack told) {
    this.current = current;
    this.files = files;
    this.writes = writes;
    this.entries = entries;
    this.launcher = launcher;
    this.told = told;
  }

  @Override
  public Delivery telling(TakenBack other) {
    return new ConfigFileDelivery(current, files, writes, entries, launcher, other);
  }

  @Override
  public void check(Profile profile) throws FailureException {
    var _ = processOf(profile);
    Set<String> ours = writes.proofs();
    try {
      current.check(profile.section(), ours::contains);
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  @Override
  public Optional<Replacement> inTheWay(Profile profile) throws FailureException {
    var _ = processOf(profile);
    Set<String> ours = writes.proofs();
    try {
      return current
          .foreign(profile.section(), ours::contains)
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
        entries.replace(current, agreed.section(), profile, processOf(profile));
    takeBackElsewhere(profile, delivered);
    return delivered;
  }

  @Override
  public DeliveryRecord deliver(Profile profile, SessionCredentials session)
      throws FailureException {
    return deliver(profile);
  }

  private DeliveryRecord deliver(Profile profile) throws FailureException {
    check(profile);
    DeliveryRecord delivered = entries.put(current, profile.section(), profile, processOf(profile));
    takeBackElsewhere(profile, delivered);
    return delivered;
  }

  private void takeBackElsewhere(Profile profile, DeliveryRecord delivered)
      throws FailureException {
    for (DeliveryRecord old : of(delivered.profile())) {
      if (old.file().equals(delivered.file()) && !old.isSamePlace(delivered)) {
        if (writes.takeBack(old, files.apply(old.file())::takeBack)) {
          told.of(profile, List.of(old));
        }
      }
    }
  }

  private ProcessLine processOf(Profile profile) throws FailureException {
    Launcher known = launcher.orElseThrow(() -> refusal(FileReason.NO_LAUNCHER, ""));
    return known
        .processOf(profile.name())
        .orElseThrow(() -> refusal(FileReason.ODD_LAUNCHER, known.program().toString()));
  }

  private FailureException refusal(FileReason reason, String detail) {
    return new FailureException(new Failure.FileUntouched(current.path(), reason, detail));
  }

  @Override
  public void renew(ProfileId profile, SessionCredentials session) {}

  @Override
  public Optional<DeliveryRecord> move(Profile renamed, Optional<SessionCredentials> living)
      throws FailureException {
    return of(renamed.id()).isEmpty() ? Optional.empty() : Optional.of(deliver(renamed));
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

  @Override
  public List<DeliveryRecord> of(ProfileId profile) throws FailureException {
    return writes.of(profile);
  }

  @Override
  public List<DeliveryRecord> all() throws FailureException {
    return writes.all();
  }
}
