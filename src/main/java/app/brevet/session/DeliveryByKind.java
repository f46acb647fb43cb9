package app.brevet.session;

import app.brevet.awsfile.AwsFileException;
import app.brevet.awsfile.Shadowing;
import app.brevet.awsfile.SharedFiles;
import app.brevet.model.DeliveryKind;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionCredentials;
import app.brevet.model.Shadow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Delivers each profile in the way that it asks for, and in no other: where both were there,
/// readers would not agree on which of them counts.
public final class DeliveryByKind implements Delivery {

  private final Delivery file;
  private final Delivery process;
  private final FurtherHomes further;
  private final DeliveryRecords records;
  private final SharedFiles files;
  private final TakenBack told;

  /// @param further where else each session is put, in whichever way the profile asks for
  /// @param records of all
  /// @param files in which both deliver
  public DeliveryByKind(
      Delivery file,
      Delivery process,
      FurtherHomes further,
      DeliveryRecords records,
      SharedFiles files) {
    this(file, process, further, records, files, TakenBack.untold());
  }

  private DeliveryByKind(
      Delivery file,
      Delivery process,
      FurtherHomes further,
      DeliveryRecords records,
      SharedFiles files,
      TakenBack told) {
    this.file = file;
    this.process = process;
    this.further = further;
    this.records = records;
    this.files = files;
    this.told = told;
  }

  @Override
  public Delivery telling(TakenBack other) {
    return new DeliveryByKind(
        file.telling(other), process.telling(other), further, records, files, other);
  }

  private Delivery chosenBy(Profile profile) {
    return of(profile.delivery());
  }

  private Delivery otherThan(Profile profile) {
    return switch (profile.delivery()) {
      case FILE -> process;
      case PROCESS -> file;
    };
  }

  private Delivery of(DeliveryKind kind) {
    return switch (kind) {
      case FILE -> file;
      case PROCESS -> process;
    };
  }

  @Override
  public void check(Profile profile) throws FailureException {
    chosenBy(profile).check(profile);
  }

  @Override
  public Optional<Replacement> inTheWay(Profile profile) throws FailureException {
    return chosenBy(profile).inTheWay(profile);
  }

  @Override
  public DeliveryRecord replace(Replacement agreed, SessionCredentials session)
      throws FailureException {
    DeliveryRecord delivered = chosenBy(agreed.profile()).replace(agreed, session);
    takeBackOther(agreed.profile());
    return delivered;
  }

  @Override
  public DeliveryRecord deliver(Profile profile, SessionCredentials session)
      throws FailureException {
    DeliveryRecord delivered = chosenBy(profile).deliver(profile, session);
    takeBackOther(profile);
    return delivered;
  }

  private void takeBackOther(Profile profile) throws FailureException {
    told.of(profile, otherThan(profile).takeBack(profile.id()));
  }

  @Override
  public void renew(ProfileId profile, SessionCredentials session) throws FailureException {
    FirstFailure failed = new FirstFailure();
    failed.around(() -> file.renew(profile, session));
    failed.around(() -> process.renew(profile, session));
    failed.around(() -> further.renew(profile, session));
    failed.rethrow();
  }

  @Override
  public FurtherPlaces deliverFurther(Profile profile, SessionCredentials session) {
    return further.deliver(profile, session);
  }

  @Override
  public FurtherPlaces takeBackFurther(Profile profile) {
    return further.takeBack(profile);
  }

  @Override
  public Optional<DeliveryRecord> move(Profile renamed, Optional<SessionCredentials> living)
      throws FailureException {
    Optional<DeliveryRecord> moved = chosenBy(renamed).move(renamed, living);
    takeBackOther(renamed);
    return moved;
  }

  @Override
  public Map<ProfileId, List<Shadow>> shadows(List<Profile> profiles) throws FailureException {
    try {
      Shadowing.Seen seen = Shadowing.in(files);
      Map<ProfileId, List<Shadow>> shadows = new HashMap<>();
      for (Profile profile : profiles) {
        List<Shadow> found = seen.of(profile.section(), profile.delivery());
        if (!found.isEmpty()) {
          shadows.put(profile.id(), found);
        }
      }
      return shadows;
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  @Override
  public List<DeliveryRecord> takeBack(ProfileId profile) throws FailureException {
    List<DeliveryRecord> taken = new ArrayList<>(file.takeBack(profile));
    taken.addAll(process.takeBack(profile));
    return taken;
  }

  @Override
  public List<DeliveryRecord> of(ProfileId profile) throws FailureException {
    return all().stream().filter(record -> record.profile().equals(profile)).toList();
  }

  @Override
  public List<DeliveryRecord> all() throws FailureException {
    return records.all();
  }
}
