package app.brevet.renewal;

import app.brevet.model.Failure;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileId;
import app.brevet.model.TokenProgramReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// What keeps a simulated machine from getting a session though AWS answers: Brevet's lock, a file
/// that is not there, a program that gives nothing, a code that nobody makes.
final class SimulatedDoors {

  private final RandomGenerator random;
  private final List<SimulatedSession> sessions;
  private final SimulatedRoot.Lock lock;
  private final Laws laws;
  private final Planted fault;
  private final SimulatedClocks clocks;
  private final BiConsumer<Duration, Runnable> after;
  private final Runnable look;
  private final Schedule schedule;

  /// @param after does something after a time
  /// @param look what the heartbeat does
  /// @param schedule told of where Brevet was unlocked, by whatever act
  SimulatedDoors(
      RandomGenerator random,
      List<SimulatedSession> sessions,
      SimulatedRoot.Lock lock,
      Laws laws,
      Planted fault,
      SimulatedClocks clocks,
      BiConsumer<Duration, Runnable> after,
      Runnable look,
      Schedule schedule) {
    this.random = random;
    this.sessions = sessions;
    this.lock = lock;
    this.laws = laws;
    this.fault = fault;
    this.clocks = clocks;
    this.after = after;
    this.look = look;
    this.schedule = schedule;
  }

  private Duration upTo(Duration most) {
    return Duration.ofMillis(random.nextLong(most.toMillis()) + 1);
  }

  /// Why this one, which no session signs for, cannot be got.
  Optional<Failure> unable(SimulatedSession one, boolean user) {
    if (one.root.isToken) {
      return one.root.tokenIsThere ? Optional.empty() : Optional.of(noToken(one, user));
    }
    return user || one.root.needed(clocks.aws()).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Failure.CodeNeeded(
                one.profile.name(), new MfaSerial(one.root.device().orElse("demo-device"))));
  }

  private Failure noToken(SimulatedSession one, boolean user) {
    if (!one.root.isProgram) {
      return new Failure.InvalidInput(Reason.TOKEN_FILE_UNREADABLE, "token");
    }
    if (!user) {
      laws.ranInVain(one.root, clocks.aws());
    }
    return fault == Planted.UNKNOWN_PROGRAM
        ? new Failure.Cancelled()
        : new Failure.TokenProgramFailed(
            one.profile.name(), TokenProgramReason.FAILED, "program", "");
  }

  /// Whose file is another one than at the last look.
  Set<ProfileId> filesChanged() {
    Set<ProfileId> changed =
        sessions.stream()
            .filter(one -> one.knownFile != one.root.fileChanges)
            .map(one -> one.profile.id())
            .collect(Collectors.toSet());
    sessions.forEach(one -> one.knownFile = one.root.fileChanges);
    return changed;
  }

  /// The file of a token goes, or something else stands in it; after a while the next one comes. Or
  /// a program gives nothing for as long.
  void loseToken() {
    SimulatedRoot root = sessions.get(random.nextInt(sessions.size())).root;
    change(root, false);
    Duration most = random.nextBoolean() ? Duration.ofMinutes(10) : Duration.ofHours(4);
    after.accept(upTo(most), () -> change(root, true));
  }

  private void change(SimulatedRoot root, boolean there) {
    root.changeToken(there);
    laws.disturbed(clocks.aws(), false);
    after.accept(upTo(SimulatedWeather.HEARTBEAT), look);
  }

  /// Brevet is locked; after a while somebody opens it.
  void lock() {
    lock.closed = true;
    laws.disturbed(clocks.aws(), false);
    look.run();
    after.accept(upTo(Duration.ofHours(5)), this::unlock);
  }

  private void unlock() {
    if (lock.closed) {
      open();
      look.run();
    }
  }

  void open() {
    if (lock.closed) {
      lock.closed = false;
      laws.disturbed(clocks.aws(), false);
      laws.opened();
      if (fault != Planted.FORGOTTEN_OPENING) {
        schedule.opened();
      }
      schedule.reachable(clocks.known());
    }
  }
}
