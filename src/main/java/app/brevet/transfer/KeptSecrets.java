package app.brevet.transfer;

import app.brevet.keychain.Keychain;
import app.brevet.mfa.OtpauthUri;
import app.brevet.model.AccessKey;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import app.brevet.session.LongTermKeys;
import app.brevet.session.TotpSeeds;
import app.brevet.transfer.RestoreItem.State;
import java.util.Optional;

/// The keys and seeds that are in the keychain, as far as an export or a restore asks for them.
///
/// @param keychain where they are
record KeptSecrets(Keychain keychain, LongTermKeys keys, TotpSeeds seeds) {

  /// Whether nothing was ever stored: the vault is made with its first secret.
  private boolean isNew() {
    return keychain.state() == Keychain.State.ABSENT && keychain.kind().equals("vault");
  }

  /// The key of this user; empty if there is none, as after it was restored without. The caller
  /// closes it.
  ///
  /// @throws FailureException if the keychain does not give it
  Optional<AccessKey> key(UserProfile user) throws FailureException {
    if (isNew()) {
      return Optional.empty();
    }
    try {
      return Optional.of(keys.of(user));
    } catch (FailureException e) {
      if (isFor(KeychainReason.MISSING_ITEM, e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /// The seed of this user's device; empty if there is none. The caller closes it.
  ///
  /// @throws FailureException if the keychain does not give it
  Optional<OtpauthUri> seed(UserProfile user) throws FailureException {
    return isNew() ? Optional.empty() : seeds.of(user);
  }

  /// How this key compares with what is kept. What cannot be read is another.
  ///
  /// @throws FailureException if the keychain does not tell
  State compared(UserProfile user, AccessKey key) throws FailureException {
    try {
      Optional<AccessKey> kept = key(user);
      if (kept.isEmpty()) {
        return State.NEW;
      }
      try (AccessKey ours = kept.get()) {
        return ours.equals(key) ? State.SAME : State.DIFFERS;
      }
    } catch (FailureException e) {
      return differsIfCorrupt(e);
    }
  }

  /// How this seed compares with what is kept, be it that of another device.
  ///
  /// @throws FailureException if the keychain does not tell
  State compared(UserProfile user, OtpauthUri seed) throws FailureException {
    if (isNew() || !seeds.hasAny(user)) {
      return State.NEW;
    }
    try {
      Optional<OtpauthUri> kept = seeds.of(user);
      if (kept.isEmpty()) {
        return State.DIFFERS;
      }
      try (OtpauthUri ours = kept.get();
          Secret our = ours.write();
          Secret their = seed.write()) {
        return our.equals(their) ? State.SAME : State.DIFFERS;
      }
    } catch (FailureException e) {
      return differsIfCorrupt(e);
    }
  }

  private static State differsIfCorrupt(FailureException e) throws FailureException {
    if (isFor(KeychainReason.CORRUPT, e)) {
      return State.DIFFERS; // A good copy may take its place, once the user says so.
    }
    throw e;
  }

  private static boolean isFor(KeychainReason reason, FailureException e) {
    return e.failure() instanceof Failure.KeychainFailed(var told, _, _) && told == reason;
  }
}
