package app.brevet.session;

import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import java.util.Optional;

/// What a profile leaves behind when it is removed: its key, its seed, and the name of the program
/// that its codes or tokens came from.
final class ProfileSecrets {

  private final LongTermKeys keys;
  private final TotpSeeds seeds;
  private final CodeCommands commands;

  ProfileSecrets(SessionGround ground) {
    this.keys = ground.keys();
    this.seeds = ground.seeds();
    this.commands = ground.commands();
  }

  /// Removes all of it. Where key or seed cannot be removed, both are as they were.
  void removeOf(Profile removed) throws FailureException {
    if (removed instanceof UserProfile || removed.tokenSource().isPresent()) {
      commands.remove(removed.id());
    }
    if (removed instanceof UserProfile user) {
      Optional<Secret> seed = seeds.item(user.id());
      try {
        seeds.remove(user.id());
        removeKey(user, seed);
      } finally {
        seed.ifPresent(Secret::close);
      }
    }
  }

  private void removeKey(UserProfile user, Optional<Secret> seed) throws FailureException {
    try {
      keys.remove(user);
    } catch (FailureException e) {
      seeds.putBack(user, seed);
      throw e;
    }
  }
}
