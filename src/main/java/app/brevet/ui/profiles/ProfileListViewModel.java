package app.brevet.ui.profiles;

import app.brevet.model.ProfileId;
import app.brevet.session.LiveSession;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.RowContent;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The list of profiles. Each row keeps its content while it is shown; rows that are not shown cost
/// nothing as time goes on.
public final class ProfileListViewModel {

  /// What the screen shows in the place of rows.
  public enum Emptiness {
    /// There are rows.
    NONE,
    /// There is no profile yet.
    NO_PROFILES,
    /// The search finds nothing.
    NOTHING_FOUND,
    /// The filter lets nothing through.
    NONE_HERE
  }

  private final ProfileDesk desk;
  private final ProfileActs acts;
  private final Requests requests;
  private final Words words;
  private final RowContents contents;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final Map<ProfileId, Row> known = new HashMap<>();
  private final Set<Row> visible = new HashSet<>();
  private final ReadOnlyObjectWrapper<Emptiness> emptiness =
      new ReadOnlyObjectWrapper<>(Emptiness.NONE);
  private final ObjectProperty<Optional<Row>> selected =
      new SimpleObjectProperty<>(Optional.empty());

  /// The list of what the desk shows.
  public ProfileListViewModel(ProfileDesk desk, ProfileActs acts, Requests requests, Words words) {
    this.desk = desk;
    this.acts = acts;
    this.requests = requests;
    this.words = words;
    this.contents = new RowContents(words, desk::accountOf);
    desk.sessionsProperty().subscribe(_ -> arrange());
    desk.filterProperty().subscribe(_ -> arrange());
    desk.searchProperty().subscribe(_ -> arrange());
    desk.pinnedProperty().subscribe(_ -> arrange());
    desk.keysProperty().subscribe(_ -> known.values().forEach(Row::update));
    desk.renewalsProperty().subscribe(_ -> known.values().forEach(Row::update));
    desk.nowProperty().subscribe(_ -> pass());
    desk.chosenProperty().subscribe(id -> selected.set(id.map(known::get)));
    selected.subscribe(row -> desk.chosenProperty().set(row.map(Row::id)));
  }

  /// A row: a profile, and what is said of it.
  public final class Row {
    private final ProfileId id;
    private final ReadOnlyObjectWrapper<RowContent> content;

    private Row(ProfileId id, RowContent content) {
      this.id = id;
      this.content = new ReadOnlyObjectWrapper<>(content);
    }

    ProfileId id() {
      return id;
    }

    /// What it says now.
    public ReadOnlyObjectProperty<RowContent> contentProperty() {
      return content.getReadOnlyProperty();
    }

    /// Tells whether somebody can see it: only then it goes on with the time.
    public void setVisible(boolean seen) {
      if (seen ? visible.add(this) : visible.remove(this)) {
        update();
      }
    }

    /// Does what its button says.
    public void act() {
      desk.find(id).ifPresent(one -> acts.main(one, desk.now()));
    }

    /// Opens the keys of its user: what the badge of its key does.
    public void openKeys() {
      desk.find(id).ifPresent(acts::keys);
    }

    /// Starts or renews it.
    public void startOrRenew() {
      desk.find(id).ifPresent(one -> acts.startOrRenew(one, desk.now()));
    }

    /// All that can be done with it now.
    public List<Choice> choices() {
      return desk.find(id).map(one -> acts.all(one, desk)).orElse(List.of()).stream()
          .map(act -> new Choice(act.label(), act.keys(), act.run()))
          .toList();
    }

    private void update() {
      desk.find(id)
          .map(ProfileListViewModel.this::contentOf)
          .filter(now -> !now.equals(content.get()))
          .ifPresent(content::set);
    }
  }

  /// A line of a row's menu.
  ///
  /// @param keys the keys that do the same; empty if there are none
  public record Choice(String label, String keys, Runnable run) {}

  private RowContent contentOf(LiveSession one) {
    return contents.of(
        one,
        desk.isPinned(one),
        desk.keyOf(one.profile()),
        desk.renewalsProperty().get().of(one.profile().id()),
        desk.now());
  }

  private void arrange() {
    List<LiveSession> shown = desk.shown();
    List<Row> next = new ArrayList<>(shown.size());
    for (LiveSession one : shown) {
      Row row = known.computeIfAbsent(one.profile().id(), id -> new Row(id, contentOf(one)));
      next.add(row);
    }
    known.keySet().removeIf(id -> desk.find(id).isEmpty());
    visible.retainAll(known.values());
    if (!rows.equals(next)) {
      Optional<Row> before = selected.get();
      rows.setAll(next);
      // Something is always selected, so that Enter has something to start.
      selected.set(before.filter(next::contains).or(() -> next.stream().findFirst()));
    }
    known.values().forEach(Row::update);
    emptiness.set(emptinessOf(next));
  }

  private Emptiness emptinessOf(List<Row> shown) {
    if (!shown.isEmpty()) {
      return Emptiness.NONE;
    }
    if (desk.sessionsProperty().get().isEmpty()) {
      return Emptiness.NO_PROFILES;
    }
    return desk.searchProperty().get().isBlank() ? Emptiness.NONE_HERE : Emptiness.NOTHING_FOUND;
  }

  private void pass() {
    if (desk.filterProperty().get() instanceof ProfileFilter.All) {
      visible.forEach(Row::update);
    } else {
      arrange(); // Time alone may take a profile out of "Active", or into "Ending soon".
    }
  }

  /// The rows that are shown, from the top.
  public ObservableList<Row> rows() {
    return rows;
  }

  /// The row that is selected, if one is.
  public ObjectProperty<Optional<Row>> selectedProperty() {
    return selected;
  }

  /// Starts or renews the row that is selected.
  public void startOrRenew() {
    selected.get().ifPresent(Row::startOrRenew);
  }

  /// What is shown in the place of rows.
  public ReadOnlyObjectProperty<Emptiness> emptinessProperty() {
    return emptiness.getReadOnlyProperty();
  }

  /// Shows all profiles again: no search, no filter.
  public void showAll() {
    desk.searchProperty().set("");
    desk.filterProperty().set(new ProfileFilter.All());
  }

  /// What is said where there are no rows.
  public record Empty(Icon icon, String title, String text, List<Act> acts) {}

  /// Where there is no profile yet.
  public Empty noProfiles() {
    List<Act> acts = new ArrayList<>();
    acts.add(new Act(words.text("window.act.add-user"), requests::addUser));
    acts.add(new Act(words.text("window.empty.found"), requests::found));
    requests.demo().ifPresent(demo -> acts.add(new Act(words.text("window.empty.demo"), demo)));
    return new Empty(
        Icon.KEY, words.text("window.empty.title"), words.text("window.empty.text"), acts);
  }

  /// Where the search finds nothing.
  public Empty nothingFound() {
    return new Empty(
        Icon.SEARCH,
        words.text("window.nothing-found.title"),
        words.text("window.nothing-found.text"),
        List.of(new Act(words.text("window.nothing-found.clear"), this::showAll)));
  }

  /// Where the filter lets nothing through.
  public Empty noneHere() {
    return new Empty(
        Icon.CLOCK,
        words.text("window.none-here.title"),
        words.text("window.none-here.text"),
        List.of(new Act(words.text("window.none-here.all"), this::showAll)));
  }

  /// What the button of a row's menu is called aloud.
  public String menuName(String profile) {
    return words.text("window.row.menu", profile);
  }

  /// What the list is called aloud.
  public String listName() {
    return words.text("window.list");
  }
}
