package app.brevet.sandbox;

import app.brevet.model.Expiry;
import app.brevet.model.SessionCredentials;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Issues temporary credentials, and knows them again. Those that expired are kept, because AWS
/// tells an expired token from an unknown one.
final class IssuedSessions {

  private final InstantSource clock;
  private final SandboxSwitches switches;
  private final SandboxDirectory directory;
  private final RandomIds ids = new RandomIds();
  private final Map<String, IssuedSession> sessions = new ConcurrentHashMap<>();

  IssuedSessions(InstantSource clock, SandboxSwitches switches, SandboxDirectory directory) {
    this.clock = clock;
    this.switches = switches;
    this.directory = directory;
  }

  /// New credentials that sign as `caller`, without session policies and tags.
  SessionCredentials issue(Caller caller, Duration asked) {
    return issue(caller, asked, SessionGrant.PLAIN);
  }

  /// New credentials that sign as `caller`. Expiration is in whole seconds, as AWS answers it. The
  /// grant can be read in the directory.
  SessionCredentials issue(Caller caller, Duration asked, SessionGrant grant) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Duration granted =
        switches.grantedLife().filter(most -> most.compareTo(asked) < 0).orElse(asked);
    Duration life = switches.trueLife().filter(most -> most.compareTo(granted) < 0).orElse(granted);
    SessionCredentials credentials =
        new SessionCredentials(
            ids.temporaryKeyId(),
            ids.secretAccessKey(),
            ids.sessionToken(),
            new Expiry(now.plus(granted)));
    sessions.put(
        credentials.accessKeyId().value(),
        new IssuedSession(credentials, now.plus(life), caller, grant));
    directory.record(credentials.accessKeyId(), grant);
    return credentials;
  }

  /// Whether this key is a session's that ends sooner than after so long.
  boolean endsWithin(String accessKeyId, Duration span) {
    return session(accessKeyId)
        .filter(session -> session.credentials().expiry().at().isBefore(clock.instant().plus(span)))
        .isPresent();
  }

  Optional<IssuedSession> session(String accessKeyId) {
    return Optional.ofNullable(sessions.get(accessKeyId));
  }
}
