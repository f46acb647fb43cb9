package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Printable;
import app.brevet.session.DeliveryRecord;
import app.brevet.words.Words;
import java.util.List;

/// Where sessions are, as it is told.
final class Deliveries {

  private static final int LONGEST_PATH = 1000;

  private Deliveries() {}

  static JsonObject document(DeliveryRecord record) {
    return new JsonObject()
        .with("file", record.file().toString())
        .with("section", record.section().value())
        .with("delivery", record.kind().key());
  }

  static List<JsonObject> documents(List<DeliveryRecord> records) {
    return records.stream().map(Deliveries::document).toList();
  }

  /// Where it is, in words.
  static String place(DeliveryRecord record, Words words) {
    return switch (record.kind()) {
      case FILE -> words.text("commands.place", record.section(), path(record));
      case PROCESS -> words.text("commands.place-process", record.section(), path(record));
    };
  }

  /// The file's path, safe to print on one line.
  static String path(DeliveryRecord record) {
    return Printable.of(record.file().toString(), LONGEST_PATH);
  }
}
