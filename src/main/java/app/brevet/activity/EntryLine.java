package app.brevet.activity;

import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.InvalidInputException;
import app.brevet.model.ProfileName;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/// An entry as a line of `activity.jsonl`:
/// `{"at":"2026-11-22T13:00:00Z","event":"session-started","profile":"acme-dev","detail":""}`.
final class EntryLine {

  private EntryLine() {}

  /// The line, with its end.
  static String of(Entry entry) {
    JsonObject line =
        new JsonObject()
            .with("at", entry.at().toString())
            .with("event", entry.event().key())
            .with("profile", entry.profile().value())
            .with("detail", entry.detail());
    return Json.compact(line) + "\n";
  }

  /// The entry; empty if the line is damaged, or of an event that this version does not know.
  static Optional<Entry> read(String line) {
    try {
      JsonObject json = Json.parse(line);
      String key = json.string("event");
      Instant at = Instant.parse(json.string("at"));
      ProfileName profile = ProfileName.parse(json.string("profile"));
      String detail = json.string("detail");
      return Arrays.stream(Event.values())
          .filter(event -> event.key().equals(key))
          .findFirst()
          .map(event -> new Entry(at, event, profile, detail));
    } catch (JsonException | DateTimeParseException | InvalidInputException e) {
      return Optional.empty(); // A torn line must not hide the others.
    }
  }
}
