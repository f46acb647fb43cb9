package app.brevet.session;

import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionCredentials;
import app.brevet.model.Shadow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A delivery that counts how often its records are asked for, each time being one reading of them,
/// and that something may be done before.
final class CountedDelivery implements Delivery {

  private final Delivery delivery;
  private int readings;
  private Runnable beforeTakeBack = () -> {};

  CountedDelivery(Delivery delivery) {
    this.delivery = delivery;
  }

  /// How often the records were asked for since the last time this was.
  int takeReadings() {
    int taken = readings;
    readings = 0;
    return taken;
  }

  /// Does this each time before something is taken back.
  void beforeTakeBack(Runnable act) {
    beforeTakeBack = act;
  }

  @Override
  public void check(Profile profile) throws FailureException {
    delivery.check(profile);
  }

  @Override
  public Optional<Replacement> inTheWay(Profile profile) throws FailureException {
    return delivery.inTheWay(profile);
  }

  @Override
  public DeliveryRecord replace(Replacement agreed, SessionCredentials session)
      throws FailureException {
    return delivery.replace(agreed, session);
  }

  @Override
  public DeliveryRecord deliver(Profile profile, SessionCredentials session)
      throws FailureException {
    return delivery.deliver(profile, session);
  }

  @Override
  public void renew(ProfileId profile, SessionCredentials session) throws FailureException {
    delivery.renew(profile, session);
  }

  @Override
  public Optional<DeliveryRecord> move(Profile renamed, Optional<SessionCredentials> living)
      throws FailureException {
    return delivery.move(renamed, living);
  }

  @Override
  public Map<ProfileId, List<Shadow>> shadows(List<Profile> profiles) throws FailureException {
    return delivery.shadows(profiles);
  }

  @Override
  public List<DeliveryRecord> takeBack(ProfileId profile) throws FailureException {
    beforeTakeBack.run();
    return delivery.takeBack(profile);
  }

  @Override
  public List<DeliveryRecord> of(ProfileId profile) throws FailureException {
    readings++;
    return delivery.of(profile);
  }

  @Override
  public List<DeliveryRecord> all() throws FailureException {
    readings++;
    return delivery.all();
  }
}
