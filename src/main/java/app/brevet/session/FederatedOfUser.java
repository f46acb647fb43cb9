package app.brevet.session;

import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.os.FileLock;

/// The sessions of federated users that come from one user's key. Who they are goes by that key
/// alone: with one of somebody else they would be of another account, without a word of it in their
/// own profiles. A user's own session and its roles' go by what their profiles say.
final class FederatedOfUser {

  private final Sources sources;
  private final SessionCache cache;
  private final Flights flights;

  FederatedOfUser(SessionGround ground) {
    this.sources = new Sources(ground.catalog());
    this.cache = ground.cache();
    this.flights = ground.flights();
  }

  /// Forgets them, since the user has another key. What is delivered of them is replaced by whoever
  /// keeps it alive.
  ///
  /// @throws FailureException the first failure, after all others were forgotten
  void forget(ProfileId user) throws FailureException {
    FirstFailure failed = new FirstFailure();
    for (Profile profile : sources.all()) {
      if (profile instanceof FederatedProfile federated && federated.source().equals(user)) {
        failed.around(() -> forget(federated));
      }
    }
    failed.rethrow();
  }

  private void forget(FederatedProfile federated) throws FailureException {
    try (FileLock _ = flights.land(federated)) {
      var _ = cache.forget(federated.id());
    }
  }
}
