package app.brevet.toolbox;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.Expiry;
import app.brevet.model.SessionCredentials;
import app.brevet.model.StsAction;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What AWS answered, as JSON with AWS's own names of the members. It holds the credentials, which
/// are what was asked for.
public final class AnswerJson {

  private AnswerJson() {}

  /// The document.
  public static JsonObject of(StsAnswer answer) {
    JsonObject document = new JsonObject();
    answer.credentials().ifPresent(session -> document.with("Credentials", credentials(session)));
    answer
        .token()
        .ifPresent(
            token ->
                document
                    .with("WebIdentityToken", token.text().reveal())
                    .with("Expiration", date(token.expiry())));
    answer.members().forEach(document::with);
    if (answer.action() == StsAction.DECODE_AUTHORIZATION_MESSAGE) {
      decoded(answer).ifPresent(message -> document.with("DecodedMessage", message));
    }
    return document;
  }

  /// The document as text over several lines.
  public static String text(StsAnswer answer) {
    return Json.pretty(of(answer));
  }

  private static Optional<JsonObject> decoded(StsAnswer answer) {
    try {
      return Optional.of(Json.parse(answer.members().getOrDefault("DecodedMessage", "")));
    } catch (JsonException e) {
      return Optional.empty(); // Then it stands there as the text that AWS gave.
    }
  }

  private static JsonObject credentials(SessionCredentials session) {
    return new JsonObject()
        .with("AccessKeyId", session.accessKeyId().value())
        .with("SecretAccessKey", session.secretAccessKey().reveal())
        .with("SessionToken", session.sessionToken().reveal())
        .with("Expiration", date(session.expiry()));
  }

  private static String date(Expiry expiry) {
    return DateTimeFormatter.ISO_INSTANT.format(expiry.at());
  }
}
