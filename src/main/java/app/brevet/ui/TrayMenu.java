package app.brevet.ui;

import app.brevet.model.ProfileId;
import app.brevet.model.SessionState;
import app.brevet.session.LiveSession;
import app.brevet.tray.TrayItem;
import app.brevet.tray.TrayState;
import app.brevet.tray.TrayView;
import app.brevet.ui.profiles.MainAct;
import app.brevet.ui.profiles.Renewals;
import app.brevet.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What the tray shows of the sessions: a pure function of how they stand.
public final class TrayMenu {

  /// More lines than this in one level are too long for a screen.
  private static final int MOST_IN_A_LEVEL = 20;

  private final Words words;
  private final Verbs verbs;

  /// What a line of the menu does.
  ///
  /// @param act does the next useful act of the profile
  /// @param console opens the dialog that signs a browser in to the console
  public record Verbs(
      Consumer<LiveSession> act,
      Consumer<LiveSession> console,
      Runnable stopAll,
      Runnable lock,
      Runnable open,
      Runnable quit) {}

  /// A menu whose lines do this.
  public TrayMenu(Words words, Verbs verbs) {
    this.words = words;
    this.verbs = verbs;
  }

  /// What the tray shows at `now`.
  public TrayView of(
      List<LiveSession> sessions, Set<ProfileId> pinned, Renewals renewals, Instant now) {
    List<LiveSession> alive = sessions.stream().filter(one -> one.isAliveAt(now)).toList();
    Optional<LiveSession> ending =
        alive.stream()
            .filter(one -> one.stateAt(now) instanceof SessionState.Expiring)
            .min(Comparator.comparing(one -> one.expiry().orElseThrow().at()));
    return new TrayView(
        state(alive, ending),
        words.text("window.title"),
        tooltip(alive, ending, now),
        menu(sessions, pinned, renewals, now));
  }

  private static TrayState state(List<LiveSession> alive, Optional<LiveSession> ending) {
    if (ending.isPresent()) {
      return TrayState.ENDING;
    }
    return alive.isEmpty() ? TrayState.IDLE : TrayState.ACTIVE;
  }

  private String tooltip(List<LiveSession> alive, Optional<LiveSession> ending, Instant now) {
    if (alive.isEmpty()) {
      return words.text("window.tray.tooltip-none");
    }
    return ending
        .map(
            one ->
                words.text(
                    "window.tray.tooltip-ending",
                    alive.size(),
                    one.profile().name(),
                    left(one, now)))
        .orElseGet(() -> words.text("window.tray.tooltip-active", alive.size()));
  }

  private List<TrayItem> menu(
      List<LiveSession> sessions, Set<ProfileId> pinned, Renewals renewals, Instant now) {
    List<TrayItem> items = new ArrayList<>();
    sessions.stream()
        .filter(one -> one.isAliveAt(now) || one.isBusy() || pinned.contains(one.profile().id()))
        .sorted(Comparator.comparing(one -> !one.isAliveAt(now)))
        .limit(MOST_IN_A_LEVEL)
        .forEach(one -> items.add(line(one, now)));
    if (!items.isEmpty()) {
      items.add(new TrayItem.Separator());
    }
    if (!sessions.isEmpty()) {
      items.add(new TrayItem.Submenu(words.text("window.tray.all"), inLevels(sessions, now)));
      List<LiveSession> alive = sessions.stream().filter(one -> one.isAliveAt(now)).toList();
      if (!alive.isEmpty()) {
        items.add(new TrayItem.Submenu(words.text("console.tray"), consoles(alive)));
      }
      List<TrayItem> ends = ends(alive, renewals, now);
      if (!ends.isEmpty()) {
        items.add(new TrayItem.Submenu(words.text("renewal.act.let-end"), ends));
      }
      boolean stoppable = !alive.isEmpty();
      items.add(new TrayItem.Action(words.text("window.act.stop-all"), stoppable, verbs.stopAll()));
      items.add(new TrayItem.Separator());
    }
    items.add(new TrayItem.Action(words.text("window.act.lock"), true, verbs.lock()));
    items.add(new TrayItem.Action(words.text("window.tray.open"), true, verbs.open()));
    items.add(new TrayItem.Action(words.text("window.act.quit"), true, verbs.quit()));
    return items;
  }

  private List<TrayItem> consoles(List<LiveSession> alive) {
    return alive.stream()
        .limit(MOST_IN_A_LEVEL)
        .<TrayItem>map(
            one ->
                new TrayItem.Action(
                    one.profile().name().value(), true, () -> verbs.console().accept(one)))
        .toList();
  }

  /// Those that are kept alive; one that the user lets end has a mark.
  private List<TrayItem> ends(List<LiveSession> alive, Renewals renewals, Instant now) {
    List<TrayItem> items = new ArrayList<>();
    for (LiveSession one : alive) {
      ProfileId id = one.profile().id();
      renewals
          .isLetEnd(one, now)
          .map(
              letEnd -> {
                Consumer<ProfileId> other = letEnd ? renewals.renewAgain() : renewals.letEnd();
                return new TrayItem.Check(
                    one.profile().name().value(), letEnd, () -> other.accept(id));
              })
          .filter(_ -> items.size() < MOST_IN_A_LEVEL)
          .ifPresent(items::add);
    }
    return items;
  }

  /// All in one level, or in as many as it takes, each named by its first and its last profile.
  private List<TrayItem> inLevels(List<LiveSession> sessions, Instant now) {
    if (sessions.size() <= MOST_IN_A_LEVEL) {
      return sessions.stream().map(one -> line(one, now)).toList();
    }
    int size = Math.max(MOST_IN_A_LEVEL, Math.ceilDiv(sessions.size(), MOST_IN_A_LEVEL));
    List<TrayItem> levels = new ArrayList<>();
    for (int from = 0; from < sessions.size(); from += size) {
      List<LiveSession> part = sessions.subList(from, Math.min(from + size, sessions.size()));
      String label =
          words.text(
              "window.tray.more",
              part.getFirst().profile().name(),
              part.getLast().profile().name());
      levels.add(new TrayItem.Submenu(label, inLevels(part, now)));
    }
    return levels;
  }

  private TrayItem line(LiveSession live, Instant now) {
    String name = live.profile().name().value();
    String label =
        switch (live.stateAt(now)) {
          case SessionState.Active _, SessionState.Expiring _ ->
              words.text(
                  "window.tray.alive", name, left(live, now), MainAct.of(live, now).label(words));
          case SessionState.AwaitingCode _, SessionState.Requesting _ ->
              words.text("window.tray.busy", name);
          case SessionState.Idle _, SessionState.Expired _, SessionState.Failed _ ->
              words.text("window.tray.idle", name, MainAct.of(live, now).label(words));
        };
    return new TrayItem.Check(label, live.isAliveAt(now), () -> verbs.act().accept(live));
  }

  /// By the minute: a menu that changes each second is hard to click, and costs the desktop work.
  private String left(LiveSession live, Instant now) {
    long minutes = live.expiry().orElseThrow().left(now).toMinutes();
    return minutes < 1
        ? words.text("window.tray.under-a-minute")
        : words.times().length(Duration.ofMinutes(minutes));
  }
}
