package app.brevet.renewal;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.session.LiveSession;
import app.brevet.session.LiveSessions;
import app.brevet.session.UnaskedRenewal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Keeps the sessions alive, as long as something lives: looks at the schedule when the sessions
/// change, when their time has come, and each 30 s to see whether a clock jumped or the network
/// changed. While nothing is delivered, nothing runs. All methods may be called on any thread; the
/// work is done on others.
public final class Renewal implements AutoCloseable {

  private static final Duration HEARTBEAT = Duration.ofSeconds(30);
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

  private final LiveSessions live;
  private final UnaskedRenewal unasked;
  private final Standings standings;
  private final EndChoices choices;
  private final Asked asked;
  private final AwsTime time;
  private final Supplier<?> network;
  private final Alarm alarm;
  private final Executor work;
  private final Schedule schedule;
  private final TokenFiles files = new TokenFiles();
  private final UnderWay underWay = new UnderWay();
  private final AtomicBoolean requested = new AtomicBoolean();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Map<ProfileId, Outlook> outlooks = Map.of();
  private volatile Set<Path> awaitedFolders = Set.of();
  private volatile boolean closed;
  private Object lastNetwork;

  /// What time is known by, and what tells of the network and of the lock.
  ///
  /// @param wall the machine's own clock
  /// @param monotonicNanos a clock that is never set, and stands still in sleep
  /// @param skew AWS's time minus the wall clock, as last measured
  /// @param network equal as long as the machine is in the same networks
  /// @param locked whether Brevet is locked: what needs a long-term key then waits
  /// @param jitter from 0 to 1, at random
  public record Senses(
      InstantSource wall,
      LongSupplier monotonicNanos,
      Supplier<Optional<Duration>> skew,
      Supplier<?> network,
      BooleanSupplier locked,
      DoubleSupplier jitter) {}

  /// Nothing is done before [#start()].
  ///
  /// @param work runs the passes, and the steps, which wait for AWS, beside each other
  public Renewal(
      LiveSessions live,
      UnaskedRenewal unasked,
      EndChoices choices,
      Question asking,
      Senses senses,
      Alarm alarm,
      Executor work) {
    this.live = live;
    this.unasked = unasked;
    this.standings = new Standings(live, unasked, senses.locked());
    this.choices = choices;
    this.asked = new Asked(asking);
    this.time = new AwsTime(senses.wall(), senses.monotonicNanos(), senses.skew());
    this.network = senses.network();
    this.lastNetwork = network.get();
    this.alarm = alarm;
    this.work = work;
    this.schedule = new Schedule(new Backoff(senses.jitter()));
  }

  /// Begins to keep sessions alive.
  public void start() {
    live.onChange(this::look);
    live.onStarted(_ -> reachable());
    look();
  }

  /// What becomes of each session that is kept, or let end.
  public Map<ProfileId, Outlook> outlooks() {
    return outlooks;
  }

  /// The folders in which a file may change that a renewal waits for, such as one with a new token.
  /// Whoever sees one change calls [#look()]; what nobody sees is seen within half a minute.
  public Set<Path> awaitedFolders() {
    return awaitedFolders;
  }

  /// Calls the listener when that, or what becomes of a session, has changed, on the thread that
  /// saw it.
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /// Looks at the schedule soon: the system woke, or something else may have changed.
  public void look() {
    if (!closed && requested.compareAndSet(false, true)) {
      work.execute(
          () -> {
            requested.set(false);
            pass();
          });
    }
  }

  /// What was in the way may be gone, such as the lock: what failed is tried again soon.
  public void retry() {
    if (!closed) {
      work.execute(this::reachable);
    }
  }

  private void reachable() {
    synchronized (this) {
      schedule.reachable(time.now());
    }
    look();
  }

  /// The user renews what was asked about: with prompts, which are of that act.
  public void renewAsked() {
    asked.now().ifPresent(ask -> ask.waiting().forEach(one -> live.renew(one.profile().id())));
  }

  /// The user wants to be asked again later.
  public void later() {
    asked
        .now()
        .ifPresent(
            ask -> {
              synchronized (this) {
                schedule.later(time.now(), ask);
              }
              look();
            });
  }

  /// The user lets end what was asked about.
  ///
  /// @throws FailureException if that cannot be remembered
  public void letAskedEnd() throws FailureException {
    Optional<Ask> ask = asked.now();
    if (ask.isPresent()) {
      for (Standing one : ask.get().waiting()) {
        choices.letEnd(one.profile().id(), one.obtainedAt());
      }
      look();
    }
  }

  /// The user lets the session of this profile end.
  ///
  /// @throws FailureException if that cannot be remembered
  public void letEnd(ProfileId profile) throws FailureException {
    Optional<Instant> known = live.find(profile).flatMap(LiveSession::obtainedAt);
    if (known.isPresent()) {
      choices.letEnd(profile, known.get());
      look();
    }
  }

  /// The user wants it renewed after all.
  ///
  /// @throws FailureException if that cannot be remembered
  public void renewAgain(ProfileId profile) throws FailureException {
    choices.renewAgain(profile);
    look();
  }

  private void pass() {
    List<Step> begun = List.of();
    boolean told = false;
    try {
      synchronized (this) {
        Plan plan = plan();
        begun = underWay.begin(plan.steps());
        tell(plan);
      }
      told = true;
    } finally {
      if (!told) { // A fault that nobody foresaw goes to whoever tells of such; this goes on.
        alarm.set(HEARTBEAT, this::look);
      }
      begun.forEach(step -> work.execute(() -> carryOut(step)));
    }
  }

  private Plan plan() {
    AwsTime.Reading reading = time.read();
    if (reading.jumped()) {
      schedule.jumped(reading.now());
    }
    Object networks = network.get();
    if (!networks.equals(lastNetwork)) {
      schedule.reachable(reading.now());
    }
    lastNetwork = networks;
    Standings.Reading read = standings.read(reading.now());
    if (!read.isLocked()) {
      schedule.opened();
    }
    files
        .changed(read.all(), read.needs()::tokenFile, reading.now())
        .forEach(id -> schedule.tokenChanged(id, reading.now()));
    return schedule.look(
        reading.now(), read.all(), one -> choices.isLetEnd(one.profile().id(), one.obtainedAt()));
  }

  private void carryOut(Step step) {
    // What it stays if something is thrown that nobody foresaw, and goes to whoever tells of such.
    Optional<Failure> failure = Optional.of(new Failure.Unforeseen());
    try {
      switch (step) {
        case Step.Renew(var standing, var known) -> unasked.renew(standing.profile(), known);
        case Step.CatchUp(var standing) -> unasked.catchUp(standing.profile());
        case Step.TakeBack(var standing) -> {
          var _ = unasked.takeBackEnded(standing.profile(), standing.obtainedAt());
        }
      }
      failure = Optional.empty();
    } catch (FailureException e) {
      failure = Optional.of(e.failure());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure = Optional.of(new Failure.Cancelled());
    } finally {
      ended(step, failure);
    }
  }

  private void ended(Step step, Optional<Failure> failure) {
    synchronized (this) {
      underWay.ended(step);
      Instant now = time.now();
      failure.ifPresentOrElse(
          why -> schedule.failed(step, why, now), () -> schedule.succeeded(step, now));
    }
    if (!closed) {
      live.refresh(); // What follows from the step is seen when the sessions were read again.
    }
  }

  private void tell(Plan plan) {
    if (!plan.outlooks().equals(outlooks)) {
      outlooks = plan.outlooks();
      awaitedFolders = files.foldersOf(plan.heldUp());
      listeners.forEach(Runnable::run);
    }
    asked.tell(plan);
    if (plan.next().isPresent() || !underWay.isEmpty()) {
      alarm.set(pause(plan), this::look);
    } else {
      alarm.clear();
    }
  }

  private Duration pause(Plan plan) {
    Duration until = plan.next().map(next -> Duration.between(time.now(), next)).orElse(HEARTBEAT);
    if (until.compareTo(HEARTBEAT) > 0) {
      return HEARTBEAT;
    }
    return until.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : until;
  }

  @Override
  public void close() {
    closed = true;
    alarm.close();
  }
}
