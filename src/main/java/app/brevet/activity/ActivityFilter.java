package app.brevet.activity;

import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.model.ProfileName;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Which entries are wanted.
///
/// @param profile of this profile alone
/// @param since that happened then or later
/// @param events of these kinds alone, where `FAILED` stands for every failure; of all where there
///   are none
public record ActivityFilter(
    Optional<ProfileName> profile, Optional<Instant> since, Set<Event> events)
    implements Predicate<Entry> {

  /// Lets everything through.
  public static final ActivityFilter ALL =
      new ActivityFilter(Optional.empty(), Optional.empty(), Set.of());

  /// Copies the set.
  public ActivityFilter {
    events = Set.copyOf(events);
  }

  @Override
  public boolean test(Entry entry) {
    return profile.filter(name -> !name.equals(entry.profile())).isEmpty()
        && since.filter(entry.at()::isBefore).isEmpty()
        && (events.isEmpty() || events.stream().anyMatch(entry.event()::isOf));
  }
}
