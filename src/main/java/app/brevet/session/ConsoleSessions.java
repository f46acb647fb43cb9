package app.brevet.session;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import java.time.Duration;

/// Sessions as AWS's console takes them.
///
/// A person waits for the browser, so a session that ends soon is renewed first, and a code may be
/// asked for.
///
/// The console takes no session of a role that was assumed with another session if the call named a
/// duration. Brevet names none for AWS's own default of one hour; so a role whose sessions are
/// shorter is assumed once more for the console, for that hour.
///
/// Source: IAM User Guide, "Enable custom identity broker access to the AWS console": "When you use
/// DurationSeconds in an AssumeRole* operation, you must call it as an IAM user with long-term
/// credentials. Otherwise, the call to the federation endpoint fails."
public final class ConsoleSessions {

  /// A session of an hour is a little shorter by the time its answer is here.
  private static final Duration UNDER_WAY = Duration.ofMinutes(1);

  private final Obtaining obtaining;

  /// Sessions on these floors.
  public ConsoleSessions(SessionGround ground) {
    this.obtaining = new Sessions(ground).obtaining();
  }

  /// A session of this profile that the console takes; of a user there is none. The caller closes
  /// it.
  ///
  /// @param codes for a profile that has no session, or one that ends soon
  public SessionCredentials of(Profile profile, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    if (profile instanceof RoleProfile role && role.via() == RoleProfile.Via.SESSION) {
      return chained(role, codes);
    }
    return obtaining.obtain(profile, Wish.START, codes).credentials();
  }

  private SessionCredentials chained(RoleProfile role, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    if (role.isChainedUnderAnHour()) {
      return forAnHour(role, codes);
    }
    CachedSession session = obtaining.obtain(role, Wish.START, codes).session();
    if (!wasShorter(session)) {
      return session.credentials();
    }
    session.credentials().close();
    return forAnHour(role, codes);
  }

  private SessionCredentials forAnHour(RoleProfile role, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    return obtaining.forOneUse(role.withDuration(SessionDuration.ROLE_DEFAULT), codes);
  }

  /// The profile may have said something else when it was got.
  private static boolean wasShorter(CachedSession session) {
    Duration whole = session.left(session.obtainedAt()).plus(UNDER_WAY);
    return whole.compareTo(SessionDuration.ROLE_DEFAULT.toDuration()) < 0;
  }

  /// A session of this federated user under another policy than its profile's. The caller closes
  /// it.
  public SessionCredentials under(
      SessionPolicy policy, FederatedProfile federated, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    return obtaining.forOneUse(federated.withPolicy(policy), codes);
  }
}
