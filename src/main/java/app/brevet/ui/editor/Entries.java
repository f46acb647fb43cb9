package app.brevet.ui.editor;

import app.brevet.model.InvalidInputException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The fields of text of one dialog.
///
/// @param <F> names them
final class Entries<F extends Enum<F>> {

  private final Map<F, Entry> entries;
  private final Function<InvalidInputException, String> inWords;

  Entries(Class<F> fields, Function<InvalidInputException, String> inWords) {
    this.entries = new EnumMap<>(fields);
    this.inWords = inWords;
  }

  /// Adds a field.
  ///
  /// @param before what is there already
  Entries<F> with(F field, String before, Entry.Check check) {
    entries.put(field, new Entry(before, check, inWords));
    return this;
  }

  Entry of(F field) {
    Entry entry = entries.get(field);
    if (entry == null) {
      throw new IllegalArgumentException(field.name());
    }
    return entry;
  }

  /// The text of a field, without blanks around it.
  String text(F field) {
    return of(field).stripped();
  }

  /// Checks all fields, and says what is wrong with each.
  boolean areSound() {
    boolean sound = true;
    for (Entry entry : entries.values()) {
      sound &= entry.isSound();
    }
    return sound;
  }

  boolean areChanged() {
    return entries.values().stream().anyMatch(Entry::isChanged);
  }

  /// The first field that has a problem.
  Optional<F> firstProblem() {
    return entries.entrySet().stream()
        .filter(entry -> !entry.getValue().problem().get().isEmpty())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
