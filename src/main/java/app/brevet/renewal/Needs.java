package app.brevet.renewal;

import app.brevet.model.ProfileId;
import app.brevet.renewal.Need.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the user is told of, once: all that waits for one device is one need, from when the first
/// session waits for it until none does.
final class Needs {

  private static final Duration TOO_LATE_TO_WAIT = Duration.ofMinutes(4);

  private final Map<String, Told> told = new HashMap<>();

  /// Of which needs of which session the user was told: a clock that is set forward and put right
  /// again tells nothing twice.
  private final Map<ProfileId, Known> sessions = new HashMap<>();

  /// Whether the user was told that Brevet is locked since it is.
  private boolean toldOfLock;

  /// @param kinds by which the same is known under another key: a session needs one code only
  /// @param last the key of what it waited for last
  private record Known(Instant obtainedAt, Set<String> keys, Set<Kind> kinds, String last) {

    static Known of(Waiting one, @Nullable Known before) {
      Set<String> keys = new HashSet<>();
      Set<Kind> kinds = EnumSet.noneOf(Kind.class);
      if (before != null && before.obtainedAt().equals(one.standing().obtainedAt())) {
        keys.addAll(before.keys());
        kinds.addAll(before.kinds());
      }
      keys.add(one.key());
      kinds.add(one.need().kind());
      return new Known(one.standing().obtainedAt(), keys, kinds, one.key());
    }

    boolean holds(Waiting one) {
      return obtainedAt.equals(one.standing().obtainedAt())
          && (keys.contains(one.key())
              || switch (one.need().kind()) {
                case CODE -> kinds.contains(Kind.CODE) || keys.contains(Need.LOCK.key());
                case TOKEN -> kinds.contains(Kind.TOKEN);
                case UNLOCK -> one.isOfLock() && kinds.contains(Kind.CODE); // Else the keychain.
                case OTHER -> false;
              });
    }
  }

  /// @param again when to tell once more, as the user asked
  private record Told(Optional<Instant> again) {

    static final Told ONCE = new Told(Optional.empty());

    Told with(Told other) {
      return new Told(
          Stream.of(again, other.again).flatMap(Optional::stream).min(Comparator.naturalOrder()));
    }
  }

  /// A session that waits for the user.
  ///
  /// @param standing one that the user does something with is known already
  /// @param need for what
  /// @param warnAt from when on the user is to know
  /// @param isDoubtful whether what was in the way may be gone since, which the next try tells
  record Waiting(Standing standing, Need need, Instant warnAt, boolean isDoubtful) {
    String key() {
      return need.key();
    }

    boolean isOfLock() {
      return need.equals(Need.LOCK);
    }
  }

  /// What is shown now.
  record Shown(List<Waiting> waiting, boolean alert) {}

  /// Brevet is not locked: if it is another time, that is news for whoever did not hear of it.
  void opened() {
    toldOfLock = false;
  }

  /// Takes over what waits.
  ///
  /// @param mayAlert not while something is being tried that may need the user too
  Shown look(Instant now, List<Waiting> waiting, boolean mayAlert) {
    Map<String, Told> before = Map.copyOf(told); // "Later" holds where the need is another by now.
    told.keySet().retainAll(waiting.stream().map(Waiting::key).toList());
    for (Waiting one : waiting) {
      Known known = sessions.get(one.standing().id());
      if (known != null && known.holds(one)) {
        told.merge(one.key(), before.getOrDefault(known.last(), Told.ONCE), Told::with);
      }
    }
    boolean alert = false;
    for (Waiting one : waiting) {
      if (mayAlert && isNews(one, now)) {
        told.put(one.key(), Told.ONCE);
        toldOfLock |= one.isOfLock();
        alert = true;
      }
    }
    List<Waiting> shown = new ArrayList<>();
    for (Waiting one : waiting) {
      if (!isUntold(one) && !one.standing().busy()) {
        sessions.compute(one.standing().id(), (_, known) -> Known.of(one, known));
        shown.add(one);
      }
    }
    shown.sort(Comparator.comparing(one -> one.standing().end()));
    return new Shown(shown, alert);
  }

  /// Whoever waits for a code, or heard of an earlier lock, need not hear that Brevet is locked by
  /// now; others are told of it.
  private boolean isUntold(Waiting one) {
    Known known = sessions.get(one.standing().id());
    return !told.containsKey(one.key())
        || (one.isOfLock() && !toldOfLock && (known == null || !known.holds(one)));
  }

  private boolean isNews(Waiting one, Instant now) {
    if (one.standing().busy() || one.isDoubtful()) {
      return false;
    }
    return isUntold(one)
        ? !now.isBefore(one.warnAt())
        : again(one).filter(at -> !now.isBefore(at)).isPresent();
  }

  private Optional<Instant> again(Waiting one) {
    return Optional.ofNullable(told.get(one.key())).flatMap(Told::again);
  }

  /// When something is to be told next.
  List<Instant> times(List<Waiting> waiting) {
    List<Instant> times = new ArrayList<>();
    for (Waiting one : waiting) {
      if (isUntold(one)) {
        times.add(one.warnAt());
      } else {
        again(one).ifPresent(times::add);
      }
    }
    return times;
  }

  /// The user wants to hear of it again: when half of what is left by then is over, unless that is
  /// so little that nobody would be glad of it.
  void later(Instant now, Instant end) {
    Duration left = Duration.between(now, end);
    if (left.compareTo(TOO_LATE_TO_WAIT) >= 0) {
      told.replaceAll((_, _) -> new Told(Optional.of(now.plus(left.dividedBy(2)))));
    }
  }
}
