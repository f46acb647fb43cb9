package app.brevet.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A log that lives as long as the test, and never fails.
public final class InMemoryActivity implements Activity {

  private final List<Entry> entries = new ArrayList<>();

  @Override
  public synchronized void record(Entry entry) {
    entries.add(entry);
  }

  @Override
  public synchronized List<Entry> latest(int most) {
    return List.copyOf(entries.subList(Math.max(0, entries.size() - most), entries.size()));
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
