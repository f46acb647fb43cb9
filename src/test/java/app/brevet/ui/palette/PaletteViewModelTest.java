package app.brevet.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.ui.palette.PaletteViewModel.Entry;
import app.brevet.words.TestWords;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PaletteViewModelTest {

  private final List<String> done = new ArrayList<>();
  private final PaletteViewModel palette =
      new PaletteViewModel(this::acts, () -> done.add("close"), TestWords.english());

  private List<Entry> acts() {
    return List.of(act("Start: acme-dev"), act("Stop: acme-prod"), act("Quit"));
  }

  private Entry act(String label) {
    return new Entry(label, "", () -> done.add(label));
  }

  @BeforeEach
  void open() {
    palette.open();
  }

  @Test
  void query_whenWordsAreTyped_thenActsWithAllOfThemAreFound() {
    palette.queryProperty().set("ACME st");
    assertThat(palette.found()).extracting(Entry::label).hasSize(2);
    palette.queryProperty().set("prod stop");
    assertThat(palette.found()).extracting(Entry::label).containsExactly("Stop: acme-prod");
  }

  @Test
  void run_whenMovedPastTheEnd_thenTheFirstIsDoneAfterClosing() {
    palette.move(1);
    palette.move(1);
    palette.move(1);
    palette.run();
    assertThat(done).containsExactly("close", "Start: acme-dev");
  }

  @Test
  void run_whenNothingIsFound_thenNothingIsDone() {
    palette.queryProperty().set("zzz");
    palette.run();
    assertThat(palette.selectedProperty().get()).isEqualTo(-1);
    assertThat(done).isEmpty();
  }

  @Test
  void open_whenOpenedAgain_thenTheQueryIsEmpty() {
    palette.queryProperty().set("quit");
    palette.open();
    assertThat(palette.queryProperty().get()).isEmpty();
    assertThat(palette.found()).hasSize(3);
  }
}
