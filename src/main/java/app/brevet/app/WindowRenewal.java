package app.brevet.app;

import app.brevet.activity.Asker;
import app.brevet.activity.Asking;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.os.NetworkAddresses;
import app.brevet.renewal.Ask;
import app.brevet.renewal.Question;
import app.brevet.renewal.Renewal;
import app.brevet.renewal.Standing;
import app.brevet.renewal.ThreadAlarm;
import app.brevet.session.UnaskedRenewal;
import app.brevet.tray.Notification;
import app.brevet.tray.Notifications;
import app.brevet.ui.kit.WindowThread;
import app.brevet.ui.profiles.Renewals;
import app.brevet.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// Keeps the sessions alive while the window is there, and asks by a notification where it needs
/// the user.
final class WindowRenewal implements AutoCloseable {

  private final WindowProgram program;
  private final Words words;
  private final InstantSource clock;
  private final Optional<? extends Notifications> notifications;
  private final Runnable raise;
  private final Renewal renewal;
  private final TokenWatch tokens;

  private WindowRenewal(
      WindowProgram program,
      WindowProgram.Setting setting,
      Optional<? extends Notifications> notifications,
      Runnable raise) {
    this.program = program;
    this.words = program.words();
    this.notifications = notifications;
    this.raise = raise;
    WiredUseCases uses = program.uses();
    WiredGround wired = uses.wired();
    this.clock = wired.skew().corrected();
    MfaCodeSource unasked =
        uses.codeSources().forProgram(MfaCodeSource.nobody(), (_, _, _) -> () -> {});
    this.renewal =
        new Renewal(
            program.live(),
            new UnaskedRenewal(uses.sessions(), wired.session(), unasked),
            uses.endChoices(),
            new Asked(),
            new Renewal.Senses(
                setting.wallClock(),
                System::nanoTime,
                wired.skew()::measured,
                NetworkAddresses::now,
                program.lock()::isLocked,
                () -> ThreadLocalRandom.current().nextDouble()),
            new ThreadAlarm(),
            task -> Thread.ofVirtual().name("renewal").start(() -> Asking.as(Asker.BREVET, task)));
    this.tokens = new TokenWatch(renewal::look);
  }

  /// What keeps the sessions of this window alive, once it is started.
  ///
  /// @param notifications empty where the desktop has none: then the row tells it, and the tray
  /// @param raise brings the window to the front
  static WindowRenewal of(
      WindowProgram program,
      WindowProgram.Setting setting,
      Optional<? extends Notifications> notifications,
      Runnable raise) {
    return new WindowRenewal(program, setting, notifications, raise);
  }

  /// Begins, on the window's thread.
  void start() {
    program
        .lock()
        .onChange(
            state -> {
              switch (state) {
                case LOCKED -> renewal.look();
                case UNLOCKED -> renewal.retry();
              }
            });
    renewal.onChange(() -> new WindowThread().execute(this::tellDesk));
    renewal.onChange(() -> tokens.watch(renewal.awaitedFolders()));
    renewal.start();
  }

  /// Looks at the schedule now: the system woke.
  void look() {
    renewal.look();
  }

  private void tellDesk() {
    program
        .desk()
        .renewalsProperty()
        .set(new Renewals(renewal.outlooks(), this::letEnd, this::renewAgain));
  }

  private void letEnd(ProfileId profile) {
    Thread.ofVirtual().name("renewal").start(() -> carryOut(() -> renewal.letEnd(profile)));
  }

  private void renewAgain(ProfileId profile) {
    Thread.ofVirtual().name("renewal").start(() -> carryOut(() -> renewal.renewAgain(profile)));
  }

  /// What the user chooses.
  @FunctionalInterface
  private interface Choice {
    void make() throws FailureException;
  }

  private void carryOut(Choice choice) {
    try {
      choice.make();
    } catch (FailureException e) {
      String why = words.failure(Attempt.of(Attempt.Verb.RUN), e.failure()).why();
      new WindowThread().execute(() -> program.window().say(why));
    }
  }

  /// The question as a notification.
  private final class Asked implements Question {

    @Override
    public void show(Ask ask, boolean alert) {
      Notification notification =
          new Notification(
              title(ask.first()),
              text(ask),
              alert,
              () -> new WindowThread().execute(raise),
              List.of(
                  new Notification.Choice("renew", words.text("renewal.ask.renew"), this::renew),
                  new Notification.Choice("later", words.text("renewal.ask.later"), renewal::later),
                  new Notification.Choice(
                      "end", words.text("renewal.ask.end"), () -> carryOut(renewal::letAskedEnd))));
      notifications.ifPresent(messages -> messages.show(notification));
    }

    private void renew() {
      new WindowThread().execute(raise); // The prompt is in the window, and the user asked for it.
      renewal.renewAsked();
    }

    @Override
    public void withdraw() {
      notifications.ifPresent(Notifications::withdraw);
    }
  }

  private String title(Standing first) {
    Instant now = clock.instant();
    Duration left = Duration.between(now, first.end());
    return left.isPositive()
        ? words.text("renewal.ask.title", first.profile().name(), words.times().left(left))
        : words.text("renewal.ask.title-over", first.profile().name());
  }

  private String text(Ask ask) {
    String why =
        switch (ask.kind()) {
          case CODE -> words.text("renewal.ask.code");
          case TOKEN -> words.text("renewal.ask.token");
          case UNLOCK -> words.text("renewal.ask.unlock");
          case OTHER -> words.text("renewal.ask.other");
        };
    int more = ask.waiting().size() - 1;
    return more == 0 ? why : why + " " + words.text("renewal.ask.more", more);
  }

  @Override
  public void close() {
    renewal.close();
    tokens.close();
    notifications.ifPresent(Notifications::close);
  }
}
