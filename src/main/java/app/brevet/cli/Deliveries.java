package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Printable;
import app.brevet.session.DeliveryRecord;
import java.util.List;

/// Where sessions are, as it is told.
final class Deliveries {

  private static final int LONGEST_PATH = 1000;

  private Deliveries() {}

  static JsonObject document(DeliveryRecord record) {
    return new JsonObject()
        .with("file", record.file().toString())
        .with("section", record.section().value());
  }

  static List<JsonObject> documents(List<DeliveryRecord> records) {
    return records.stream().map(Deliveries::document).toList();
  }

  /// The file's path, safe to print on one line.
  static String path(DeliveryRecord record) {
    return Printable.of(record.file().toString(), LONGEST_PATH);
  }
}
