package app.brevet.session;

import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionCredentials;
import app.brevet.model.Shadow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A delivery by which nothing was ever delivered, and nothing is.
public final class NoDelivery implements Delivery {

  @Override
  public void check(Profile profile) {}

  @Override
  public Optional<Replacement> inTheWay(Profile profile) {
    return Optional.empty();
  }

  @Override
  public DeliveryRecord replace(Replacement agreed, SessionCredentials session) {
    throw new AssertionError("nothing is delivered here");
  }

  @Override
  public DeliveryRecord deliver(Profile profile, SessionCredentials session) {
    throw new AssertionError("nothing is delivered here");
  }

  @Override
  public void renew(ProfileId profile, SessionCredentials session) {}

  @Override
  public Optional<DeliveryRecord> move(Profile renamed, Optional<SessionCredentials> living) {
    return Optional.empty();
  }

  @Override
  public List<DeliveryRecord> takeBack(ProfileId profile) {
    return List.of();
  }

  @Override
  public List<DeliveryRecord> of(ProfileId profile) {
    return List.of();
  }

  @Override
  public List<DeliveryRecord> all() {
    return List.of();
  }

  @Override
  public Map<ProfileId, List<Shadow>> shadows(List<Profile> profiles) {
    return Map.of();
  }
}
