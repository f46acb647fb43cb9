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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The sessions of all profiles as they stand just now, for a window and a tray: what lives, what
/// is being done, what went wrong. Every act returns at once; what came of it is told to the
/// listeners, on the thread that did it.
public final class LiveSessions {

  private final Sessions sessions;
  private final MfaCodeSource codes;
  private final Unlocking unlocking;
  private final Executor work;
  private final LiveBoard board = new LiveBoard();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<MfaSerial>> settledListeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<Profile>> startedListeners = new CopyOnWriteArrayList<>();
  private final LiveReading reading;
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
    this.codes = codes;
    this.unlocking = unlocking;
    this.work = work;
    this.reading = new LiveReading(sessions, profiles, board);
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
    reading.profilesAlone();
    changed();
  }

  /// Reads all again, soon: what was changed outside of this process is seen then.
  public void refresh() {
    refresh.request();
  }

  private void readNow() {
    reading.all();
    changed();
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
    startTo(id, new ProfileName("default"), false);
  }

  private void startTo(ProfileId id, ProfileName section, boolean renew) {
    act(
        id,
        renew ? Verb.RENEW : Verb.START,
        Optional.of(section),
        (name, source) -> sessions.startTo(section, name, renew, source).further().missed());
  }

  /// Somebody else's section for which this profile could not be started, on this thread; empty if
  /// none is in the way any more.
  ///
  /// @throws FailureException if it may not be replaced
  public Optional<Replacement> inTheWay(LiveSession failed) throws FailureException {
    return sessions.inTheWay(failed.profile().name(), failed.triedSection());
  }

  /// Does again what went wrong, but in the place of somebody else's section, as the user agreed.
  public void replace(LiveSession failed, Replacement agreed) {
    boolean renew = failed.tried() == Verb.RENEW;
    act(
        failed.profile().id(),
        renew ? Verb.RENEW : Verb.START,
        failed.triedSection(),
        (_, source) -> sessions.startReplacing(agreed, renew, source).further().missed());
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
        run(left.remove(), Verb.STOP, Optional.empty(), (name, _) -> sessions.stop(name).missed());
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
    Optional<LiveSession> failed = find(id);
    Verb verb = failed.map(LiveSession::tried).orElse(Verb.START);
    Optional<ProfileName> section = failed.flatMap(LiveSession::triedSection);
    if (section.isPresent()) {
      startTo(id, section.get(), verb == Verb.RENEW);
    } else if (verb == Verb.RENEW) {
      renew(id);
    } else if (verb == Verb.STOP || verb == Verb.TAKE_BACK) {
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
    act(id, verb, Optional.empty(), act);
  }

  private void act(ProfileId id, Verb verb, Optional<ProfileName> section, Act act) {
    Optional<LiveSession> live = find(id);
    if (live.isEmpty() || !board.begin(id)) {
      return; // Gone by now, or a second click while the first is under way.
    }
    changed();
    work.execute(() -> run(live.get().profile(), verb, section, act));
  }

  private void run(Profile profile, Verb verb, Optional<ProfileName> section, Act act) {
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
              : Optional.of(new Trouble(Attempt.of(verb, profile.name()), e.failure(), section));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      try {
        reading.all(); // Before the act ends on the board, so that no older state is seen between.
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
