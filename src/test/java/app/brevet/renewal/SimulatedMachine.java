package app.brevet.renewal;

import app.brevet.model.Failure;
import app.brevet.model.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// A machine with sessions, a user, a network that fails and clocks that jump, from event to event.
final class SimulatedMachine {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SOON = Duration.ofSeconds(2);
  static final Duration SLOW = Duration.ofSeconds(40);

  private final RandomGenerator random;
  private final Planted fault;
  private final SimulatedClocks clocks;
  private final List<SimulatedSession> sessions;
  private final Map<ProfileId, SimulatedSession> byId;
  private final Laws laws;
  private final Schedule schedule;
  private final PriorityQueue<Event> events = new PriorityQueue<>(Event.ORDER);
  private int number;
  private final SimulatedWeather weather;
  private final SimulatedDoors doors;
  private final SimulatedAws aws;
  private final SimulatedFiles files;
  private final UnderWay underWay = new UnderWay();
  private Optional<Instant> nextLook = Optional.empty();
  private Optional<Ask> asked = Optional.empty();

  private record Event(Instant at, int number, Runnable run) {
    static final Comparator<Event> ORDER =
        Comparator.comparing(Event::at).thenComparingInt(Event::number);
  }

  SimulatedMachine(RandomGenerator random, Planted fault) {
    this.random = random;
    this.fault = fault;
    this.clocks = new SimulatedClocks(Instant.parse("2026-11-27T06:00:00Z"), fault);
    this.schedule = new Schedule(fault.backoff(random::nextDouble));
    SimulatedRoot.Lock lock = new SimulatedRoot.Lock();
    this.sessions = new SimulatedProfiles(random, lock).make();
    this.byId = sessions.stream().collect(Collectors.toMap(one -> one.profile.id(), one -> one));
    this.laws = new Laws(sessions);
    this.weather =
        new SimulatedWeather(random, clocks, laws, this::after, this::look, this::networkSeen);
    this.doors =
        new SimulatedDoors(
            random, sessions, lock, laws, fault, clocks, this::after, this::look, schedule);
    this.aws = new SimulatedAws(clocks, weather, doors);
    this.files = new SimulatedFiles(random, sessions, aws);
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

  /// Lives through them.
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
    repeat(2, () -> at(begin.plus(upTo(DAY)), () -> befall(this::stop)));
    repeat(3, () -> at(begin.plus(upTo(DAY)), weather::outage));
    repeat(3, () -> at(begin.plus(upTo(DAY)), weather::throttle));
    repeat(3, () -> at(begin.plus(upTo(DAY)), weather::fallAsleep));
    repeat(2, () -> at(begin.plus(upTo(DAY)), weather::step));
    repeat(3, () -> at(begin.plus(upTo(DAY)), () -> befall(() -> files.lose(clocks.known()))));
    repeat(2, () -> at(begin.plus(upTo(DAY)), doors::lock));
    repeat(4, () -> at(begin.plus(upTo(DAY)), doors::loseToken));
    repeat(4, () -> at(begin.plus(upTo(DAY)), () -> befall(() -> files.miss(now()))));
    repeat(3, () -> at(begin.plus(upTo(DAY)), this::look)); // For no reason.
  }

  private void repeat(int most, Runnable plan) {
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      plan.run();
    }
  }

  private void goOn() {
    Event event = events.peek();
    boolean looks =
        !weather.isAsleep() && nextLook.filter(at -> at.isBefore(event.at())).isPresent();
    Instant next = looks ? nextLook.orElseThrow() : event.at();
    clocks.goOnTo(next.isBefore(now()) ? now() : next);
    boolean wasFast = clocks.isFast(); // Until this very moment, if AWS answers in it.
    if (looks) {
      look();
    } else {
      events.remove().run().run();
    }
    if (wasFast || clocks.isFast()) {
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
    if (fault != Planted.UNWATCHED_TOKEN) {
      doors.filesChanged().forEach(id -> schedule.tokenChanged(id, clocks.known()));
    }
    Plan plan = schedule.look(clocks.known(), standings(), one -> of(one).letEnd);
    List<Step> begun = underWay.begin(plan.steps());
    tell(plan);
    for (Step step : begun) {
      boolean renews = step instanceof Step.Renew;
      if (renews && aws.wouldUseTheKey(of(step.standing()))) {
        laws.unlocked(of(step.standing()));
      }
      boolean slow = !(step instanceof Step.TakeBack) && random.nextInt(4) == 0;
      if (slow) {
        after(upTo(SLOW), () -> end(step));
      } else {
        end(step);
      }
    }
  }

  /// An answer that comes while the machine sleeps is one that never came.
  private void end(Step step) {
    if (weather.isAsleep()) {
      after(SLOW, () -> end(step));
      return;
    }
    underWay.ended(step);
    carryOut(step);
    nextLook = Optional.of(now().plus(upTo(SOON))); // The sessions are read again.
  }

  private SimulatedSession of(Standing standing) {
    return Optional.ofNullable(byId.get(standing.id())).orElseThrow();
  }

  private List<Standing> standings() {
    return sessions.stream().map(one -> one.standing(now(), fault)).toList();
  }

  private void carryOut(Step step) {
    SimulatedSession one = of(step.standing());
    if (step instanceof Step.TakeBack) {
      boolean renewed =
          !one.standing(now(), fault).obtainedAt().equals(step.standing().obtainedAt());
      laws.takenBack(one, now(), renewed || clocks.takeEndsForOver());
      one.delivered &= renewed;
      schedule.succeeded(step, clocks.known());
      return;
    }
    if (one.obtainedAt == null) {
      schedule.succeeded(step, clocks.known()); // It was stopped meanwhile, which holds.
      return;
    }
    Optional<Failure> failure = step instanceof Step.CatchUp ? files.take(one) : renew(one);
    if (failure.isEmpty()) {
      schedule.succeeded(step, clocks.known());
    } else {
      schedule.failed(step, failure.get(), clocks.known());
    }
  }

  private Optional<Failure> renew(SimulatedSession one) {
    laws.called(one, now());
    Optional<Failure> failure = aws.get(one, false);
    if (failure.isEmpty()) {
      laws.renewed(one, now());
    }
    return failure;
  }

  private void tell(Plan plan) {
    asked = plan.ask();
    List<SimulatedSession> waiting =
        plan.ask().map(Ask::waiting).orElse(List.of()).stream().map(this::of).toList();
    laws.shown(waiting, plan.alert());
    if (plan.alert()) {
      after(upTo(Duration.ofMinutes(15)), this::answer);
    }
    Instant known = clocks.known();
    nextLook =
        plan.next()
            .map(next -> now().plus(SimulatedClocks.notLess(Duration.between(known, next))))
            .or(
                () ->
                    Optional.of(now().plus(SimulatedWeather.HEARTBEAT))
                        .filter(_ -> !underWay.isEmpty()));
  }

  private void answer() {
    if (weather.isAsleep() || asked.isEmpty()) {
      return;
    }
    var waiting = asked.get().waiting().stream().map(this::of).toList();
    switch (random.nextInt(5)) {
      case 0, 1 -> waiting.forEach(this::renewAsTheUser);
      case 2 -> {
        schedule.later(clocks.known(), asked.get());
        waiting.forEach(one -> one.again = true);
      }
      case 3 -> waiting.forEach(one -> one.letEnd = true);
      default -> {} // Nobody is there.
    }
    look();
  }

  private void renewAsTheUser(SimulatedSession one) {
    act(one);
    if (aws.get(one, true).isEmpty()) {
      one.delivered = true;
      schedule.reachable(clocks.known());
    }
  }

  private void networkSeen() {
    schedule.reachable(clocks.known());
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
        one.written();
        one.letEnd = false;
      } else {
        renewAsTheUser(one);
      }
      look();
    }
  }

  private void befall(BooleanSupplier what) {
    if (!weather.isAsleep() && what.getAsBoolean()) {
      laws.disturbed(now(), false);
      look();
    }
  }

  private boolean stop() {
    SimulatedSession one = sessions.get(random.nextInt(sessions.size()));
    one.delivered = false;
    one.obtainedAt = null;
    return true;
  }
}
