package app.brevet.app;

import app.brevet.activity.Asking;
import app.brevet.aws.Skew;
import app.brevet.catalog.CatalogException;
import app.brevet.catalog.Settings;
import app.brevet.cli.Circumstances;
import app.brevet.custody.Lock;
import app.brevet.custody.SecretStore;
import app.brevet.keychain.Keychain;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.ProfileId;
import app.brevet.os.FolderWatch;
import app.brevet.os.Folders;
import app.brevet.os.OperatingSystem;
import app.brevet.session.LiveSessions;
import app.brevet.session.TokenPrompt;
import app.brevet.session.Unlocking;
import app.brevet.ui.MainWindow;
import app.brevet.ui.WindowParts;
import app.brevet.ui.demo.Phone;
import app.brevet.ui.kit.Theme;
import app.brevet.ui.kit.WindowThread;
import app.brevet.ui.kit.WindowWork;
import app.brevet.ui.kit.Work;
import app.brevet.ui.lock.LockViewModel;
import app.brevet.ui.profiles.ProfileDesk;
import app.brevet.ui.profiles.StatusBarViewModel;
import app.brevet.words.FailureText;
import app.brevet.words.Surface;
import app.brevet.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/// The window's program, wired on the real floors. What the first frame does not need is done after
/// it: the keychain is looked for, the sessions are read, the tray appears.
final class WindowProgram implements AutoCloseable {

  private final WiredUseCases uses;
  private final Words words;
  private final InstantSource clock;
  private final LiveSessions live;
  private final ProfileDesk desk;
  private final StatusBarViewModel statusBar;
  private final WindowStore store;
  private final WindowLock lock;
  private final WindowKeyAges keyAges;
  private final WindowLeftOver leftOver;
  private final Work work = new WindowWork();
  private final Theme theme;
  private final MainWindow window;
  private final WindowPrompts prompts;
  private Optional<FolderWatch> watch = Optional.empty();

  /// Who starts the window, and with what.
  ///
  /// @param wallClock the machine's own clock
  /// @param phone the authenticator of the demo's user, in the demo
  /// @param openDemo opens the demo beside; empty where this is it
  record Setting(
      OperatingSystem system,
      Map<String, String> environment,
      String home,
      InstantSource wallClock,
      Locale locale,
      ZoneId zone,
      Optional<Phone> phone,
      Optional<Runnable> openDemo) {}

  /// On the window's thread.
  ///
  /// @param quit ends the program
  WindowProgram(Setting setting, Runnable quit) throws InvalidInputException {
    Executor onWindow = new WindowThread();
    Skew skew = new Skew(setting.wallClock());
    clock = skew.corrected();
    words = new Words(setting.locale(), setting.zone(), clock, Surface.WINDOW);
    prompts =
        WindowPrompts.of(
            words,
            clock,
            onWindow,
            Folders.of(setting.system(), setting.environment(), Path.of(setting.home())).vault());
    WindowPassphrase passphrase = new WindowPassphrase(prompts.passphrase());
    uses =
        WiredUseCases.forWindow(
            setting.system(),
            new Circumstances(setting.environment(), setting.home(), false, passphrase),
            skew);
    MfaCodeSource codes =
        uses.codeSources()
            .forAct(new WindowCodes(prompts.code(), uses::warm), new WindowCodeWait(prompts.run()));
    Unlocking unlocking = this::openStore;
    TokenPrompt tokens = new WindowTokens(prompts.token());
    live =
        new LiveSessions(
            uses.sessions().asking(tokens),
            uses.profiles(),
            codes,
            unlocking,
            task -> Thread.ofVirtual().name("session").start(Asking.carried(task)));
    live.onSettled(prompts.code()::settled);
    live.onChange(() -> onWindow.execute(() -> prompts.code().waitingProperty().set(waiting())));
    desk = new ProfileDesk(live, clock, onWindow);
    keyAges = new WindowKeyAges(uses, live, desk, work);
    statusBar = new StatusBarViewModel(desk, skew::measured, this::unlock, words);
    skew.onMeasured(() -> onWindow.execute(statusBar::tellClock));
    leftOver = new WindowLeftOver(uses, statusBar, work);
    SecretStore secrets = new SecretStore(uses.keychain(), uses.settings());
    Lock custody =
        new Lock(
            uses.keychain(),
            secrets,
            () -> {
              passphrase.lock(); // First: no question opens any more that is not given up next.
              onWindow.execute(this::letGo);
            });
    LockViewModel lockModel =
        new LockViewModel(words, custody, work, onWindow, this::unlock, this::sayFailure);
    lock = new WindowLock(custody, lockModel, uses.settings(), work, setting);
    store =
        new WindowStore(
            secrets, custody, lockModel::look, passphrase, live, statusBar, work, words);
    custody.onChange(_ -> store.refresh());
    custody.onChange(uses.wired().lockMark()::follow);
    theme = WindowTheme.of(uses.settings());
    Work followed = new FollowedWork(work, store::settle);
    WiredUseCases asking = uses.asking(unlocking);
    WindowFiles files = new WindowFiles(words, Path.of(setting.home()));
    window =
        new MainWindow(
            new WindowParts(
                desk,
                statusBar,
                prompts.code(),
                prompts.run(),
                new WiredEditors(words, followed, asking, files, tokens),
                new WiredCare(
                    words,
                    followed,
                    asking,
                    new CareActs(codes, prompts.code()::settled),
                    new WindowPictures(words, setting),
                    files,
                    passphrase,
                    store),
                new LatestActivity(uses.activity()),
                uses.sessions()::shadows,
                work,
                theme,
                lockModel,
                new WindowOutside(
                    uses.settings(),
                    work,
                    this::readPins,
                    this::sayFailure,
                    setting.openDemo(),
                    quit),
                setting.phone(),
                words));
  }

  private void letGo() {
    prompts.letGo(window);
  }

  /// One act waits for the code that is asked for; the others are "more".
  private int waiting() {
    return Math.max(0, live.underWay() - 1);
  }

  /// What the first frame shows: the profiles and the favourites.
  void firstLook() {
    desk.pinnedProperty().set(pins());
    live.readProfiles();
    desk.look();
  }

  /// What comes after the first frame.
  void afterFirstFrame() {
    store.refresh();
    keyAges.read();
    leftOver.read();
    lock.start();
    desk.sessionsProperty().subscribe(store::lookAfterActs);
    try {
      watch = Optional.of(FolderWatch.start(uses.watchedFolders(), this::changedOutside));
    } catch (IOException e) {
      // Without it what others change is seen at the next act, or with "Read again".
    }
  }

  private void changedOutside() {
    live.refresh();
    new WindowThread().execute(this::readPins);
    keyAges.read();
    leftOver.read();
    lock.readSettings();
  }

  private void unlock() {
    store.unlock(this::sayFailure);
  }

  private void openStore() throws FailureException {
    store.open();
  }

  private void sayFailure(Failure failure) {
    FailureText text = words.failure(Attempt.of(Verb.RUN), failure);
    window.say(text.why() + " " + text.now());
  }

  private void readPins() {
    work.run(this::pins, desk.pinnedProperty()::set, this::sayFailure);
  }

  private Set<ProfileId> pins() {
    try {
      return uses.settings().pinned();
    } catch (CatalogException e) {
      return Set.of(); // Without favourites the list is as good; who changes them is told.
    }
  }

  WindowLock lock() {
    return lock;
  }

  MainWindow window() {
    return window;
  }

  Theme theme() {
    return theme;
  }

  LiveSessions live() {
    return live;
  }

  ProfileDesk desk() {
    return desk;
  }

  Words words() {
    return words;
  }

  WiredUseCases uses() {
    return uses;
  }

  /// Tells a fault that nobody foresaw, by its kind alone: its message may hold a secret.
  void tellUnforeseen(Throwable fault) {
    window.say(words.text("window.unforeseen.text", fault.getClass().getSimpleName()));
  }

  Keychain keychain() {
    return uses.keychain();
  }

  Settings settings() {
    return uses.settings();
  }

  WindowPrompts prompts() {
    return prompts;
  }

  @Override
  public void close() {
    watch.ifPresent(FolderWatch::close);
    uses.close();
  }
}
