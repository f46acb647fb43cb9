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
  private final RandomIds ids = new RandomIds();
  private final Map<String, IssuedSession> sessions = new ConcurrentHashMap<>();

  IssuedSessions(InstantSource clock, SandboxSwitches switches) {
    this.clock = clock;
    this.switches = switches;
  }

  /// New credentials that sign as `caller`. Expiration is in whole seconds, as AWS answers it.
  SessionCredentials issue(Caller caller, Duration asked) {
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
        credentials.accessKeyId().value(), new IssuedSession(credentials, now.plus(life), caller));
    return credentials;
  }

  Optional<IssuedSession> session(String accessKeyId) {
    return Optional.ofNullable(sessions.get(accessKeyId));
  }
}
