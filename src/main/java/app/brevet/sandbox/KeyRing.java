package app.brevet.sandbox;

import app.brevet.model.Secret;
import java.time.InstantSource;
import java.util.Optional;

/// Every key that can sign: the long-term ones of the directory, and the sessions that were issued.
final class KeyRing {

  private static final int FORBIDDEN = 403;

  private final SandboxDirectory directory;
  private final IssuedSessions sessions;
  private final InstantSource clock;

  KeyRing(SandboxDirectory directory, IssuedSessions sessions, InstantSource clock) {
    this.directory = directory;
    this.sessions = sessions;
    this.clock = clock;
  }

  /// Whose key this is.
  ///
  /// @param token the session token of the request; a temporary key is nothing without its own, and
  ///   a long-term key has none
  /// @throws Refusal InvalidClientTokenId, or ExpiredToken
  SigningIdentity identify(String accessKeyId, Optional<String> token) throws Refusal {
    Optional<IssuedSession> session = sessions.session(accessKeyId);
    if (session.isPresent()) {
      return temporary(session.get(), token);
    }
    StoredKey key =
        directory
            .key(accessKeyId)
            .filter(known -> token.isEmpty() && known.takesCall(clock.instant()))
            .orElseThrow(Refusal::unknownKey);
    return new SigningIdentity(key.key().secretAccessKey(), new Caller.LongTerm(key.owner()));
  }

  /// Notes that a key signed a call that AWS took.
  void used(CredentialScope scope) {
    directory
        .key(scope.accessKeyId())
        .ifPresent(
            key -> key.used(new StoredKey.Use(clock.instant(), scope.service(), scope.region())));
  }

  private SigningIdentity temporary(IssuedSession session, Optional<String> token) throws Refusal {
    boolean its =
        token
            .map(Secret::ofUnwipeable)
            .filter(given -> given.equals(session.credentials().sessionToken()))
            .isPresent();
    if (!its) {
      throw Refusal.unknownKey();
    }
    if (!clock.instant().isBefore(session.diesAt())) {
      throw new Refusal(
          FORBIDDEN, "ExpiredToken", "The security token included in the request is expired");
    }
    return new SigningIdentity(session.credentials().secretAccessKey(), session.caller());
  }
}
