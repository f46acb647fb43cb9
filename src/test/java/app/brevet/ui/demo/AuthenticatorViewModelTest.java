package app.brevet.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.words.TestWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AuthenticatorViewModelTest {

  private static final Instant STEP = Instant.parse("2026-11-22T13:00:00Z");

  private final List<String> copied = new ArrayList<>();
  private final AuthenticatorViewModel model =
      new AuthenticatorViewModel(
          new Phone() {
            @Override
            public String device() {
              return "alice";
            }

            @Override
            public String code(Instant now) {
              return now.isBefore(STEP.plusSeconds(30)) ? "123456" : "654321";
            }

            @Override
            public Instant nextCodeAt(Instant now) {
              return now.isBefore(STEP.plusSeconds(30))
                  ? STEP.plusSeconds(30)
                  : STEP.plusSeconds(60);
            }
          },
          copied::add,
          TestWords.english());

  @Test
  void tick_whenTimePasses_thenTheCodeItsWaitAndItsRing() {
    model.tick(STEP.plusSeconds(15));
    assertThat(model.codeProperty().get()).isEqualTo("123 456");
    assertThat(model.waitProperty().get()).contains("15 s");
    assertThat(model.fractionProperty().get()).isEqualTo(0.5);

    model.tick(STEP.plusSeconds(30));
    assertThat(model.codeProperty().get()).isEqualTo("654 321");
    assertThat(model.fractionProperty().get()).isEqualTo(1);
  }

  @Test
  void copy_whenPressed_thenSixDigitsWithoutABlank() {
    model.tick(STEP);
    model.copy();
    assertThat(copied).containsExactly("123456");
  }

  @Test
  void title_whenShown_thenItNamesTheDevice() {
    assertThat(model.title()).contains("alice");
  }
}
