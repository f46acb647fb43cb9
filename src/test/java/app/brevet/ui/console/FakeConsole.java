package app.brevet.ui.console;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Partition;
import app.brevet.model.Profile;
import app.brevet.model.Secret;
import app.brevet.session.SessionWorld;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.Work;
import app.brevet.words.Surface;
import app.brevet.words.TestWords;
import app.brevet.words.Words;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A console in memory, and what the window did for its dialog.
final class FakeConsole implements ConsoleCare {

  static final Profile USER = SessionWorld.user("alice", Optional.of(SessionWorld.SERIAL));

  /// As a window says it, at the time of [TestWords].
  static final Words WORDS =
      new Words(
          Locale.ENGLISH,
          ZoneId.of("Europe/Berlin"),
          InstantSource.fixed(TestWords.NOW),
          Surface.WINDOW);

  final List<Wish> opened = new ArrayList<>();
  final List<Wish> linked = new ArrayList<>();
  final List<String> copied = new ArrayList<>();
  final List<String> said = new ArrayList<>();
  final Secret link = Secret.ofUnwipeable("https://signin.invalid/planted");
  Optional<Failure> failure = Optional.empty();
  boolean takingDurations = true;

  /// The dialog about this profile.
  ConsoleViewModel model(Profile profile) {
    return model(profile, new CallerWork());
  }

  ConsoleViewModel model(Profile profile, Work work) {
    return model(profile, profile.partition(), work);
  }

  /// The dialog about this profile, whose console is in this partition.
  ConsoleViewModel model(Profile profile, Partition partition, Work work) {
    return new ConsoleViewModel(
        WORDS,
        work,
        this,
        profile,
        partition,
        () -> TestWords.NOW,
        new ConsoleViewModel.Onward(copied::add, said::add));
  }

  @Override
  public Led open(Wish wish) throws FailureException {
    opened.add(wish);
    fail();
    return led(wish);
  }

  private Led led(Wish wish) {
    boolean refused = !wish.duration().isEmpty() && !takingDurations;
    return new Led(TestWords.NOW.plusSeconds(3600), refused);
  }

  @Override
  public Copied link(Wish wish) throws FailureException {
    linked.add(wish);
    fail();
    return new Copied(link, led(wish));
  }

  private void fail() throws FailureException {
    if (failure.isPresent()) {
      throw new FailureException(failure.get());
    }
  }
}
