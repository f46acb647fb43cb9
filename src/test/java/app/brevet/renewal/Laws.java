package app.brevet.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.DeliveryKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What must hold on every simulated day, whatever the schedule thinks.
final class Laws {

  /// The longest wait after a failure, the heartbeat, and something for the last look; a slow
  /// answer for each further session of a chain comes on top.
  private static final Duration TOLERANCE = Duration.ofMinutes(3);

  private static final Duration SHORTEST_LIFE = Duration.ofMinutes(15);
  private static final Duration WARNING = Duration.ofMinutes(11);
  private static final Duration WARNING_OF_TOOLS = Duration.ofMinutes(20);

  private static final int MOST_CALLS = 12;

  /// A program is run again after twice as long each time, and where something has changed each
  /// quarter of an hour at most; so it gives again what it is for after 4 hours at most on a
  /// simulated day, and is waited for as long again at most.
  private static final Duration TOLERANCE_OF_PROGRAMS = Duration.ofHours(6);

  private static final Duration HALF_A_DAY = Duration.ofHours(12);
  private static final int MOST_RUNS = 24;

  private final List<SimulatedSession> sessions;
  private Instant ableSince = Instant.MIN;
  private Instant calmSince = Instant.MIN;
  private boolean able = true;

  Laws(List<SimulatedSession> sessions) {
    this.sessions = sessions;
  }

  /// From now on AWS can be asked, or not.
  void able(boolean now, Instant at) {
    able = now;
    ableSince = at;
  }

  /// The user did something, or the machine was disturbed.
  void disturbed(Instant at, boolean clock) {
    ableSince = at;
    calmSince = clock ? at : calmSince;
  }

  /// No session that can be renewed without the user is over; none that cannot has ended unsaid.
  void check(Instant now) {
    for (SimulatedSession one : sessions) {
      warnedForTools(one, now);
      broughtUpToDate(one, now);
      if (!one.delivered || one.letEnd || now.isBefore(one.end) || one.missed) {
        continue;
      }
      boolean alone = one.isAlone(one.end) && one.isAlone(now);
      if (alone) {
        noGap(one, now);
      } else {
        one.missed = true;
        warned(one);
      }
    }
  }

  /// No file holds an older session than the one that is there for longer than it refuses it.
  private void broughtUpToDate(SimulatedSession one, Instant now) {
    boolean isBehind = one.delivered && !one.letEnd && one.hold == Standing.Hold.BEHIND;
    Instant least = now.minus(TOLERANCE.plus(SimulatedMachine.SLOW.multipliedBy(4)));
    if (isBehind && able && now.isBefore(one.end)) {
      assertThat(ableSince.isAfter(least) || one.behindSince.isAfter(least))
          .as("left behind: %s since %s, is %s", one.profile.name(), one.behindSince, now)
          .isTrue();
    }
  }

  private void noGap(SimulatedSession one, Instant now) {
    Duration tolerance =
        one.root.isProgram
            ? TOLERANCE_OF_PROGRAMS
            : TOLERANCE.plus(SimulatedMachine.SLOW.multipliedBy(one.depth() - 1L));
    boolean before = able && !ableSince.isAfter(one.end.minus(tolerance));
    boolean after =
        able
            && !ableSince.isAfter(now.minus(tolerance))
            && !one.end.isAfter(now.minus(tolerance))
            && now.isBefore(one.end.plus(Duration.ofHours(11)));
    assertThat(before || after)
        .as("gap: %s ended %s, is %s, able since %s", one.profile.name(), one.end, now, ableSince)
        .isFalse();
  }

  private void warned(SimulatedSession one) {
    boolean quiet =
        !calmSince.isAfter(one.end.minus(WARNING)) && !ableSince.isAfter(one.end.minus(WARNING));
    boolean neededThen = !one.isAlone(one.end.minus(WARNING));
    if (able && quiet && neededThen) {
      assertThat(one.shown).as("unsaid: %s ended %s", one.profile.name(), one.end).isTrue();
      assertThat(one.heard).as("unheard: %s ended %s", one.profile.name(), one.end).isTrue();
    }
  }

  /// Of what tools ask Brevet for, which they do 15 minutes before its end, the user is told before
  /// that: when 20 minutes, or a quarter of its life, are left.
  private void warnedForTools(SimulatedSession one, Instant now) {
    Duration quarter = Duration.between(one.got, one.end).dividedBy(4);
    Duration most = quarter.compareTo(WARNING_OF_TOOLS) < 0 ? quarter : WARNING_OF_TOOLS;
    Instant warnAt = one.end.minus(most);
    boolean isOnItsWay = one.delivered && !one.letEnd && one.hold == Standing.Hold.KEPT;
    boolean isTime = !now.isBefore(warnAt.plus(TOLERANCE)) && now.isBefore(one.end);
    boolean quiet = able && !calmSince.isAfter(warnAt) && !ableSince.isAfter(warnAt);
    if (one.kind == DeliveryKind.PROCESS && isOnItsWay && isTime && quiet && !one.root.isToken) {
      assertThat(one.shown || one.isAlone(warnAt) || one.isAlone(now))
          .as("late for tools: %s ends %s, is %s", one.profile.name(), one.end, now)
          .isTrue();
    }
  }

  /// These are shown: the user's attention is called to them, or was to another that waits for the
  /// same, be it that the user is about to do something with that one.
  void shown(List<SimulatedSession> waiting, boolean alert) {
    if (alert) {
      alerted(waiting);
    }
    for (SimulatedSession one : waiting) {
      boolean heard = sessions.stream().anyMatch(it -> it.heard && isSameNeed(one, it));
      one.toldOfLock |= heard && one.root.isLocked();
      one.heard |= heard;
      one.shown = true;
    }
  }

  /// The user's attention was called to these: not twice, unless the user wished for it, nor for
  /// one that waits for the same as one that was told of and still waits: a device, the file or the
  /// program of an identity provider, or that Brevet is unlocked. What comes up while the user
  /// waits to be told again is told with that.
  private void alerted(List<SimulatedSession> asked) {
    List<SimulatedSession> fresh = asked.stream().filter(one -> !one.alerted).toList();
    if (fresh.stream().noneMatch(one -> isFirstOf(one, asked))) {
      assertThat(asked)
          .as(fresh.isEmpty() ? "asked twice" : "asked twice for one need")
          .anyMatch(one -> one.again);
      asked.forEach(one -> one.again = false);
    }
    for (SimulatedSession one : asked) {
      one.toldOfLock = one.root.isLocked() || (one.alerted && one.toldOfLock);
      one.alerted = true;
      one.heard = true;
    }
  }

  private static boolean isFirstOf(SimulatedSession one, List<SimulatedSession> asked) {
    return asked.stream().noneMatch(it -> it.alerted && !it.again && isSameNeed(one, it));
  }

  /// Whoever was told of a code need not have been told that Brevet is locked since.
  private static boolean isSameNeed(SimulatedSession one, SimulatedSession told) {
    if (one.root.isLocked()) {
      return told.root.isLocked() && told.toldOfLock;
    }
    return one.root == told.root;
  }

  /// Brevet was unlocked: that it is locked another time is another need.
  void opened() {
    sessions.forEach(one -> one.toldOfLock = false);
  }

  /// What was delivered is taken out of its file: not while it lives.
  ///
  /// @param mayLive whether another took its place, or nobody can know that it lives
  void takenBack(SimulatedSession one, Instant now, boolean mayLive) {
    if (!mayLive && calmSince.isBefore(now.minus(SHORTEST_LIFE))) {
      assertThat(now.isBefore(one.end))
          .as("taken back: %s ends %s, is %s", one.profile.name(), one.end, now)
          .isFalse();
    }
  }

  /// A key is used without the user: not while Brevet is locked.
  void unlocked(SimulatedSession one) {
    assertThat(one.root.isLocked()).as("%s by the key, while locked", one.profile.name()).isFalse();
  }

  /// A session was renewed by itself.
  void renewed(SimulatedSession one, Instant now) {
    one.renewals.addLast(now);
    if (one.renewals.size() > 2) {
      Instant third = one.renewals.removeFirst();
      boolean disturbed = calmSince.isAfter(third);
      assertThat(disturbed || !now.isBefore(third.plus(SHORTEST_LIFE)))
          .as("%s renewed at %s, %s, %s", one.profile.name(), third, one.renewals, now)
          .isTrue();
    }
  }

  /// A program of the user's was run with nobody there, and gave nothing. It may have opened a
  /// window.
  void ranInVain(SimulatedRoot root, Instant now) {
    root.failedRuns.addLast(now);
    while (root.failedRuns.getFirst().isBefore(now.minus(HALF_A_DAY))) {
      root.failedRuns.removeFirst();
    }
    assertThat(root.failedRuns.size()).as("runs in vain").isLessThanOrEqualTo(MOST_RUNS);
  }

  /// AWS is about to be asked for it, be it answered or not: no storm, whatever befalls a machine.
  void called(SimulatedSession one, Instant now) {
    one.calls.addLast(now);
    while (one.calls.getFirst().isBefore(now.minus(Duration.ofMinutes(1)))) {
      one.calls.removeFirst();
    }
    assertThat(one.calls.size()).as("calls in a minute").isLessThanOrEqualTo(MOST_CALLS);
  }
}
