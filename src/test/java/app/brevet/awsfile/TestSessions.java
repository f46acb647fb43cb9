package app.brevet.awsfile;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Expiry;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import java.time.Instant;

/// Sessions as STS would issue them.
final class TestSessions {

  static final Instant EXPIRY = Instant.parse("2026-11-22T10:00:00Z");

  private TestSessions() {}

  /// One of several, told apart by their number.
  static SessionCredentials session(int number) {
    return session(number, "token/" + number + "==");
  }

  /// One with this token.
  static SessionCredentials session(int number, String token) {
    return new SessionCredentials(
        new AccessKeyId("ASIA%016d".formatted(number)),
        Secret.ofUnwipeable("secret+" + number + "/="),
        Secret.ofUnwipeable(token),
        new Expiry(EXPIRY));
  }

  /// For a Brevet that remembers no delivery.
  static boolean noneIsOurs(AccessKeyId id) {
    return id.value().isEmpty();
  }
}
