package app.brevet.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A log that lives as long as the test, and never fails.
public final class InMemoryActivity implements Activity {

  private final List<Entry> entries = new ArrayList<>();

  @Override
  public synchronized void record(Entry entry) {
    entries.add(entry);
  }

  @Override
  public synchronized void recordOnce(Entry entry, Duration within) {
    Instant from = entry.at().minus(within);
    Instant to = entry.at().plus(within);
    if (entries.stream()
        .filter(one -> !one.at().isBefore(from) && !one.at().isAfter(to))
        .noneMatch(entry::isRepeatedBy)) {
      entries.add(entry);
    }
  }

  @Override
  public synchronized List<Entry> find(Predicate<Entry> wanted, int most) {
    List<Entry> found = entries.reversed().stream().filter(wanted).limit(most).toList();
    return List.copyOf(found.reversed());
  }

  @Override
  public List<Entry> latest(int most) {
    return find(_ -> true, most);
  }

  @Override
  public Optional<String> lastFault() {
    return Optional.empty();
  }

  /// What happened so far, oldest first.
  public List<Event> events() {
    return latest(Integer.MAX_VALUE).stream().map(Entry::event).toList();
  }
}
