package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.ui.kit.RowContent.Emphasis;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RowColumnsTest {

  private static final double TEXT = 14;

  private final RowColumns columns = new RowColumns();

  private static RowContent row(String key, Level level) {
    return new RowContent(
        key,
        "dev",
        "alice",
        0,
        Optional.empty(),
        level,
        1,
        "",
        "",
        "Renew",
        Emphasis.PLAIN,
        Optional.empty(),
        false,
        Optional.empty(),
        "dev");
  }

  private List<Double> widths() {
    return List.of(columns.timeProperty().get(), columns.actProperty().get());
  }

  @Test
  void see_whenARowNeedsLessAgain_thenTheColumnsAreAsWideAsTheOthersNeed() {
    columns.see(row("1", Level.FRESH), TEXT, 60, 70);
    columns.see(row("2", Level.FRESH), TEXT, 90, 80);
    assertThat(widths()).containsExactly(90.0, 80.0);

    columns.see(row("2", Level.FRESH), TEXT, 50, 50);

    assertThat(widths()).containsExactly(60.0, 70.0);
  }

  @Test
  void see_whenARowFailed_thenItsActWidensNoOthers() {
    columns.see(row("1", Level.FRESH), TEXT, 60, 70);
    columns.see(row("2", Level.FAILED), TEXT, 0, 200);

    assertThat(widths()).containsExactly(60.0, 70.0);
  }

  @Test
  void see_whenTheTextHasAnotherSize_thenTheyBeginAnew() {
    columns.see(row("1", Level.FRESH), 2 * TEXT, 120, 140);

    columns.see(row("2", Level.FRESH), TEXT, 50, 40);

    assertThat(widths()).containsExactly(50.0, 40.0);
  }

  @Test
  void keep_whenARowIsNotInTheListAnyMore_thenItDoesNotCount() {
    columns.see(row("1", Level.FRESH), TEXT, 60, 70);
    columns.see(row("2", Level.FRESH), TEXT, 90, 80);

    columns.keep(List.of("1"));

    assertThat(widths()).containsExactly(60.0, 70.0);
  }
}
