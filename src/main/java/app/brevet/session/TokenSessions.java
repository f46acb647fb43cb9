package app.brevet.session;

import app.brevet.aws.AssumeRoleWithSamlRequest;
import app.brevet.aws.AssumeRoleWithWebIdentityRequest;
import app.brevet.aws.AssumedRole;
import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.aws.Sts;
import app.brevet.identity.Jwt;
import app.brevet.identity.SamlAssertion;
import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Profile;
import app.brevet.model.SamlProfile;
import app.brevet.model.SamlRole;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.TokenKind;
import app.brevet.model.WebIdentityProfile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Asks STS for the sessions of roles whose users an identity provider vouches for. What it said is
/// looked at first, so that what AWS would surely refuse is told at once, and in better words;
/// whether it is genuine is AWS's to judge, and whether it is over too, until AWS told its time.
final class TokenSessions {

  private final Sts sts;
  private final SessionNames names;
  private final InstantSource clock;

  TokenSessions(Sts sts, SessionNames names, InstantSource clock) {
    this.sts = sts;
    this.names = names;
    this.clock = clock;
  }

  /// AssumeRoleWithSAML with an assertion of now.
  CachedSession ofSaml(SamlProfile saml, IdentityTokens tokens)
      throws FailureException, InterruptedException {
    return tokens.use(
        saml, TokenKind.ASSERTION, saml.assertion(), assertion -> bySaml(saml, assertion));
  }

  private CachedSession bySaml(SamlProfile saml, Secret assertion) throws FailureException {
    SamlAssertion read = read(assertion);
    refuseIfSurelyOver(saml, TokenKind.ASSERTION, read.end());
    if (!read.encrypted()) {
      requireRole(saml, read.roles());
    }
    try {
      AssumedRole assumed =
          sts.assumeRoleWithSaml(
              new AssumeRoleWithSamlRequest(
                  AwsTarget.of(saml),
                  saml.roleArn(),
                  saml.providerArn(),
                  assertion,
                  duration(saml, read),
                  saml.policy()));
      return cached(saml, assumed);
    } catch (AwsException e) {
      throw refused(e, saml, TokenKind.ASSERTION, read.end());
    }
  }

  private static SamlAssertion read(Secret assertion) throws FailureException {
    try {
      return SamlAssertion.read(assertion);
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    }
  }

  private static void requireRole(SamlProfile saml, List<SamlRole> roles) throws FailureException {
    if (roles.isEmpty()) {
      throw new FailureException(new Failure.InvalidInput(Reason.SAML_ASSERTION_WITHOUT_ROLES, ""));
    }
    if (!roles.contains(new SamlRole(saml.roleArn(), saml.providerArn()))) {
      throw new FailureException(
          new Failure.InvalidInput(Reason.SAML_ASSERTION_WITHOUT_ROLE, SamlRole.named(roles)));
    }
  }

  /// AWS refuses more than the assertion says. Less than AWS grants at all is for AWS to refuse.
  private static SessionDuration duration(SamlProfile saml, SamlAssertion read) {
    SessionDuration most = saml.duration().atMost(SessionDuration.LONGEST_ROLE_SECONDS);
    return read.sessionDuration()
        .map(said -> most.atMost((int) said.toSeconds()))
        .filter(shorter -> shorter.seconds() >= SessionDuration.SHORTEST_SECONDS)
        .orElse(most);
  }

  /// AssumeRoleWithWebIdentity with a token of now.
  CachedSession ofWebIdentity(WebIdentityProfile web, IdentityTokens tokens)
      throws FailureException, InterruptedException {
    return tokens.use(web, TokenKind.TOKEN, web.token(), token -> byWebIdentity(web, token));
  }

  private CachedSession byWebIdentity(WebIdentityProfile web, Secret token)
      throws FailureException {
    Optional<Instant> end = end(token, TokenKind.TOKEN);
    refuseIfSurelyOver(web, TokenKind.TOKEN, end);
    try {
      AssumedRole assumed =
          sts.assumeRoleWithWebIdentity(
              new AssumeRoleWithWebIdentityRequest(
                  AwsTarget.of(web),
                  web.roleArn(),
                  names.of(web.roleSessionName(), web),
                  token,
                  Optional.empty(),
                  web.duration(),
                  web.policy()));
      return cached(web, assumed);
    } catch (AwsException e) {
      throw refused(e, web, TokenKind.TOKEN, end);
    }
  }

  /// When this is over, if it says so.
  ///
  /// @throws FailureException if it is none of this kind
  static Optional<Instant> end(Secret token, TokenKind kind) throws FailureException {
    try {
      return switch (kind) {
        case ASSERTION -> SamlAssertion.read(token).end();
        case TOKEN -> Jwt.read(token).end();
      };
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    }
  }

  /// By a clock that was never held against AWS's nothing is sure: one that is some minutes fast
  /// would have every assertion over, and its own fault would never be found out.
  private void refuseIfSurelyOver(Profile profile, TokenKind kind, Optional<Instant> end)
      throws FailureException {
    if (sts.isClockKnown() && isOver(end)) {
      throw new FailureException(expired(profile, kind, end));
    }
  }

  /// What AWS refused. Its answer told its time: what is over by that is told as if it had been
  /// known before, for the user can do the same about it.
  private FailureException refused(
      AwsException refusal, Profile profile, TokenKind kind, Optional<Instant> end) {
    boolean late =
        refusal.awsCause() == AwsCause.SAML_TOO_LATE
            || refusal.awsCause() == AwsCause.IDENTITY_TOKEN_EXPIRED;
    return late && sts.isClockKnown() && isOver(end)
        ? new FailureException(expired(profile, kind, end))
        : Failures.of(refusal);
  }

  private boolean isOver(Optional<Instant> end) {
    return end.isPresent() && !clock.instant().isBefore(end.get());
  }

  private static Failure expired(Profile profile, TokenKind kind, Optional<Instant> end) {
    return new Failure.TokenExpired(profile.name(), kind, end.orElseThrow());
  }

  private CachedSession cached(Profile profile, AssumedRole assumed) {
    return new CachedSession(
        assumed.credentials(), clock.instant(), Recipe.of(profile), Optional.of(assumed.arn()));
  }
}
