package app.brevet.transfer;

import app.brevet.catalog.Appearance;
import app.brevet.catalog.CatalogException;
import app.brevet.catalog.Settings;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.session.Failures;
import app.brevet.transfer.RestoreItem.Kind;
import app.brevet.transfer.RestoreItem.State;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Brings back what was chosen once for all profiles. A choice that was never made here is none
/// that could be lost.
final class SettingsRestore {

  private final Settings settings;

  SettingsRestore(Settings settings) {
    this.settings = settings;
  }

  /// Adds to the plan what becomes of each choice in the file.
  ///
  /// @throws FailureException if the settings cannot be read
  void addTo(RestorePlan plan) throws FailureException {
    ChosenSettings chosen = plan.file().settings();
    try {
      Appearance appearance = settings.appearance();
      Duration lockAfter = settings.lockAfter();
      Set<ProfileId> pinned = settings.pinned();
      chosen
          .appearance()
          .map(theirs -> compared(theirs, appearance, Appearance.SYSTEM))
          .ifPresent(state -> add(StateJson.APPEARANCE, state, plan));
      chosen
          .lockAfter()
          .map(theirs -> compared(theirs, lockAfter, Settings.USUAL_LOCK_AFTER))
          .ifPresent(state -> add(StateJson.LOCK_AFTER_MINUTES, state, plan));
      Collection<ProfileId> pins = pins(plan);
      if (!pins.isEmpty()) {
        State state = pinned.containsAll(pins) ? State.SAME : State.NEW;
        add(StateJson.PINNED, state, plan);
      }
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  private static <T> State compared(T theirs, T ours, T usual) {
    if (ours.equals(theirs)) {
      return State.SAME;
    }
    return ours.equals(usual) ? State.NEW : State.DIFFERS;
  }

  private static void add(String name, State state, RestorePlan plan) {
    plan.settings().add(new RestoreItem(Kind.SETTING, name, state, plan.isDone(state)));
  }

  /// A pin of what is not here would show nothing.
  private static List<ProfileId> pins(RestorePlan plan) {
    return plan.file().settings().pinned().stream().filter(plan.merge()::has).toList();
  }

  /// Records what the plan says.
  ///
  /// @throws FailureException if the settings cannot be written
  void carryOut(RestorePlan plan, Consumer<RestoreItem> told) throws FailureException {
    try {
      for (RestoreItem item : plan.settings()) {
        if (item.isDone()) {
          record(item, plan);
          told.accept(item);
        }
      }
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  private void record(RestoreItem item, RestorePlan plan) throws CatalogException {
    ChosenSettings chosen = plan.file().settings();
    Optional<Appearance> appearance = chosen.appearance();
    Optional<Duration> lockAfter = chosen.lockAfter();
    if (item.subject().equals(StateJson.APPEARANCE) && appearance.isPresent()) {
      settings.recordAppearance(appearance.get());
    } else if (item.subject().equals(StateJson.LOCK_AFTER_MINUTES) && lockAfter.isPresent()) {
      settings.recordLockAfter(lockAfter.get());
    } else {
      for (ProfileId id : pins(plan)) {
        settings.pin(id, true);
      }
    }
  }
}
