package app.brevet.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.brevet.activity.Activity.Event;
import app.brevet.activity.Asker;
import app.brevet.ui.activity.ActivityViewModel.Choice;
import app.brevet.ui.activity.ActivityViewModel.Line;
import app.brevet.ui.kit.CallerWork;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sign-ins to the console as the dialog shows them.
final class ConsoleLinesTest {

  private static final String PAGE = "https://console.aws.amazon.com/console/home?region=us-east-1";

  @TempDir private Path folder;
  private ActivityViewModel model;

  @BeforeEach
  void setUp() {
    ActivityGround ground = new ActivityGround(folder).filled();
    ground.happened(Duration.ofMinutes(2), Event.CONSOLE_OPENED, "acme-dev", PAGE, Asker.WINDOW);
    ground.happened(
        Duration.ofMinutes(1),
        Event.CONSOLE_FAILED,
        "acme-dev",
        "console-no-display",
        Asker.WINDOW);
    model = ground.model(new CallerWork(), Optional.empty());
    model.refresh();
  }

  private void choose(Event kind) {
    Choice chosen =
        model.kinds().stream()
            .filter(one -> one.key().equals(kind.key()))
            .findFirst()
            .orElseThrow();
    model.kindProperty().set(chosen);
  }

  @Test
  void kind_whenSignInsAreChosen_thenThoseAloneAndWhereTo() {
    choose(Event.CONSOLE_OPENED);

    assertThat(model.lines())
        .extracting(Line::what, Line::detail, Line::failed)
        .containsExactly(tuple("signed in to the console, in the window", PAGE, false));
  }

  @Test
  void kind_whenFailedSignInsAreChosen_thenThoseAloneAndWhy() {
    choose(Event.CONSOLE_FAILED);

    assertThat(model.lines())
        .extracting(Line::what, Line::detail, Line::failed)
        .containsExactly(
            tuple(
                "sign-in to the console failed, in the window",
                "There is no display to open a browser on.",
                true));
  }

  @Test
  void kind_whenFailuresAreChosen_thenThoseOfTheConsoleToo() {
    choose(Event.FAILED);

    assertThat(model.lines())
        .extracting(Line::what)
        .containsExactly("sign-in to the console failed, in the window", "failed, by terraform");
  }
}
