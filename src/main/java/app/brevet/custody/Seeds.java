package app.brevet.custody;

import app.brevet.activity.Activity;
import app.brevet.activity.Activity.Event;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.mfa.MfaException;
import app.brevet.mfa.OtpauthUri;
import app.brevet.mfa.QrPicture;
import app.brevet.mfa.QrReader;
import app.brevet.mfa.StepGuard;
import app.brevet.mfa.Totp;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import app.brevet.session.Failures;
import app.brevet.session.Profiles;
import app.brevet.session.TotpSeeds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Keeps the seeds of virtual MFA devices, for who chooses to: Brevet then makes the codes itself.
///
/// A seed beside the key is no second factor any more against whoever opens the keychain. It still
/// is one against whoever has the key alone, and it is in front of AWS.
///
/// Every method throws [FailureException] with the failure as data.
public final class Seeds {

  private final Profiles profiles;
  private final TotpSeeds seeds;
  private final Keychain keychain;
  private final Reopening reopening;
  private final StepGuard guard;
  private final Activity activity;
  private final InstantSource clock;

  /// @param keychain where the seeds are
  /// @param reopening opens that once more, before a seed is shown
  /// @param clock AWS's time as well as it is known
  public Seeds(
      Profiles profiles,
      TotpSeeds seeds,
      Keychain keychain,
      Reopening reopening,
      StepGuard guard,
      Activity activity,
      InstantSource clock) {
    this.profiles = profiles;
    this.seeds = seeds;
    this.keychain = keychain;
    this.reopening = reopening;
    this.guard = guard;
    this.activity = activity;
    this.clock = clock;
  }

  /// A seed that was stored.
  ///
  /// @param issuer who gave it, as its URI says; empty if that does not
  /// @param account for whom, as its URI says; empty if that does not
  /// @param replaced whether another one was there before
  public record Enrolled(
      UserProfile profile, MfaSerial serial, String issuer, String account, boolean replaced) {}

  /// A code, and how long it is shown.
  ///
  /// @param left until the next one
  /// @param spent whether Brevet sent it to AWS already, which takes it no second time
  public record ShownCode(MfaSerial serial, MfaCode code, Duration left, boolean spent) {}

  /// A seed to be moved to a phone. The caller closes it.
  ///
  /// @param uri the otpauth URI
  /// @param authenticated whether who is there gave the store's passphrase; not where it has none
  /// @param store the store's name for people
  public record ShownSeed(Secret uri, boolean authenticated, String store)
      implements AutoCloseable {

    /// Wipes the URI.
    @Override
    public void close() {
      uri.close();
    }
  }

  /// The user profile of this name, which has a device that a seed could be of.
  public UserProfile owner(ProfileName name) throws FailureException {
    return UserProfiles.withDevice(profiles, name);
  }

  /// Whether a seed of this profile is stored, be it of another device: [#enrol] would replace it.
  public boolean isEnrolled(ProfileName name) throws FailureException {
    return seeds.hasAny(owner(name));
  }

  /// Stores what was given for the device of this profile, in the place of what is there.
  ///
  /// @param input an otpauth URI, or a seed in base32; the caller closes it
  public Enrolled enrol(ProfileName name, Secret input) throws FailureException {
    UserProfile user = owner(name);
    try (OtpauthUri uri = OtpauthUri.parseInput(input)) {
      return enrol(user, uri);
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    }
  }

  /// Stores what the one otpauth code on the picture says.
  ///
  /// @param picture the caller closes it
  public Enrolled enrol(ProfileName name, QrPicture picture) throws FailureException {
    UserProfile user = owner(name);
    List<Secret> codes = QrReader.read(picture);
    try (OtpauthUri uri = OtpauthUri.parse(theOne(codes))) {
      return enrol(user, uri);
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    } finally {
      codes.forEach(Secret::close);
    }
  }

  private static Secret theOne(List<Secret> codes) throws InvalidInputException {
    long meant = codes.stream().filter(OtpauthUri::isOtpauth).count();
    if (codes.isEmpty()) {
      throw new InvalidInputException(Reason.QR_NONE, "");
    }
    if (meant == 0) {
      throw new InvalidInputException(Reason.QR_NOT_OTPAUTH, "");
    }
    if (meant > 1) {
      throw new InvalidInputException(Reason.QR_SEVERAL, "");
    }
    return codes.getFirst();
  }

  private Enrolled enrol(UserProfile user, OtpauthUri uri) throws FailureException {
    Totp totp = uri.totp();
    if (!totp.isOfAws()) {
      throw refused(
          Reason.SEED_NOT_FOR_AWS,
          totp.digits() + " digits, " + totp.period().toSeconds() + " s, " + totp.algorithm());
    }
    boolean replaced = seeds.hasAny(user);
    MfaSerial serial = user.mfaSerial().orElseThrow();
    seeds.store(user, uri.withSerial(serial));
    record(Event.SEED_STORED, user.name());
    return new Enrolled(user, serial, uri.issuer(), uri.account(), replaced);
  }

  /// The code that the device of this profile shows now.
  public ShownCode code(ProfileName name) throws FailureException {
    UserProfile user = owner(name);
    MfaSerial serial = user.mfaSerial().orElseThrow();
    try (OtpauthUri uri = stored(user, seeds)) {
      Instant now = clock.instant();
      MfaCode code = uri.totp().mfaCode(Totp.stepAt(now));
      return new ShownCode(serial, code, uri.totp().leftAt(now), guard.isSpent(serial, code, now));
    } catch (MfaException e) {
      throw Failures.of(e);
    }
  }

  /// The seed of this profile's device, for a phone. Who wants to see it must open the store once
  /// more, where that takes a passphrase. The caller closes it.
  public ShownSeed show(ProfileName name) throws FailureException {
    return show(owner(name));
  }

  /// The seed of this device of the profile's user, whatever device the sessions go by; else as
  /// [#show(ProfileName)].
  public ShownSeed show(ProfileName name, MfaSerial serial) throws FailureException {
    if (!(profiles.find(name) instanceof UserProfile user)) {
      throw refused(Reason.SEED_NEEDS_A_USER, name.value());
    }
    return show(user.withMfaSerial(Optional.of(serial)));
  }

  private ShownSeed show(UserProfile user) throws FailureException {
    Optional<Keychain> reopened = reopened();
    String account = user.mfaSerial().orElseThrow().deviceName();
    try (OtpauthUri uri = stored(user, reopened.map(seeds::in).orElse(seeds))) {
      Secret text = uri.forPhone(account).write();
      record(Event.SEED_SHOWN, user.name());
      return new ShownSeed(text, reopened.isPresent(), keychain.displayName());
    } finally {
      reopened.ifPresent(Keychain::close);
    }
  }

  private Optional<Keychain> reopened() throws FailureException {
    try {
      return reopening.reopened();
    } catch (KeychainException e) {
      throw Failures.of(e, keychain.displayName());
    }
  }

  private static OtpauthUri stored(UserProfile user, TotpSeeds where) throws FailureException {
    return where.of(user).orElseThrow(() -> new FailureException(new Failure.NoSeed(user.name())));
  }

  /// Removes the seed of this profile. The device at AWS stays as it is.
  ///
  /// @throws FailureException also if there is none
  public void forget(ProfileName name) throws FailureException {
    if (!(profiles.find(name) instanceof UserProfile user)) {
      throw refused(Reason.SEED_NEEDS_A_USER, name.value());
    }
    if (!seeds.remove(user.id())) {
      throw new FailureException(new Failure.NoSeed(name));
    }
    record(Event.SEED_FORGOTTEN, name);
  }

  private static FailureException refused(Reason reason, String value) {
    return Failures.of(new InvalidInputException(reason, value));
  }

  private void record(Event event, ProfileName profile) {
    activity.record(new Activity.Entry(clock.instant(), event, profile, ""));
  }
}
