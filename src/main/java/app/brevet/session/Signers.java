package app.brevet.session;

import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.aws.MfaProof;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKey;
import app.brevet.model.Credentials;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SignerKind;
import app.brevet.model.UserProfile;
import app.brevet.os.FileLock;
import java.util.Optional;

/// The credentials of profiles, for calls that the user makes by hand.
public final class Signers {

  private final Sessions sessions;
  private final LongTermKeys keys;
  private final Flights flights;
  private final CodeSpending codes;
  private final Sources sources;
  private final SessionNames names;

  /// Credentials on these floors.
  public Signers(SessionGround ground) {
    this.sessions = new Sessions(ground);
    this.keys = ground.keys();
    this.flights = ground.flights();
    this.codes = new CodeSpending(ground.guard(), ground.acts(), ground.clock());
    this.sources = new Sources(ground.catalog());
    this.names = SessionNames.here(ground.clock());
  }

  /// A call to AWS.
  @FunctionalInterface
  public interface Call<T> {
    /// Makes the call, signed with these.
    T by(Credentials signer) throws AwsException;
  }

  /// A call to AWS that may carry a code.
  @FunctionalInterface
  public interface CodeCall<T> {
    /// Makes the call, signed with this key.
    T by(AccessKey key, Optional<MfaProof> mfa) throws AwsException;
  }

  /// Signs the call with the credentials of this profile: with its key, or with a session that
  /// lives or is got for it.
  ///
  /// @param kind one that the profile has
  public <T> T sign(Profile profile, SignerKind kind, MfaCodeSource source, Call<T> call)
      throws FailureException, InterruptedException {
    if (kind == SignerKind.LONG_TERM_KEY) {
      try (AccessKey key = keys.of(user(profile))) {
        return made(call, key);
      }
    }
    try (SessionCredentials session = sessions.credentials(profile.name(), source)) {
      return made(call, session);
    }
  }

  /// Signs the call with the long-term key of this user, and lets it carry a code of the device, if
  /// one is named. The code is spent with it; whoever else wants one of that device waits
  /// meanwhile, or is waited for.
  public <T> T signWithCode(
      Profile profile, Optional<MfaSerial> device, MfaCodeSource source, CodeCall<T> call)
      throws FailureException, InterruptedException {
    UserProfile user = user(profile);
    if (device.isEmpty()) {
      return signed(user, device, source, call);
    }
    try (FileLock _ = flights.take(user.withMfaSerial(device))) {
      return signed(user, device, source, call);
    }
  }

  private <T> T signed(
      UserProfile user, Optional<MfaSerial> device, MfaCodeSource source, CodeCall<T> call)
      throws FailureException, InterruptedException {
    try (AccessKey key = keys.of(user)) {
      return codes.spend(user, device, source, mfa -> call.by(key, mfa));
    }
  }

  /// A refusal of AssumeRole that carried no code, told as one of the missing device where it may
  /// be that: AWS does not say so. A key has no MFA without a code; a session may have had one when
  /// it was got, if the user's profile names a device.
  ///
  /// @param kind with what of the profile the call was signed
  public FailureException roleRefused(FailureException e, Profile profile, SignerKind kind)
      throws FailureException {
    return kind == SignerKind.LONG_TERM_KEY
        ? MissingMfa.looked(e, true)
        : MissingMfa.looked(e, sources.rootOf(profile));
  }

  /// Which AWS is asked with the credentials of this profile.
  public AwsTarget targetOf(Profile profile) throws FailureException {
    return sources.targetOf(profile);
  }

  /// The name of a role's session, with its places filled.
  ///
  /// @param name one that is [app.brevet.model.RoleSessionName#checked(String)]
  /// @param profile what `{profile}` stands for
  public String roleSessionName(String name, String profile) {
    return names.of(name, profile);
  }

  private static UserProfile user(Profile profile) {
    if (profile instanceof UserProfile user) {
      return user;
    }
    throw new IllegalArgumentException("only users have long-term keys: " + profile.name());
  }

  private static <T> T made(Call<T> call, Credentials signer) throws FailureException {
    try {
      return call.by(signer);
    } catch (AwsException e) {
      throw Failures.of(e);
    }
  }
}
