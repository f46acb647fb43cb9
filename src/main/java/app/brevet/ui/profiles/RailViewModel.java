package app.brevet.ui.profiles;

import app.brevet.session.LiveSession;
import app.brevet.words.Accounts;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The filters beside the list, each with how many profiles it lets through.
public final class RailViewModel {

  private static final List<ProfileFilter> FIXED =
      List.of(
          new ProfileFilter.All(),
          new ProfileFilter.Active(),
          new ProfileFilter.Ending(),
          new ProfileFilter.Pinned());

  private final ProfileDesk desk;
  private final Words words;
  private final ReadOnlyObjectWrapper<List<Entry>> filters = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Entry>> accounts =
      new ReadOnlyObjectWrapper<>(List.of());

  /// The filters of what the desk has.
  public RailViewModel(ProfileDesk desk, Words words) {
    this.desk = desk;
    this.words = words;
    desk.sessionsProperty().subscribe(_ -> count());
    desk.filterProperty().subscribe(_ -> count());
    desk.pinnedProperty().subscribe(_ -> count());
    desk.nowProperty().subscribe(_ -> count());
  }

  /// A filter.
  ///
  /// @param count how many profiles it lets through
  /// @param chosen whether it is the one that the list goes by
  /// @param spoken what is read aloud
  /// @param place which one it is
  public record Entry(String label, int count, boolean chosen, String spoken, int place) {}

  private void count() {
    List<Entry> first = new ArrayList<>();
    for (ProfileFilter filter : FIXED) {
      first.add(entry(filter, counted(filter), first.size()));
    }
    set(filters, List.copyOf(first));
    set(accounts, countedAccounts());
  }

  private static void set(ReadOnlyObjectWrapper<List<Entry>> shown, List<Entry> now) {
    if (!now.equals(shown.get())) {
      shown.set(now);
    }
  }

  private int counted(ProfileFilter filter) {
    return (int)
        desk.sessionsProperty().get().stream().filter(one -> filter.shows(one, desk)).count();
  }

  private List<Entry> countedAccounts() {
    SortedMap<String, Integer> numbers = new TreeMap<>();
    desk.sessionsProperty().get().stream()
        .map(LiveSession::profile)
        .map(desk::accountOf)
        .filter(account -> !account.isEmpty())
        .forEach(account -> numbers.merge(account, 1, Integer::sum));
    if (numbers.size() < 2) {
      return List.of(); // One account needs no choice.
    }
    List<Entry> entries = new ArrayList<>();
    numbers.forEach(
        (account, count) ->
            entries.add(
                entry(new ProfileFilter.InAccount(account), count, FIXED.size() + entries.size())));
    return List.copyOf(entries);
  }

  private Entry entry(ProfileFilter filter, int count, int place) {
    String label = label(filter);
    return new Entry(
        label,
        count,
        filter.equals(desk.filterProperty().get()),
        words.text("window.filter.spoken", label, count),
        place);
  }

  private String label(ProfileFilter filter) {
    return switch (filter) {
      case ProfileFilter.All _ -> words.text("window.filter.all");
      case ProfileFilter.Active _ -> words.text("window.filter.active");
      case ProfileFilter.Ending _ -> words.text("window.filter.ending");
      case ProfileFilter.Pinned _ -> words.text("window.filter.pinned");
      case ProfileFilter.InAccount(var account) -> Accounts.grouped(account);
    };
  }

  /// All, active, ending soon, favourites.
  public ReadOnlyObjectProperty<List<Entry>> filtersProperty() {
    return filters.getReadOnlyProperty();
  }

  /// One an account, where there is more than one.
  public ReadOnlyObjectProperty<List<Entry>> accountsProperty() {
    return accounts.getReadOnlyProperty();
  }

  /// Lets the list go by this filter.
  public void choose(Entry entry) {
    desk.filterProperty()
        .set(
            entry.place() < FIXED.size()
                ? FIXED.get(entry.place())
                : new ProfileFilter.InAccount(entry.label().replace("-", "")));
  }

  /// The heading of the accounts.
  public String accountsHeading() {
    return words.text("window.filter.accounts");
  }
}
