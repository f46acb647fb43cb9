package app.brevet.session;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// The sessions of all profiles as they stand just now, for a window and a tray: what lives, what
/// is being done, what went wrong. Every act returns at once; what came of it is told to the
/// listeners, on the thread that did it.
public final class LiveSessions {

  private final Sessions sessions;
  private final Profiles profiles;
  private final MfaCodeSource codes;
  private final Unlocking unlocking;
  private final Executor work;
  private final LiveBoard board = new LiveBoard();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<MfaSerial>> settledListeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<Profile>> startedListeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock reading = new ReentrantLock();
  private final Coalesced refresh;

  /// @param codes whom to ask for codes; asked on the thread of the act, which waits
  /// @param unlocking opens the keychain for an act that finds it locked
  /// @param work runs acts; may be the caller's thread in tests
  public LiveSessions(
      Sessions sessions,
      Profiles profiles,
      MfaCodeSource codes,
      Unlocking unlocking,
      Executor work) {
    this.sessions = sessions;
    this.profiles = profiles;
    this.codes = codes;
    this.unlocking = unlocking;
    this.work = work;
    this.refresh = new Coalesced(work, this::readNow);
  }

  /// What is done with a profile. It tells where that failed though it was done.
  @FunctionalInterface
  private interface Act {
    List<Failure> on(ProfileName name, MfaCodeSource codes)
        throws FailureException, InterruptedException;
  }

  /// All profiles in the order of their names, as last looked at.
  public List<LiveSession> all() {
    return board.all();
  }

  /// The profile of this id, if it is there.
  public Optional<LiveSession> find(ProfileId id) {
    return all().stream().filter(one -> one.profile().id().equals(id)).findFirst();
  }

  /// Why the profiles or their sessions could last not be read; empty if they could.
  public Optional<Trouble> trouble() {
    return board.trouble();
  }

  /// How many acts are under way.
  public int underWay() {
    return board.underWay();
  }

  /// Calls the listener after each change.
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /// Calls the listener when an act that asked for a code of this device has ended, well or not.
  public void onSettled(Consumer<MfaSerial> listener) {
    settledListeners.add(listener);
  }

  /// Calls the listener when the user has started or renewed a session of this profile, after all
  /// else of that act, on the thread that did it.
  public void onStarted(Consumer<Profile> listener) {
    startedListeners.add(listener);
  }

  /// Reads the profiles alone, on this thread: no keychain, no session. Enough for a first look.
  public void readProfiles() {
    try {
      board.setProfiles(profiles.all());
    } catch (FailureException e) {
      board.setTrouble(new Trouble(Attempt.of(Verb.LIST_PROFILES), e.failure()));
    }
    changed();
  }

  /// Reads all again, soon: what was changed outside of this process is seen then.
  public void refresh() {
    refresh.request();
  }

  private void readNow() {
    read();
    changed();
  }

  /// One reading at a time: what was read earlier never replaces what was read later.
  private void read() {
    reading.lock();
    try {
      board.setStatuses(sessions.status());
    } catch (FailureException e) {
      readWithoutSessions(e.failure());
    } finally {
      reading.unlock();
    }
  }

  /// A keychain that is locked hides the sessions, not the profiles.
  private void readWithoutSessions(Failure failure) {
    try {
      board.setProfiles(profiles.all());
      board.setTrouble(new Trouble(Attempt.of(Verb.STATUS), failure));
    } catch (FailureException e) {
      board.setTrouble(new Trouble(Attempt.of(Verb.LIST_PROFILES), e.failure()));
    }
  }

  /// Starts a session of this profile: delivers the one that lives, or gets a new one.
  public void start(ProfileId id) {
    act(id, Verb.START, (name, source) -> sessions.start(name, source).further().missed());
  }

  /// Gets a new session of this profile for the full term.
  public void renew(ProfileId id) {
    act(id, Verb.RENEW, (name, source) -> sessions.renew(name, source).further().missed());
  }

  /// Starts a session of this profile in the section that AWS tools read when none is named.
  public void useAsDefault(ProfileId id) {
    ProfileName section = new ProfileName("default");
    act(
        id,
        Verb.START,
        (name, source) -> sessions.startTo(section, name, false, source).further().missed());
  }

  /// Takes the session of this profile out of the user's files and forgets it.
  public void stop(ProfileId id) {
    act(id, Verb.STOP, (name, _) -> sessions.stop(name).missed());
  }

  /// Stops all that lives or is delivered.
  public void stopAll() {
    stopAll(() -> {});
  }

  /// Stops all that lives or is delivered, then does this if nothing is left: not if a stop failed,
  /// nor if a profile was busy with something else.
  public void stopAll(Runnable then) {
    List<Profile> begun =
        all().stream()
            .filter(LiveSessions::hasSomethingToStop)
            .map(LiveSession::profile)
            .filter(profile -> board.begin(profile.id()))
            .toList();
    changed();
    work.execute(
        () -> {
          stop(new ArrayDeque<>(begun));
          if (all().stream().noneMatch(LiveSessions::hasSomethingToStop)) {
            then.run();
          }
        });
  }

  private void stop(Deque<Profile> left) {
    try {
      while (!left.isEmpty()) {
        run(left.remove(), Verb.STOP, (name, _) -> sessions.stop(name).missed());
      }
    } finally {
      left.forEach(profile -> board.end(profile.id(), Optional.empty()));
      changed();
    }
  }

  private static boolean hasSomethingToStop(LiveSession live) {
    return !(live.state() instanceof SessionState.Idle) || !live.delivered().isEmpty();
  }

  /// Does again what went wrong.
  public void tryAgain(ProfileId id) {
    Optional<Verb> verb = find(id).flatMap(LiveSession::trouble).map(past -> past.attempt().verb());
    if (verb.equals(Optional.of(Verb.RENEW))) {
      renew(id);
    } else if (verb.filter(Set.of(Verb.STOP, Verb.TAKE_BACK)::contains).isPresent()) {
      stop(id);
    } else {
      start(id);
    }
  }

  /// Takes the trouble of this profile off the board: it was seen.
  public void dismiss(ProfileId id) {
    board.clearTrouble(id);
    changed();
  }

  /// Asks AWS who this profile is, on this thread.
  ///
  /// @throws FailureException with `Cancelled` if the user gave up
  public CallerIdentity whoAmI(ProfileName name) throws FailureException, InterruptedException {
    Optional<LiveSession> asked =
        all().stream().filter(one -> one.profile().name().equals(name)).findFirst();
    if (asked.isEmpty()) {
      throw new FailureException(new Failure.NoSuchProfile(name.value()));
    }
    AskedCodes asking = asking(asked.get().profile());
    try {
      return unlocking.around(() -> sessions.whoAmI(name, asking));
    } catch (FailureException e) {
      throw asking.wasGivenUp(e.failure()) ? new FailureException(new Failure.Cancelled()) : e;
    } finally {
      settle(asking);
    }
  }

  private void act(ProfileId id, Verb verb, Act act) {
    Optional<LiveSession> live = find(id);
    if (live.isEmpty() || !board.begin(id)) {
      return; // Gone by now, or a second click while the first is under way.
    }
    changed();
    work.execute(() -> run(live.get().profile(), verb, act));
  }

  private void run(Profile profile, Verb verb, Act act) {
    AskedCodes asking = asking(profile);
    Optional<Trouble> trouble = Optional.empty();
    boolean done = false;
    try {
      List<Failure> missed = unlocking.around(() -> act.on(profile.name(), asking));
      trouble = missed.stream().findFirst().map(first -> Trouble.inHomes(verb, profile, first));
      done = true;
    } catch (FailureException e) {
      trouble =
          asking.wasGivenUp(e.failure())
              ? Optional.empty()
              : Optional.of(new Trouble(Attempt.of(verb, profile.name()), e.failure()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      try {
        read(); // Before the act ends on the board, so that no older state is seen between.
      } finally {
        board.end(profile.id(), trouble);
        changed();
        settle(asking);
      }
    }
    if (done && verb != Verb.STOP) {
      startedListeners.forEach(listener -> listener.accept(profile));
    }
  }

  private AskedCodes asking(Profile profile) {
    return new AskedCodes(
        codes,
        state -> {
          board.show(profile.id(), state);
          changed();
        });
  }

  private void settle(AskedCodes asking) {
    asking
        .asked()
        .ifPresent(serial -> settledListeners.forEach(listener -> listener.accept(serial)));
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }
}
