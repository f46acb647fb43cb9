package app.brevet.renewal;

import app.brevet.model.DeliveryKind;
import app.brevet.model.Failure;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.renewal.Standing.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// When which session is renewed, and when the user is asked. It knows neither clock nor thread nor
/// network: it is told how the sessions stand, what time it is and what came of the last steps, and
/// tells what to do now and when to look again.
///
/// Kept alive are the sessions that are delivered, and those that sign for them. What is got
/// without anybody is renewed within its lead; a role after the session that signs for it, if that
/// is due too. What needs somebody is told of once, in time, and ends if nobody comes; then it is
/// taken out of the files. One pass does nothing twice, however long the system slept.
///
/// For one thread at a time.
final class Schedule {

  /// An ended session stays in the files for so long: a clock that is set wrong for a moment takes
  /// nothing away, and tools say "expired" rather than "no such profile".
  private static final Duration GRACE = Duration.ofMinutes(2);

  /// After a jump nobody knows whether the system slept or its clock was set wrong.
  private static final Duration DOUBT = Duration.ofMinutes(15);

  private static final Duration NOT_TAKEN_AGAIN = Duration.ofMinutes(5);

  private final Setbacks setbacks;
  private final CatchUps catchUps;
  private final Needs needs = new Needs();
  private final Map<ProfileId, Instant> taken = new HashMap<>();
  private Instant inDoubtUntil = Instant.MIN;

  Schedule(Backoff backoff) {
    this.setbacks = new Setbacks(backoff);
    this.catchUps = new CatchUps(backoff);
  }

  /// What is to be done at `now`.
  ///
  /// @param all every profile that has or had a session
  /// @param letEnd whether the user lets this session end
  Plan look(Instant now, List<Standing> all, Predicate<Standing> letEnd) {
    setbacks.prune(all);
    catchUps.prune(all);
    Pass pass = new Pass(now, new Chains(all, letEnd, now));
    for (Standing one : all) {
      if (pass.chains.isKept(one)) {
        pass.keep(one);
      } else if (!one.delivered().isEmpty()) {
        pass.letGo(one);
      }
    }
    return pass.plan();
  }

  /// The step was done.
  void succeeded(Step step, Instant now) {
    switch (step) {
      case Step.CatchUp(var standing) -> catchUps.succeeded(standing, now);
      case Step.Renew renew -> setbacks.succeeded(renew.standing(), now);
      case Step.TakeBack back -> taken.put(back.standing().id(), now);
    }
  }

  /// The step failed.
  void failed(Step step, Failure why, Instant now) {
    switch (step) {
      case Step.CatchUp(var standing) -> catchUps.failed(standing, why, now);
      case Step.Renew(var standing, var known) -> setbacks.failed(standing, known, why, now);
      case Step.TakeBack back -> taken.put(back.standing().id(), now);
    }
  }

  /// The clock jumped: the system slept, or its clock was set.
  void jumped(Instant now) {
    setbacks.tryAllNow(now);
    catchUps.tryAllNow();
    taken.clear();
    inDoubtUntil = now.plus(DOUBT);
  }

  /// Brevet is not locked.
  void opened() {
    needs.opened();
  }

  /// AWS can be reached again, as far as is known.
  void reachable(Instant now) {
    setbacks.tryAllNow(now);
    catchUps.tryAllNow();
  }

  /// The file has changed that the sessions of this profile come from in the end.
  void tokenChanged(ProfileId profile, Instant now) {
    setbacks.tryNow(profile, now);
  }

  /// The user wants to be asked again later.
  void later(Instant now, Ask ask) {
    needs.later(now, ask.end());
  }

  /// One look.
  private final class Pass {
    private final Instant now;
    private final Chains chains;
    private final List<Step> steps = new ArrayList<>();
    private final List<Step.Renew> renewals = new ArrayList<>();
    private final List<Step.CatchUp> missed = new ArrayList<>();
    private final List<Needs.Waiting> waiting = new ArrayList<>();
    private final Map<ProfileId, Outlook> outlooks = new HashMap<>();
    private Optional<Instant> next = Optional.empty();

    Pass(Instant now, Chains chains) {
      this.now = now;
      this.chains = chains;
    }

    private void lookAt(Instant at) {
      if (at.isAfter(now) && next.filter(first -> !at.isBefore(first)).isEmpty()) {
        next = Optional.of(at);
      }
    }

    void keep(Standing one) {
      boolean due = one.isDue(now);
      Optional<Need> need = need(one);
      lookAt(one.leadAt());
      lookAt(one.end());
      chains.sourceOf(one).ifPresent(source -> lookAt(source.end().minusSeconds(59)));
      if (need.isPresent()) {
        waitFor(need.get(), one, due || chains.isCutOff(one, now));
      }
      if (due && chains.needed(one, now).isEmpty()) {
        renewIfItMay(one);
      } else if (!due && need.isEmpty()) {
        boolean needsThen = chains.needed(one, one.leadAt()).isPresent();
        outlooks.put(
            one.id(), needsThen ? new Outlook.Ends(one.end()) : new Outlook.Renews(one.leadAt()));
      } else {
        outlooks.putIfAbsent(one.id(), new Outlook.Ends(one.end()));
      }
      if (one.hold() == Hold.BEHIND && !one.isOver(now)) {
        catchUp(one);
      }
    }

    /// The session is there, and a file may hold an older one.
    private void catchUp(Standing one) {
      Instant at = catchUps.next(one);
      lookAt(at);
      if (at.isAfter(now)) {
        catchUps
            .why(one)
            .filter(_ -> !(outlooks.get(one.id()) instanceof Outlook.Waits))
            .ifPresent(why -> outlooks.put(one.id(), new Outlook.Retries(at, why)));
      } else if (!one.busy() && renewals.stream().noneMatch(it -> it.standing().equals(one))) {
        missed.add(new Step.CatchUp(one));
      }
    }

    /// Tools that ask Brevet do so before some leads, so that the user is told before them, too.
    private void waitFor(Need need, Standing one, boolean waits) {
      Instant warnAt = one.warnAt(chains.kindsOf(one));
      if (!waits && now.isBefore(warnAt)) {
        lookAt(warnAt);
        return;
      }
      outlooks.put(one.id(), new Outlook.Waits(one.end(), need.kind()));
      if (!one.delivered().isEmpty()) { // Nobody misses one that only signs for others.
        boolean isDoubtful = chains.needed(one, now).isEmpty() && setbacks.isDoubtful(one);
        waiting.add(new Needs.Waiting(one, need, warnAt, isDoubtful));
      }
      takeBackIfOver(one);
    }

    /// What is waited for: a code, or whatever made the last try fail and does not pass by itself.
    private Optional<Need> need(Standing one) {
      return chains
          .needed(one, now)
          .or(() -> setbacks.why(one, root(one)).flatMap(why -> after(why, one)));
    }

    private Optional<Need> after(Failure why, Standing one) {
      return switch (Hindrance.of(why)) {
        case USER, PROGRAM, REFUSED ->
            Optional.of(Need.after(why, one.id().toString(), chains.endOf(one).id()));
        case PLACE, MOMENT -> Optional.empty();
      };
    }

    private Optional<ProfileName> root(Standing one) {
      return chains.root(one, now).map(root -> root.profile().name());
    }

    private void renewIfItMay(Standing one) {
      Instant at = setbacks.nextTry(one, root(one), now);
      lookAt(at);
      if (at.isAfter(now)) {
        setbacks
            .of(one)
            .ifPresent(it -> outlooks.putIfAbsent(one.id(), new Outlook.Retries(at, it.why())));
        outlooks.putIfAbsent(one.id(), new Outlook.Renews(at));
      } else {
        outlooks.putIfAbsent(one.id(), new Outlook.Renews(now));
        if (!one.busy() && !isAfterItsSource(one)) {
          renewals.add(new Step.Renew(one, one.obtainedAt()));
        }
      }
    }

    /// Whether the session that signs for it is to be renewed first, and can be now.
    private boolean isAfterItsSource(Standing one) {
      return chains
          .sourceOf(one)
          .filter(chains::isKept)
          .filter(source -> source.isDue(now) && !source.busy())
          .filter(source -> chains.needed(source, now).isEmpty())
          .filter(source -> !setbacks.nextTry(source, root(source), now).isAfter(now))
          .isPresent();
    }

    /// One that nobody keeps any more.
    void letGo(Standing one) {
      if (!Chains.isForgotten(one, now)) {
        outlooks.put(one.id(), new Outlook.LetEnd(one.end()));
      }
      lookAt(one.end());
      takeBackIfOver(one);
    }

    private void takeBackIfOver(Standing one) {
      if (one.busy() || !one.delivered().contains(DeliveryKind.FILE)) {
        return;
      }
      Instant at = one.end().plus(one.hold() == Hold.LOST ? Standing.LONGEST_LIFE : GRACE);
      at = inDoubtUntil.isAfter(at) ? inDoubtUntil : at;
      Instant last = taken.get(one.id());
      if (last != null && last.plus(NOT_TAKEN_AGAIN).isAfter(at)) {
        at = last.plus(NOT_TAKEN_AGAIN);
      }
      lookAt(at);
      if (!at.isAfter(now)) {
        steps.add(new Step.TakeBack(one));
      }
    }

    Plan plan() {
      addRenewals();
      steps.addAll(missed); // Files may keep one waiting: after what ends.
      Needs.Shown shown = needs.look(now, waiting, renewals.isEmpty());
      needs.times(waiting).forEach(this::lookAt);
      Optional<Ask> ask = shown.waiting().stream().findFirst().map(first -> ask(first, shown));
      return new Plan(steps, ask, shown.alert(), next, outlooks);
    }

    private Ask ask(Needs.Waiting first, Needs.Shown shown) {
      return new Ask(
          shown.waiting().stream().map(Needs.Waiting::standing).toList(),
          first.need().kind(),
          setbacks.why(first.standing(), root(first.standing())));
    }

    /// The one that failed least first, then the one that ends first. Where AWS was not reached, or
    /// a program gave nothing, one of them tries for all.
    private void addRenewals() {
      renewals.sort(
          Comparator.comparing(
                  (Step.Renew step) ->
                      setbacks.of(step.standing()).map(Setbacks.Setback::count).orElse(0))
              .thenComparing(step -> step.standing().end()));
      Set<String> tried = new HashSet<>();
      for (Step.Renew step : renewals) {
        Standing one = step.standing();
        if (setbacks.heldUpBy(one, root(one)).map(tried::add).orElse(true)) {
          steps.add(step);
        }
      }
    }
  }
}
