package app.brevet.ui.activity;

import app.brevet.activity.Activity.Entry;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.transfer.ActivityExport;
import app.brevet.transfer.ActivityExport.Form;
import app.brevet.ui.activity.ActivityViewModel.Stage;
import app.brevet.ui.kit.DialogWork;
import app.brevet.ui.kit.FilePlaces;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The way of an export: the file is chosen, asked about if it is there, and written.
final class Exporting {

  private static final String USUAL_NAME = "brevet-activity.csv";

  private final Words words;
  private final DialogWork work;
  private final FilePlaces places;
  private final Supplier<List<Entry>> entries;
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.LIST);
  private final ReadOnlyObjectWrapper<Path> path;
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

  /// @param entries what is exported, oldest first
  Exporting(Words words, DialogWork work, FilePlaces places, Supplier<List<Entry>> entries) {
    this.words = words;
    this.work = work;
    this.places = places;
    this.entries = entries;
    this.path = new ReadOnlyObjectWrapper<>(places.folder());
  }

  void begin() {
    note.set("");
    places
        .toWrite(places.folder().resolve(USUAL_NAME))
        .map(Exporting::withForm)
        .ifPresent(
            to -> {
              path.set(to);
              work.run(Verb.EXPORT, () -> isFree(to), this::looked);
            });
  }

  /// A table, where the name asks for nothing else.
  private static Path withForm(Path file) {
    return Form.of(file).isPresent() ? file : file.resolveSibling(file.getFileName() + ".csv");
  }

  private static boolean isFree(Path to) throws FailureException {
    ActivityExport.requireFree(to, true);
    try {
      ActivityExport.requireFree(to, false);
      return true;
    } catch (FailureException e) {
      if (e.failure() instanceof Failure.FileUntouched(_, var reason, _)
          && reason == FileReason.EXISTS) {
        return false;
      }
      throw e;
    }
  }

  private void looked(boolean free) {
    if (free) {
      write(false);
    } else {
      stage.set(Stage.REPLACE);
    }
  }

  void replace() {
    write(true);
  }

  private void write(boolean over) {
    Path to = path.get();
    List<Entry> written = entries.get();
    work.run(
        Verb.EXPORT,
        () -> {
          ActivityExport.write(to, Form.of(to).orElse(Form.CSV), written, over);
          return to;
        },
        done -> {
          note.set(words.text("events.export.done", done));
          stage.set(Stage.LIST);
        },
        () -> stage.set(Stage.LIST));
  }

  void back() {
    work.forgive();
    stage.set(Stage.LIST);
  }

  ReadOnlyObjectWrapper<Stage> stage() {
    return stage;
  }

  ReadOnlyObjectWrapper<Path> path() {
    return path;
  }

  ReadOnlyStringWrapper note() {
    return note;
  }
}
