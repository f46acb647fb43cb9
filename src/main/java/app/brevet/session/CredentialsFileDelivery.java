package app.brevet.session;

import app.brevet.awsfile.CredentialsFile;
import app.brevet.model.DeliveryKind;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionCredentials;
import app.brevet.model.Shadow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Delivers to the shared credentials file.
public final class CredentialsFileDelivery implements Delivery {

  private final CredentialsFile current;
  private final SessionSections sections;
  private final TakenBack told;

  /// @param current the file that sessions are delivered to
  /// @param files opens the file of an older delivery, which may be another
  public CredentialsFileDelivery(
      CredentialsFile current, Function<Path, CredentialsFile> files, DeliveryRecords records) {
    this(
        current,
        new SessionSections(
            files, new RecordedWrites(DeliveryKind.FILE, DeliveryRecord.Home.OWN, records)),
        TakenBack.untold());
  }

  private CredentialsFileDelivery(
      CredentialsFile current, SessionSections sections, TakenBack told) {
    this.current = current;
    this.sections = sections;
    this.told = told;
  }

  @Override
  public Delivery telling(TakenBack other) {
    return new CredentialsFileDelivery(current, sections, other);
  }

  @Override
  public void check(Profile profile) throws FailureException {
    sections.check(current, profile.section());
  }

  @Override
  public Optional<Replacement> inTheWay(Profile profile) throws FailureException {
    return sections
        .foreign(current, profile.section())
        .map(section -> new Replacement(profile, section));
  }

  @Override
  public DeliveryRecord replace(Replacement agreed, SessionCredentials session)
      throws FailureException {
    agreed.check();
    Profile profile = agreed.profile();
    DeliveryRecord delivered = sections.replace(current, agreed.section(), profile.id(), session);
    takeBackElsewhere(profile, delivered);
    return delivered;
  }

  @Override
  public DeliveryRecord deliver(Profile profile, SessionCredentials session)
      throws FailureException {
    DeliveryRecord delivered = sections.put(current, profile.id(), profile.section(), session);
    takeBackElsewhere(profile, delivered);
    return delivered;
  }

  private void takeBackElsewhere(Profile profile, DeliveryRecord delivered)
      throws FailureException {
    for (DeliveryRecord old : of(delivered.profile())) {
      if (old.file().equals(delivered.file()) && !old.isSamePlace(delivered)) {
        // The profile was renamed, or its output changed, since the last delivery.
        if (sections.takeBack(old)) {
          told.of(profile, List.of(old));
        }
      }
    }
  }

  @Override
  public void renew(ProfileId profile, SessionCredentials session) throws FailureException {
    sections.renew(profile, session);
  }

  @Override
  public Optional<DeliveryRecord> move(Profile renamed, Optional<SessionCredentials> living)
      throws FailureException {
    if (living.isPresent()) {
      return Optional.of(deliver(renamed, living.get()));
    }
    told.of(renamed, takeBack(renamed.id()));
    return Optional.empty();
  }

  /// None that this file alone would tell of.
  @Override
  public Map<ProfileId, List<Shadow>> shadows(List<Profile> profiles) {
    return Map.of();
  }

  @Override
  public List<DeliveryRecord> takeBack(ProfileId profile) throws FailureException {
    return sections.takeBack(profile);
  }

  @Override
  public List<DeliveryRecord> of(ProfileId profile) throws FailureException {
    return sections.of(profile);
  }

  @Override
  public List<DeliveryRecord> all() throws FailureException {
    return sections.all();
  }
}
