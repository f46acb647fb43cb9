package app.brevet.session;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.mfa.OtpauthUri;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.KeychainReason;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import java.util.Optional;

/// The seeds of the MFA devices of user profiles, in the keychain: one item a profile, an otpauth
/// URI that names the device whose seed it is.
///
/// A seed counts only for that device: a profile that was given another one has none.
public final class TotpSeeds {

  /// What stands in an item's label after the profile's name.
  public static final String OF_CODES = " (one-time codes)";

  private final Keychain keychain;
  private final SeedMarks marks;

  /// The seeds in this keychain.
  public TotpSeeds(Keychain keychain, SeedMarks marks) {
    this.keychain = keychain;
    this.marks = marks;
  }

  /// The same seeds through another connection.
  public TotpSeeds in(Keychain other) {
    return new TotpSeeds(other, marks);
  }

  /// The same seeds for what a user does: a keychain that is locked asks to be unlocked.
  TotpSeeds asking(Unlocking unlocking) {
    return in(new UnlockingKeychain(keychain, unlocking));
  }

  /// The seed of this profile's device; empty if there is none. The caller closes it.
  ///
  /// @throws FailureException if the keychain does not tell, or holds something else
  public Optional<OtpauthUri> of(UserProfile user) throws FailureException {
    Optional<Secret> item = item(user.id());
    if (item.isEmpty()) {
      return Optional.empty();
    }
    try (Secret text = item.get()) {
      OtpauthUri uri = OtpauthUri.parse(text);
      boolean fits =
          user.mfaSerial().isPresent()
              && uri.serial().equals(user.mfaSerial())
              && uri.totp().isOfAws();
      if (!fits) {
        uri.close();
        return Optional.empty();
      }
      return Optional.of(uri);
    } catch (InvalidInputException e) {
      throw failed(new KeychainException(KeychainReason.CORRUPT, "the item is no seed", e));
    }
  }

  /// Whether the profile has any seed, be it of the device that it had before.
  ///
  /// @throws FailureException if the keychain does not tell
  public boolean hasAny(UserProfile user) throws FailureException {
    Optional<Secret> item = item(user.id());
    item.ifPresent(Secret::close);
    return item.isPresent();
  }

  /// Whether the keychain is worth opening for the code of this profile's device. Opens nothing.
  public boolean isMarked(UserProfile user) {
    return user.mfaSerial().filter(device -> marks.has(user.id(), device)).isPresent();
  }

  /// Stores the seed of this profile's device, in the place of another. The keychain reads back
  /// what it is given: who threw the phone away has no other.
  ///
  /// @throws FailureException if the keychain does not take it; what was there before is there
  ///   still, unless that cannot be put back either
  public void store(UserProfile user, OtpauthUri uri) throws FailureException {
    Optional<Secret> earlier = item(user.id());
    marks.add(user.id(), uri.serial());
    boolean stored = false;
    try (Secret text = uri.write()) {
      put(user, text);
      stored = true;
    } finally {
      if (!stored) {
        putBack(user, earlier);
      }
      earlier.ifPresent(Secret::close);
    }
  }

  private void put(UserProfile user, Secret text) throws FailureException {
    try {
      keychain.put(key(user.id()), label(user), text);
    } catch (KeychainException e) {
      throw failed(e);
    }
  }

  /// The item as it stands; empty if there is none. The caller closes it.
  ///
  /// @throws FailureException if the keychain does not tell
  Optional<Secret> item(ProfileId id) throws FailureException {
    try {
      return keychain.get(key(id));
    } catch (KeychainException e) {
      throw failed(e);
    }
  }

  /// Makes the item what it was: `earlier`, or none.
  ///
  /// @throws FailureException if the keychain does not take it, or does not let go of it
  void putBack(UserProfile user, Optional<Secret> earlier) throws FailureException {
    if (earlier.isEmpty()) {
      remove(user.id());
      return;
    }
    try {
      keychain.put(key(user.id()), label(user), earlier.get());
    } catch (KeychainException e) {
      throw failed(e);
    }
    marks.add(user.id(), deviceOf(earlier.get()));
  }

  /// Empty also if it is no seed at all.
  private static Optional<MfaSerial> deviceOf(Secret text) {
    try (OtpauthUri uri = OtpauthUri.parse(text)) {
      return uri.serial();
    } catch (InvalidInputException e) {
      return Optional.empty(); // It is put back as it was, and told of when it is used.
    }
  }

  /// Removes the seed of a profile, and tells whether there was one.
  ///
  /// @throws FailureException if the keychain does not let go of it
  public boolean remove(ProfileId id) throws FailureException {
    boolean removed;
    try {
      removed = keychain.remove(key(id));
    } catch (KeychainException e) {
      throw failed(e);
    }
    marks.remove(id);
    return removed;
  }

  private static ItemKey key(ProfileId id) {
    return ItemKey.totpSeed(id);
  }

  private static String label(UserProfile user) {
    return "Brevet: " + user.name() + OF_CODES;
  }

  /// Lets the label follow the profile's name, as far as the keychain does that without asking.
  void relabel(UserProfile user) {
    try {
      if (marks.has(user.id())) {
        keychain.relabel(key(user.id()), label(user));
      }
    } catch (KeychainException e) {
      // It is for people only: the item is found by its attributes.
    }
  }

  private FailureException failed(KeychainException e) {
    return Failures.of(e, keychain.displayName());
  }
}
