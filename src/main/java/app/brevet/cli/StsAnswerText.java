package app.brevet.cli;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.Printable;
import app.brevet.model.SessionCredentials;
import app.brevet.model.StsAction;
import app.brevet.toolbox.Denial;
import app.brevet.toolbox.StsAnswer;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What STS answered, for scripts with AWS's own names of the members, for people in lines.
final class StsAnswerText {

  private static final int LONGEST = 2_048;

  private StsAnswerText() {}

  /// With the credentials, which are what was asked for.
  static JsonObject document(StsAnswer answer) {
    JsonObject document = new JsonObject();
    answer.credentials().ifPresent(session -> document.with("Credentials", credentials(session)));
    answer
        .token()
        .ifPresent(
            token ->
                document
                    .with("WebIdentityToken", token.text().reveal())
                    .with("Expiration", Dates.of(token.expiry().at())));
    answer.members().forEach(document::with);
    if (answer.action() == StsAction.DECODE_AUTHORIZATION_MESSAGE) {
      decoded(answer).ifPresent(message -> document.with("DecodedMessage", message));
    }
    return document;
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
        .with("Expiration", Dates.of(session.expiry().at()));
  }

  /// Without secrets: lines are read over shoulders, and stay in terminals.
  static List<String> lines(StsAnswer answer, Words words) {
    List<String> lines = new ArrayList<>();
    Optional<Denial> denial =
        Optional.ofNullable(answer.members().get("DecodedMessage")).flatMap(Denial::read);
    if (denial.isPresent()) {
      return DenialLines.of(denial.get(), words);
    }
    answer
        .members()
        .forEach(
            (name, value) ->
                lines.add(words.text("toolbox.answer.member", name, Printable.of(value, LONGEST))));
    answer
        .credentials()
        .ifPresent(
            session -> {
              lines.add(
                  words.text(
                      "toolbox.answer.member", "AccessKeyId", session.accessKeyId().value()));
              lines.add(
                  words.text(
                      "toolbox.answer.member", "Expiration", Dates.of(session.expiry().at())));
              lines.add(words.text("toolbox.answer.secret"));
            });
    answer
        .token()
        .ifPresent(
            token -> {
              lines.add(
                  words.text("toolbox.answer.member", "Expiration", Dates.of(token.expiry().at())));
              lines.add(words.text("toolbox.answer.token"));
            });
    return lines;
  }
}
