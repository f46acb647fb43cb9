package app.brevet.console;

import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.aws.ConsoleSite;
import app.brevet.aws.ConsoleSites;
import app.brevet.aws.FederationEndpoint;
import app.brevet.aws.FederationTokenRequest;
import app.brevet.aws.SigninToken;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKey;
import app.brevet.model.AwsCause;
import app.brevet.model.ConsoleReason;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Partition;
import app.brevet.model.Profile;
import app.brevet.model.Region;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionTags;
import app.brevet.model.UserProfile;
import app.brevet.session.ConsoleSessions;
import app.brevet.session.Failures;
import app.brevet.session.Profiles;
import app.brevet.session.SessionGround;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// Makes links that sign a browser in to the AWS console.
///
/// Roles and federated users sign in with a session of theirs. A session of GetSessionToken is none
/// that the console takes, so an IAM user becomes a federated user for it: GetFederationToken with
/// the long-term key, under a policy, and without MFA, which that action does not know.
///
/// Source: IAM User Guide, "Enable custom identity broker access to the AWS console".
public final class ConsoleLinks {

  private final Profiles profiles;
  private final ConsoleSessions sessions;
  private final SessionGround ground;
  private final FederationEndpoint endpoint;
  private final ConsoleSites sites;

  /// @param ground where keys and sessions are
  public ConsoleLinks(SessionGround ground, FederationEndpoint endpoint, ConsoleSites sites) {
    this.profiles = new Profiles(ground);
    this.sessions = new ConsoleSessions(ground);
    this.ground = ground;
    this.endpoint = endpoint;
    this.sites = sites;
  }

  /// A link as it is asked for. The caller closes it.
  ///
  /// @param codes for a role that has no session yet
  /// @throws FailureException if there is no console for the profile, or AWS refuses
  public SigninLink link(ConsoleRequest request, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    Profile profile = profiles.find(request.profile());
    Partition partition = partitionOf(profile);
    ConsoleSite site = sites.of(partition).orElseThrow(() -> noSignIn(partition));
    URI page =
        site.page(
            request.service().map(ConsoleService::path).orElse(ConsoleService.FIRST_PAGE),
            region(request, profile, partition));
    return profile instanceof UserProfile user
        ? ofUser(user, request, site, page)
        : ofSession(profile, request, site, page, codes);
  }

  private Partition partitionOf(Profile profile) throws FailureException {
    return ConsoleTerms.partitionOf(profile, profiles.rootOf(profile));
  }

  private static FailureException noSignIn(Partition partition) {
    return new FailureException(
        new Failure.ConsoleFailed(ConsoleReason.NO_SIGN_IN, partition.id()));
  }

  private static Region region(ConsoleRequest request, Profile profile, Partition partition)
      throws FailureException {
    Optional<Region> asked = request.region();
    if (asked.isPresent() && Partition.of(asked.get()) != partition) {
      throw refused(Reason.REGION_ELSEWHERE, asked.get().value());
    }
    return asked.orElseGet(() -> ConsoleTerms.usualRegion(profile, partition));
  }

  private SigninLink ofUser(UserProfile user, ConsoleRequest request, ConsoleSite site, URI page)
      throws FailureException {
    ConsolePolicy policy = request.policy().orElseGet(ConsolePolicy::usual);
    try (SessionCredentials session = federated(user, request, policy)) {
      return signedIn(user, session, Optional.empty(), Optional.of(policy), request, site, page);
    }
  }

  /// The federated user's session lasts as long as the browser shall: the sign-in takes no length
  /// of its own for it.
  private SessionCredentials federated(
      UserProfile user, ConsoleRequest request, ConsolePolicy policy) throws FailureException {
    SessionDuration longest = request.duration().orElseGet(() -> ConsoleTerms.usualLength(user));
    SessionDuration duration =
        user.isAccountRoot() ? longest.atMost(SessionDuration.HOUR_SECONDS) : longest;
    FederationTokenRequest asked =
        new FederationTokenRequest(
            AwsTarget.of(user),
            FederatedProfile.nameFor(ownName(user)),
            duration,
            policy.in(user.partition()),
            SessionTags.NONE);
    try (AccessKey key = ground.keys().of(user)) {
      return ground.sts().getFederationToken(key, asked).credentials();
    } catch (AwsException e) {
      throw Failures.of(e);
    }
  }

  /// The name of the key's owner where that is known: it stands in the console and in CloudTrail.
  private static String ownName(UserProfile user) {
    String full = user.identity().map(owner -> owner.arn().resource()).orElse(user.name().value());
    return full.substring(full.lastIndexOf('/') + 1);
  }

  private SigninLink ofSession(
      Profile profile, ConsoleRequest request, ConsoleSite site, URI page, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    ConsoleTerms terms = ConsoleTerms.of(profile);
    if (request.policy().isPresent() && !terms.takesPolicy()) {
      throw refused(Reason.CONSOLE_POLICY_OF_A_ROLE, profile.name().value());
    }
    if (request.duration().isPresent() && !terms.takesLength()) {
      throw refused(Reason.CONSOLE_DURATION_FIXED, profile.name().value());
    }
    try (SessionCredentials session = session(profile, request.policy(), codes)) {
      return signedIn(profile, session, request.duration(), request.policy(), request, site, page);
    }
  }

  private SessionCredentials session(
      Profile profile, Optional<ConsolePolicy> policy, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    return policy.isPresent() && profile instanceof FederatedProfile federated
        ? sessions.under(policy.get().in(partitionOf(federated)), federated, codes)
        : sessions.of(profile, codes);
  }

  private SigninLink signedIn(
      Profile profile,
      SessionCredentials session,
      Optional<SessionDuration> duration,
      Optional<ConsolePolicy> policy,
      ConsoleRequest request,
      ConsoleSite site,
      URI page)
      throws FailureException {
    try (SigninToken token = endpoint.getSigninToken(session, site, duration)) {
      Instant until =
          token
              .duration()
              .map(length -> ground.clock().instant().plus(length.toDuration()))
              .orElse(session.expiry().at());
      boolean refused = !token.duration().equals(duration);
      return new SigninLink(
          profile,
          site.link(token.token(), page, request.signOutFirst()),
          page,
          until,
          policy,
          refused);
    } catch (AwsException e) {
      throw signInRefused(e);
    }
  }

  /// The sign-in tells nothing but a status, which is that of a session it does not take, and the
  /// request id.
  private static FailureException signInRefused(AwsException e) {
    boolean untold = e.reason() == AwsException.Reason.REFUSED && e.awsCause() == AwsCause.UNKNOWN;
    return untold
        ? new FailureException(
            new Failure.ConsoleFailed(
                ConsoleReason.SESSION_REFUSED,
                Optional.ofNullable(e.getMessage()).orElse(""),
                e.requestId()),
            e)
        : Failures.of(e);
  }

  private static FailureException refused(Reason reason, String value) {
    return Failures.of(new InvalidInputException(reason, value));
  }
}
