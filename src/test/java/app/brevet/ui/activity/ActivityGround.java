package app.brevet.ui.activity;

import app.brevet.activity.Activity.AwsAnswer;
import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.activity.Asker;
import app.brevet.activity.InMemoryActivity;
import app.brevet.model.ProfileName;
import app.brevet.testing.MutableClock;
import app.brevet.ui.kit.FilePlaces;
import app.brevet.ui.kit.Work;
import app.brevet.words.TestWords;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A log, and the dialog over it.
final class ActivityGround implements FilePlaces {

  final InMemoryActivity activity = new InMemoryActivity();
  final MutableClock clock = new MutableClock(TestWords.NOW);
  private final Path folder;
  private Optional<Path> choice = Optional.empty();

  ActivityGround(Path folder) {
    this.folder = folder;
  }

  /// Four entries of two profiles.
  ActivityGround filled() {
    happened(Duration.ofDays(1), Event.SESSION_STARTED, "acme-dev", "", Asker.WINDOW);
    happened(Duration.ofDays(1), Event.DELIVERED, "acme-dev", "acme-dev in /f", Asker.WINDOW);
    happened(Duration.ofHours(2), Event.SESSION_RENEWED, "payments", "", Asker.BREVET);
    activity.record(
        new Entry(
            clock.instant().minus(Duration.ofMinutes(5)),
            Event.FAILED,
            new ProfileName("payments"),
            "aws-wrong-secret",
            Optional.of(new AwsAnswer("SignatureDoesNotMatch", "4f2e")),
            Asker.commandLine(Optional.of("/usr/bin/terraform"))));
    return this;
  }

  void happened(Duration ago, Event event, String profile, String detail, Asker by) {
    activity.record(
        new Entry(clock.instant().minus(ago), event, new ProfileName(profile), detail).askedBy(by));
  }

  void chooses(Path file) {
    choice = Optional.of(file);
  }

  ActivityViewModel model(Work work, Optional<String> profile) {
    return new ActivityViewModel(
        TestWords.english(),
        work,
        activity,
        this,
        clock,
        Runnable::run,
        profile.map(ProfileName::new));
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public Optional<Path> toWrite(Path suggested) {
    return choice;
  }

  @Override
  public Optional<Path> toRead(String title) {
    return Optional.empty();
  }
}
