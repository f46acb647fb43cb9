package app.brevet.ui.activity;

import app.brevet.activity.Activity;
import app.brevet.activity.Activity.Entry;
import app.brevet.activity.ActivityException;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.session.Failures;
import app.brevet.ui.kit.DialogWork;
import app.brevet.ui.kit.FilePlaces;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What happened, the latest first: searched, filtered, exported, and followed while it is shown.
public final class ActivityViewModel {

  /// Where the dialog stands.
  public enum Stage {
    /// What happened is shown.
    LIST,
    /// The file of an export is there: may it be replaced?
    REPLACE
  }

  /// Why no line is shown.
  public enum Emptiness {
    /// Lines are shown.
    NONE,
    /// Nothing happened yet.
    NOTHING_YET,
    /// Nothing is as it is searched for.
    NOTHING_FOUND
  }

  /// A line.
  ///
  /// @param at when, where the user is
  /// @param what what happened, and who asked
  /// @param detail where, or why it failed; may be empty
  /// @param searched what it is found by, in small letters
  public record Line(
      Entry entry,
      String at,
      String profile,
      String what,
      String detail,
      boolean failed,
      String searched) {}

  /// What can be chosen in a filter.
  ///
  /// @param key the name of a profile or of a kind; empty for all of them
  public record Choice(String key, String label) {}

  /// More than the log keeps.
  private static final int MOST = 100_000;

  private final Work reading;
  private final DialogWork work;
  private final Activity activity;
  private final Exporting exporting;
  private final InstantSource clock;
  private final Executor window;
  private final EntryLines inWords;
  private final LineFilter filter;
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Emptiness> emptiness =
      new ReadOnlyObjectWrapper<>(Emptiness.NONE);
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
  private List<Line> all = List.of();
  private boolean isKnown;
  private boolean isReading;
  private boolean isReadAgain;

  /// @param places where an export goes
  /// @param window runs what changes the screen, on the window's thread
  /// @param of what happened to this profile is shown first; to all where it is empty
  public ActivityViewModel(
      Words words,
      Work work,
      Activity activity,
      FilePlaces places,
      InstantSource clock,
      Executor window,
      Optional<ProfileName> of) {
    this.reading = work;
    this.work = new DialogWork(words, work, "");
    this.activity = activity;
    this.exporting =
        new Exporting(
            words, this.work, places, () -> lines().stream().map(Line::entry).toList().reversed());
    this.clock = clock;
    this.window = window;
    this.inWords = new EntryLines(words);
    this.filter = new LineFilter(words, of);
    filter.onChange(this::show);
  }

  /// What was read.
  private record Read(List<Line> lines, List<String> profiles) {}

  /// Reads what happened, soon. May be called on any thread, and as often as anything may have
  /// happened.
  public void refresh() {
    window.execute(this::read);
  }

  private void read() {
    if (isReading || closed.get()) {
      isReadAgain = true;
      return;
    }
    isReading = true;
    isReadAgain = false;
    reading.run(
        this::readNow,
        read -> {
          take(read);
          ended();
        },
        why -> {
          work.fail(Verb.LIST_ACTIVITY, why);
          ended();
        });
  }

  private void ended() {
    isReading = false;
    if (isReadAgain) {
      read();
    }
  }

  private Read readNow() throws FailureException {
    List<Entry> entries;
    try {
      entries = activity.find(_ -> true, MOST).reversed();
    } catch (ActivityException e) {
      throw Failures.of(e);
    }
    return new Read(
        inWords.of(entries, clock.instant()),
        entries.stream().map(entry -> entry.profile().value()).distinct().sorted().toList());
  }

  private void take(Read read) {
    if (closed.get()) {
      return;
    }
    all = read.lines();
    isKnown = true;
    filter.know(read.profiles());
    show();
  }

  private void show() {
    List<Line> shown = filter.of(all);
    int added = shown.size() - lines.size();
    if (added >= 0 && shown.subList(added, shown.size()).equals(lines)) {
      lines.addAll(0, shown.subList(0, added)); // What is looked at stays where it is.
    } else {
      lines.setAll(shown);
    }
    if (!shown.isEmpty() || !isKnown) {
      emptiness.set(Emptiness.NONE);
    } else {
      emptiness.set(all.isEmpty() ? Emptiness.NOTHING_YET : Emptiness.NOTHING_FOUND);
    }
  }

  /// Lets everything be shown again.
  public void showAll() {
    filter.letAll();
  }

  /// Exports what is shown, to a file that the user chooses.
  public void export() {
    exporting.begin();
  }

  /// The file that is there may give way.
  public void replace() {
    exporting.replace();
  }

  /// Goes back to the list, with nothing written.
  public void back() {
    exporting.back();
  }

  /// Leaves the dialog.
  public void abandon() {
    work.end();
    closed.set(true);
  }

  /// The profiles that something happened to, after all of them.
  public ObservableList<Choice> profiles() {
    return FXCollections.unmodifiableObservableList(filter.profiles());
  }

  /// The kinds of what happens, after all of them.
  public List<Choice> kinds() {
    return filter.kinds();
  }

  /// The profile that is chosen.
  public ObjectProperty<Choice> profileProperty() {
    return filter.profile();
  }

  /// The kind that is chosen.
  public ObjectProperty<Choice> kindProperty() {
    return filter.kind();
  }

  /// What is searched for.
  public StringProperty searchProperty() {
    return filter.search();
  }

  /// What is shown, the latest first.
  public ObservableList<Line> lines() {
    return FXCollections.unmodifiableObservableList(lines);
  }

  /// Why nothing is shown.
  public ReadOnlyObjectProperty<Emptiness> emptinessProperty() {
    return emptiness.getReadOnlyProperty();
  }

  /// What is being done, and what went wrong last.
  public DialogWork work() {
    return work;
  }

  /// Where the dialog stands.
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return exporting.stage().getReadOnlyProperty();
  }

  /// The file of the export.
  public ReadOnlyObjectProperty<Path> pathProperty() {
    return exporting.path().getReadOnlyProperty();
  }

  /// What was done last; may be empty.
  public ReadOnlyStringProperty noteProperty() {
    return exporting.note().getReadOnlyProperty();
  }

  /// Whether the dialog is left.
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }
}
