package app.brevet.transfer;

import app.brevet.activity.Activity.Entry;
import app.brevet.activity.ActivityText;
import app.brevet.model.FailureException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Writes entries of the activity into a file of the user's, for the owner alone (0600).
public final class ActivityExport {

  private ActivityExport() {}

  /// How the entries stand in the file.
  public enum Form {
    /// A table of comma-separated values (RFC 4180).
    CSV(".csv"),
    /// A line of JSON an entry, as in the log itself.
    JSON_LINES(".jsonl");

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }

    /// The form that the name of this file asks for; empty if it asks for none.
    public static Optional<Form> of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      return List.of(values()).stream().filter(form -> name.endsWith(form.ending)).findFirst();
    }

    private String text(List<Entry> entries) {
      return switch (this) {
        case CSV -> ActivityText.csv(entries);
        case JSON_LINES -> ActivityText.jsonLines(entries);
      };
    }
  }

  /// Refuses a file that could not be written.
  ///
  /// @param replace whether a file that is there may give way
  public static void requireFree(Path file, boolean replace) throws FailureException {
    new ExportFile(file).requireFree(replace);
  }

  /// Writes these entries.
  ///
  /// @param replace whether a file that is there gives way
  /// @throws FailureException if it was not written; what was there is there still
  public static void write(Path file, Form form, List<Entry> entries, boolean replace)
      throws FailureException {
    new ExportFile(file).write(form.text(entries).getBytes(StandardCharsets.UTF_8), replace);
  }
}
