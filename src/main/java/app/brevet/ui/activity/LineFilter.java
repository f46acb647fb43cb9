package app.brevet.ui.activity;

import app.brevet.activity.Activity.Event;
import app.brevet.model.ProfileName;
import app.brevet.ui.activity.ActivityViewModel.Choice;
import app.brevet.ui.activity.ActivityViewModel.Line;
import app.brevet.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which lines are shown: of a profile, of a kind, with a text.
final class LineFilter {

  private final Words words;
  private final Choice allProfiles;
  private final Choice allKinds;
  private final ObservableList<Choice> profiles;
  private final ObjectProperty<Choice> profile;
  private final ObjectProperty<Choice> kind;
  private final StringProperty search = new SimpleStringProperty("");

  LineFilter(Words words, Optional<ProfileName> of) {
    this.words = words;
    allProfiles = new Choice("", words.text("events.filter.profile-all"));
    allKinds = new Choice("", words.text("events.filter.kind-all"));
    profiles = FXCollections.observableArrayList(allProfiles);
    of.map(ProfileName::value).map(LineFilter::named).ifPresent(profiles::add);
    profile = new SimpleObjectProperty<>(profiles.getLast());
    kind = new SimpleObjectProperty<>(allKinds);
  }

  private static Choice named(String profileName) {
    return new Choice(profileName, profileName);
  }

  /// Calls this whenever something else is to be shown.
  void onChange(Runnable changed) {
    profile.addListener(_ -> changed.run());
    kind.addListener(_ -> changed.run());
    search.addListener(_ -> changed.run());
  }

  /// Lets these profiles be chosen.
  void know(List<String> names) {
    for (String name : names) {
      if (profiles.stream().noneMatch(choice -> choice.key().equals(name))) {
        profiles.add(named(name));
      }
    }
  }

  List<Line> of(List<Line> all) {
    String text = search.get().strip().toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(line -> lets(profile.get(), line.profile()::equals))
        .filter(line -> lets(kind.get(), key -> isOf(line.entry().event(), key)))
        .filter(line -> line.searched().contains(text))
        .toList();
  }

  private static boolean lets(Choice chosen, Predicate<String> isChosen) {
    return chosen.key().isEmpty() || isChosen.test(chosen.key());
  }

  private static boolean isOf(Event event, String kind) {
    return Event.named(kind).filter(event::isOf).isPresent();
  }

  void letAll() {
    profile.set(allProfiles);
    kind.set(allKinds);
    search.set("");
  }

  ObservableList<Choice> profiles() {
    return profiles;
  }

  List<Choice> kinds() {
    return Stream.concat(
            Stream.of(allKinds),
            Arrays.stream(Event.values())
                .map(event -> new Choice(event.key(), words.activity().event(event.key()))))
        .toList();
  }

  ObjectProperty<Choice> profile() {
    return profile;
  }

  ObjectProperty<Choice> kind() {
    return kind;
  }

  StringProperty search() {
    return search;
  }
}
