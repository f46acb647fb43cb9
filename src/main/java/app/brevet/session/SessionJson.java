package app.brevet.session;

import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.Expiry;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// A session as JSON inside its sealed file, version 1.
final class SessionJson {

  private SessionJson() {}

  static JsonObject write(CachedSession session) {
    SessionCredentials credentials = session.credentials();
    return new JsonObject()
        .with("version", 1)
        .with("accessKeyId", credentials.accessKeyId().value())
        .with("secretAccessKey", credentials.secretAccessKey().reveal())
        .with("sessionToken", credentials.sessionToken().reveal())
        .with("expiration", credentials.expiry().at().toString())
        .with("obtainedAt", session.obtainedAt().toString())
        .with("recipe", session.recipe())
        .with("arn", session.arn().map(Arn::toString));
  }

  static CachedSession read(JsonObject json) throws JsonException {
    if (json.number("version") != 1) {
      throw new JsonException("version: not 1");
    }
    try {
      SessionCredentials credentials =
          new SessionCredentials(
              new AccessKeyId(json.string("accessKeyId")),
              Secret.ofUnwipeable(json.string("secretAccessKey")),
              Secret.ofUnwipeable(json.string("sessionToken")),
              new Expiry(Instant.parse(json.string("expiration"))));
      return new CachedSession(
          credentials, Instant.parse(json.string("obtainedAt")), json.string("recipe"), arn(json));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw new JsonException("a member has another form", e);
    }
  }

  private static Optional<Arn> arn(JsonObject json) throws JsonException {
    Optional<String> text = json.optionalString("arn");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Arn.parse(text.get()));
    } catch (InvalidInputException e) {
      throw new JsonException("arn: not an ARN", e);
    }
  }
}
