package app.brevet.activity;

import app.brevet.activity.Activity.AwsAnswer;
import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.activity.Asker.Kind;
import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.InvalidInputException;
import app.brevet.model.ProfileName;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// An entry as a line of `activity.jsonl`:
/// `{"at":"2026-11-22T13:00:00Z","event":"session-started","profile":"acme-dev","detail":"","by":"window"}`.
/// Who asked and what AWS said stand in lines only where they are known: `docs/activity.md`.
final class EntryLine {

  private EntryLine() {}

  /// The line, with its end.
  static String of(Entry entry) {
    return Json.compact(json(entry)) + "\n";
  }

  /// The object that the line is.
  static JsonObject json(Entry entry) {
    JsonObject line =
        new JsonObject()
            .with("at", entry.at().toString())
            .with("event", entry.event().key())
            .with("profile", entry.profile().value())
            .with("detail", entry.detail());
    entry
        .answer()
        .ifPresent(
            answer -> {
              line.with("awsCode", answer.code());
              line.with("requestId", said(answer.requestId()));
            });
    if (entry.by().kind() != Kind.UNKNOWN) {
      line.with("by", entry.by().kind().key());
      line.with("program", said(entry.by().program()));
    }
    return line;
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }

  /// The entry; empty if the line is damaged, or of an event that this version does not know.
  static Optional<Entry> read(String line) {
    try {
      JsonObject json = Json.parse(line);
      Instant at = Instant.parse(json.string("at"));
      Optional<Event> event = Event.named(json.string("event"));
      ProfileName profile = ProfileName.parse(json.string("profile"));
      String detail = json.string("detail");
      Optional<AwsAnswer> answer = answer(json);
      Asker by = asker(json);
      return event.map(one -> new Entry(at, one, profile, detail, answer, by));
    } catch (JsonException | DateTimeParseException | InvalidInputException e) {
      return Optional.empty(); // A torn line must not hide the others.
    }
  }

  private static Optional<AwsAnswer> answer(JsonObject json) throws JsonException {
    String requestId = json.optionalString("requestId").orElse("");
    return json.optionalString("awsCode").map(code -> new AwsAnswer(code, requestId));
  }

  private static Asker asker(JsonObject json) throws JsonException {
    String program = json.optionalString("program").orElse("");
    return json.optionalString("by")
        .map(Kind::named)
        .map(kind -> new Asker(kind, program))
        .orElse(Asker.UNKNOWN);
  }
}
