package app.brevet.session;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.json.SecretStrings;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.Expiry;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/// A session as JSON inside its sealed file, version 1. Its secrets are bytes, never strings.
final class SessionJson {

  private static final String SECRET_ACCESS_KEY = "secretAccessKey";
  private static final String SESSION_TOKEN = "sessionToken";

  private SessionJson() {}

  private static SecretStrings noSecrets() {
    return new SecretStrings(Set.of(SECRET_ACCESS_KEY, SESSION_TOKEN));
  }

  /// UTF-8. The caller wipes it.
  static byte[] write(CachedSession session) {
    SessionCredentials credentials = session.credentials();
    try (SecretStrings secrets = noSecrets()) {
      JsonObject json =
          new JsonObject()
              .with("version", 1)
              .with("accessKeyId", credentials.accessKeyId().value())
              .with(SECRET_ACCESS_KEY, credentials.secretAccessKey().use(secrets::standIn))
              .with(SESSION_TOKEN, credentials.sessionToken().use(secrets::standIn))
              .with("expiration", credentials.expiry().at().toString())
              .with("obtainedAt", session.obtainedAt().toString())
              .with("recipe", session.recipe())
              .with("arn", session.arn().map(Arn::toString));
      return secrets.written(Json.compact(json));
    }
  }

  /// @param utf8 the caller wipes it
  static CachedSession read(byte[] utf8) throws JsonException {
    try (SecretStrings secrets = noSecrets()) {
      JsonObject json = secrets.parse(utf8);
      if (json.number("version") != 1) {
        throw new JsonException("version: not 1");
      }
      AccessKeyId id = new AccessKeyId(json.string("accessKeyId"));
      Expiry expiry = new Expiry(Instant.parse(json.string("expiration")));
      Instant obtainedAt = Instant.parse(json.string("obtainedAt"));
      String recipe = json.string("recipe");
      Optional<Arn> arn = arn(json);
      byte[] secret = secrets.bytes(json.string(SECRET_ACCESS_KEY));
      byte[] token = secrets.bytes(json.string(SESSION_TOKEN));
      return new CachedSession(
          new SessionCredentials(id, Secret.of(secret), Secret.of(token), expiry),
          obtainedAt,
          recipe,
          arn);
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
