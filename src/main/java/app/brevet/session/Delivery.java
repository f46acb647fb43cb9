package app.brevet.session;

import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionCredentials;
import app.brevet.model.Shadow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts a session where it is wanted, and takes back exactly what it put there.
public interface Delivery {

  /// The same delivery, which tells this what it takes back when it delivers or moves.
  default Delivery telling(TakenBack told) {
    return this;
  }

  /// Refuses what [#deliver] would refuse, before a code is spent; writes nothing.
  ///
  /// @throws FailureException if it could not be delivered
  void check(Profile profile) throws FailureException;

  /// Somebody else's section in this profile's place, for which [#check] refuses it; empty if none
  /// is in the way.
  ///
  /// @throws FailureException if it may not be replaced, as one with a long-term key
  Optional<Replacement> inTheWay(Profile profile) throws FailureException;

  /// Puts the session in the place of somebody else's section, as the user agreed, after a copy of
  /// the file was kept.
  ///
  /// @return where it is now
  /// @throws FailureException if the file is no longer what was shown, or was left as it was for
  ///   another reason
  DeliveryRecord replace(Replacement agreed, SessionCredentials session) throws FailureException;

  /// Puts the session of this profile in its place.
  ///
  /// @return where it is now
  /// @throws FailureException if the place was left as it was
  DeliveryRecord deliver(Profile profile, SessionCredentials session) throws FailureException;

  /// Puts the new session wherever an older one of this profile still is as it was put there, in
  /// further homes too, and nowhere else.
  ///
  /// @throws FailureException if a place was left as it was; all others are done then
  void renew(ProfileId profile, SessionCredentials session) throws FailureException;

  /// Moves what is delivered for this profile, which was renamed, to its section of now. A session
  /// that does not live any more is taken back.
  ///
  /// @param living the session, if it lives
  /// @return where it is now; empty if it is nowhere
  /// @throws FailureException if a place was left as it was
  Optional<DeliveryRecord> move(Profile renamed, Optional<SessionCredentials> living)
      throws FailureException;

  /// What some readers take in the place of what is delivered for these profiles; nothing for one
  /// that every reader sees. The files are read once for all of them.
  ///
  /// @throws FailureException if the files cannot be read
  Map<ProfileId, List<Shadow>> shadows(List<Profile> profiles) throws FailureException;

  /// Puts the session into the further homes of this profile as well, once it is in its place. Each
  /// home stands for itself: one that cannot be reached is told, and the others are done.
  default FurtherPlaces deliverFurther(Profile profile, SessionCredentials session) {
    return FurtherPlaces.NONE;
  }

  /// Takes back what was delivered to further homes, and is still as it was put there.
  default FurtherPlaces takeBackFurther(Profile profile) {
    return FurtherPlaces.NONE;
  }

  /// The same of a profile that was renamed as [#move] does in the place of its own.
  default FurtherPlaces moveFurther(Profile renamed, Optional<SessionCredentials> living) {
    return living
        .map(session -> deliverFurther(renamed, session))
        .orElseGet(() -> takeBackFurther(renamed));
  }

  /// Takes back all that was delivered for this profile, but for further homes, and is still as it
  /// was put there.
  ///
  /// @return what was taken back
  /// @throws FailureException if something was left as it was
  List<DeliveryRecord> takeBack(ProfileId profile) throws FailureException;

  /// Where sessions of this profile are delivered now.
  ///
  /// @throws FailureException if that cannot be read
  List<DeliveryRecord> of(ProfileId profile) throws FailureException;

  /// Where sessions of all profiles are delivered now, read at once.
  ///
  /// @throws FailureException if that cannot be read
  List<DeliveryRecord> all() throws FailureException;
}
