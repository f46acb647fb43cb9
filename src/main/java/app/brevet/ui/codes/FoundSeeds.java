package app.brevet.ui.codes;

import app.brevet.ui.codes.OneTimeCodes.Found;
import app.brevet.ui.kit.Act;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The seeds that were found, until one is chosen; the others are wiped then.
final class FoundSeeds {

  private final SeedNames names;
  private final Consumer<Found> chosen;
  private final ReadOnlyObjectWrapper<List<Act>> choices = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
  private List<Found> all = List.of();

  /// @param chosen is told which one it is
  FoundSeeds(SeedNames names, Consumer<Found> chosen) {
    this.names = names;
    this.chosen = chosen;
  }

  /// Takes these; one alone is chosen at once.
  ///
  /// @return whether one is still to be chosen
  boolean show(List<Found> found) {
    all = found;
    choices.set(IntStream.range(0, found.size()).mapToObj(this::choice).toList());
    if (found.size() == 1) {
      choose(0);
    }
    return found.size() > 1;
  }

  private Act choice(int index) {
    return new Act(names.of(all.get(index)), () -> choose(index));
  }

  private void choose(int index) {
    Found one = all.get(index);
    IntStream.range(0, all.size()).filter(i -> i != index).forEach(i -> all.get(i).close());
    all = List.of(one);
    name.set(names.of(one));
    chosen.accept(one);
  }

  /// The one that was chosen.
  Found chosen() {
    return all.getFirst();
  }

  /// Wipes all of them.
  void drop() {
    all.forEach(Found::close);
    all = List.of();
  }

  ReadOnlyObjectProperty<List<Act>> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }
}
