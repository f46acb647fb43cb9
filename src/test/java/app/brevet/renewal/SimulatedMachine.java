package app.brevet.renewal;

import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// A machine with sessions, a user, a network that fails and clocks that jump, from event to event.
final class SimulatedMachine {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SOON = Duration.ofSeconds(2);

  private final RandomGenerator random;
  private final Planted fault;
  private final SimulatedClocks clocks;
  private final List<SimulatedSession> sessions;
  private final Map<ProfileId, SimulatedSession> byId;
  private final Laws laws;
  private final Schedule schedule;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingInt(Event::number));
  private int number;
  private final SimulatedWeather weather;
  private final SimulatedDoors doors;
  private Optional<Instant> nextLook = Optional.empty();
  private Optional<Ask> asked = Optional.empty();

  private record Event(Instant at, int number, Runnable run) {}

  SimulatedMachine(RandomGenerator random, Planted fault) {
    this.random = random;
    this.fault = fault;
    this.clocks = new SimulatedClocks(Instant.parse("2026-11-27T06:00:00Z"), fault);
    this.schedule = new Schedule(backoff());
    SimulatedRoot.Lock lock = new SimulatedRoot.Lock();
    this.sessions = new SimulatedProfiles(random, lock).make();
    this.byId = sessions.stream().collect(Collectors.toMap(one -> one.profile.id(), one -> one));
    this.laws = new Laws(sessions);
    this.weather =
        new SimulatedWeather(random, clocks, laws, this::after, this::look, this::networkSeen);
    this.doors =
        new SimulatedDoors(
            random, sessions, lock, laws, this::now, this::after, this::look, this::networkSeen);
  }

  private Backoff backoff() {
    return switch (fault) {
      case LONG_BACKOFF -> new Backoff(Duration.ofMinutes(30), random::nextDouble);
      case NO_BACKOFF -> new Backoff(Duration.ZERO, random::nextDouble);
      default -> new Backoff(random::nextDouble);
    };
  }

  private Instant now() {
    return clocks.aws();
  }

  private void at(Instant at, Runnable run) {
    events.add(new Event(at, number++, run));
  }

  private void after(Duration wait, Runnable run) {
    at(now().plus(wait), run);
  }

  private Duration upTo(Duration most) {
    return Duration.ofMillis(random.nextLong(most.toMillis()) + 1);
  }

  /// Lives through so many days.
  void live(int days) {
    for (int day = 0; day < days; day++) {
      Instant begin = now();
      plan(begin);
      Instant end = begin.plus(DAY);
      at(end, () -> {});
      while (now().isBefore(end)) {
        goOn();
      }
    }
  }

  private void plan(Instant begin) {
    repeat(5, () -> at(begin.plus(upTo(DAY)), this::start));
    repeat(2, () -> at(begin.plus(upTo(DAY)), this::stop));
    repeat(3, () -> at(begin.plus(upTo(DAY)), weather::outage));
    repeat(3, () -> at(begin.plus(upTo(DAY)), weather::throttle));
    repeat(3, () -> at(begin.plus(upTo(DAY)), weather::fallAsleep));
    repeat(2, () -> at(begin.plus(upTo(DAY)), weather::step));
    repeat(2, () -> at(begin.plus(upTo(DAY)), doors::lock));
    repeat(4, () -> at(begin.plus(upTo(DAY)), doors::loseFile));
    repeat(3, () -> at(begin.plus(upTo(DAY)), this::look)); // For no reason.
  }

  private void repeat(int most, Runnable plan) {
    int times = random.nextInt(most + 1);
    for (int i = 0; i < times; i++) {
      plan.run();
    }
  }

  private void goOn() {
    Event event = events.peek();
    boolean looks =
        !weather.isAsleep() && nextLook.filter(at -> at.isBefore(event.at())).isPresent();
    Instant next = looks ? nextLook.orElseThrow() : event.at();
    clocks.goOnTo(next.isBefore(now()) ? now() : next);
    if (looks) {
      look();
    } else {
      events.remove().run().run();
    }
    if (clocks.isFast()) {
      laws.disturbed(now(), true);
    }
    laws.check(now());
  }

  private void look() {
    if (weather.isAsleep()) {
      return;
    }
    AwsTime.Reading reading = clocks.read();
    if (reading.jumped()) {
      schedule.jumped(reading.now());
    }
    Optional<Plan> last = Optional.empty();
    int calls = 0;
    boolean cut = true;
    if (fault != Planted.UNWATCHED_TOKEN) {
      doors.filesChanged().forEach(id -> schedule.tokenChanged(id, clocks.read().now()));
    }
    for (int round = 0; cut && round < 8; round++) {
      Plan plan = schedule.look(clocks.read().now(), standings(), one -> of(one).letEnd);
      last = Optional.of(plan);
      cut = false;
      for (Step step : plan.steps()) {
        calls += step instanceof Step.Renew ? 1 : 0;
        cut = !carryOut(step);
        if (cut) {
          break;
        }
      }
    }
    laws.passed(calls);
    tell(last.orElseThrow());
  }

  private SimulatedSession of(Standing standing) {
    return Optional.ofNullable(byId.get(standing.id())).orElseThrow();
  }

  private List<Standing> standings() {
    List<Standing> all = new ArrayList<>();
    for (SimulatedSession one : sessions) {
      all.add(one.standing(now(), fault));
    }
    return all;
  }

  private boolean carryOut(Step step) {
    SimulatedSession one = of(step.standing());
    if (step instanceof Step.TakeBack) {
      one.delivered = false;
      schedule.succeeded(step, clocks.read().now());
      return true;
    }
    Optional<Failure> failure = get(one, false);
    if (failure.isEmpty()) {
      laws.renewed(one, now());
      schedule.succeeded(step, clocks.read().now());
      return true;
    }
    return !schedule.failed(step, failure.get(), clocks.read().now());
  }

  /// AWS is asked for a session, and for those that it is made from.
  private Optional<Failure> get(SimulatedSession one, boolean user) {
    if (one.source.isPresent() && !one.source.get().isUsable(now())) {
      Optional<Failure> failure = get(one.source.get(), user);
      if (failure.isPresent()) {
        return failure;
      }
    }
    Optional<Failure> unable = one.source.isEmpty() ? doors.unable(one, user) : Optional.empty();
    if (unable.isPresent()) {
      return unable;
    }
    if (weather.isOut()) {
      return Optional.of(new Failure.AwsUnreachable("sts", "no route"));
    }
    clocks.hearFromAws();
    if (weather.isThrottled()) {
      return Optional.of(
          new Failure.AwsRefused(AwsCause.THROTTLED, "Throttling", "slow", Optional.empty()));
    }
    one.get(now(), clocks.corrected());
    return Optional.empty();
  }

  private void tell(Plan plan) {
    asked = plan.ask();
    List<SimulatedSession> waiting =
        plan.ask().map(Ask::waiting).orElse(List.of()).stream().map(this::of).toList();
    waiting.forEach(one -> one.shown = true);
    if (plan.alert()) {
      laws.alerted(waiting);
      after(upTo(Duration.ofMinutes(15)), this::answer);
    }
    if (plan.steps().isEmpty()) {
      Instant known = clocks.read().now();
      nextLook = plan.next().map(next -> now().plus(notLess(Duration.between(known, next))));
    } else {
      nextLook = Optional.of(now().plus(upTo(SOON))); // The sessions are read again.
    }
  }

  private static Duration notLess(Duration wait) {
    Duration least = Duration.ofSeconds(1);
    return wait.compareTo(least) < 0 ? least : wait;
  }

  private void answer() {
    if (weather.isAsleep() || asked.isEmpty()) {
      return;
    }
    List<SimulatedSession> waiting = asked.get().waiting().stream().map(this::of).toList();
    switch (random.nextInt(5)) {
      case 0, 1 -> waiting.forEach(this::renewAsTheUser);
      case 2 -> {
        schedule.later(clocks.read().now(), asked.get());
        waiting.forEach(one -> one.again = true);
      }
      case 3 -> waiting.forEach(one -> one.letEnd = true);
      default -> {} // Nobody is there.
    }
    look();
  }

  private void renewAsTheUser(SimulatedSession one) {
    act(one);
    if (get(one, true).isEmpty()) {
      one.delivered = true;
      schedule.reachable(clocks.read().now());
    }
  }

  private void networkSeen() {
    schedule.reachable(clocks.read().now());
    look();
  }

  private void act(SimulatedSession one) {
    doors.open(); // Whoever acts has opened it.
    one.root.lastAct = now();
    laws.disturbed(now(), false);
    after(Duration.ofHours(12), this::look); // Codes are made no more: the heartbeat sees it.
  }

  private void start() {
    if (!weather.isAsleep()) {
      SimulatedSession one = sessions.get(random.nextInt(sessions.size()));
      if (one.isUsable(now())) {
        act(one);
        one.delivered = true;
        one.letEnd = false;
      } else {
        renewAsTheUser(one);
      }
      look();
    }
  }

  private void stop() {
    if (!weather.isAsleep()) {
      SimulatedSession one = sessions.get(random.nextInt(sessions.size()));
      one.delivered = false;
      one.obtainedAt = null;
      laws.disturbed(now(), false);
      look();
    }
  }
}
