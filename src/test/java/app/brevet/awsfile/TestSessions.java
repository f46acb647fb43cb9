package app.brevet.awsfile;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Expiry;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

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

  /// The lines of one for this file: a session, or a program that tells it.
  static OwnedLines lines(AwsFileKind kind, ProfileName name, int number) throws AwsFileException {
    Path file = Path.of("file");
    return switch (kind) {
      case CREDENTIALS -> SessionLines.of(name, session(number), file);
      case CONFIG -> ProcessLines.of(name, entry("/bin/brevet credentials p" + number), file);
    };
  }

  /// A program that tells sessions, in `eu-west-1`.
  static ProcessEntry entry(String process) {
    return new ProcessEntry(
        new ProcessLine(process), Optional.of(new Region("eu-west-1")), Optional.empty());
  }

  /// For a Brevet that remembers no delivery.
  static boolean noneIsOurs(AccessKeyId id) {
    return id.value().isEmpty();
  }
}
