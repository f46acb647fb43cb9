package app.brevet.activity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A log that notes who asked, in each entry that does not tell.
public final class AskedActivity implements Activity {

  private final Activity activity;
  private final Supplier<Asker> usual;

  /// @param activity where the entries go
  /// @param usual who asks in this process, unless [Asking] tells another; asked for each entry
  public AskedActivity(Activity activity, Supplier<Asker> usual) {
    this.activity = activity;
    this.usual = usual;
  }

  @Override
  public void record(Entry entry) {
    activity.record(asked(entry));
  }

  @Override
  public void recordOnce(Entry entry, Duration within) {
    activity.recordOnce(asked(entry), within);
  }

  private Entry asked(Entry entry) {
    return entry.by().equals(Asker.UNKNOWN) ? entry.askedBy(Asking.now().orElseGet(usual)) : entry;
  }

  @Override
  public List<Entry> find(Predicate<Entry> wanted, int most) throws ActivityException {
    return activity.find(wanted, most);
  }

  @Override
  public List<Entry> latest(int most) {
    return activity.latest(most);
  }

  @Override
  public Optional<String> lastFault() {
    return activity.lastFault();
  }
}
