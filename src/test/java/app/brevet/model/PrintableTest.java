package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrintableTest {

  @ParameterizedTest
  @CsvSource({
    "plain ünïcode 日本, plain ünïcode 日本",
    "'a\nb', 'a\\u000ab'",
    "'\u001b[31m', '\\u001b[31m'",
    "'\u202Eabc', '\\u202eabc'",
    "'a\u2028b', 'a\\u2028b'",
    "'\u0085', '\\u0085'"
  })
  void of_whenHiddenCharacters_thenTheyAreShown(String text, String safe) {
    assertThat(Printable.of(text)).isEqualTo(safe);
  }

  @Test
  void of_whenHalfAPair_thenItIsShown() {
    assertThat(Printable.of("a" + '\uD83D')).isEqualTo("a\\ud83d");
  }

  @Test
  void of_whenLongerThan80_thenCutBetweenCharacters() {
    assertThat(Printable.of("😀".repeat(80))).isEqualTo("😀".repeat(80));
    assertThat(Printable.of("😀".repeat(81))).isEqualTo("😀".repeat(80) + "…");
  }

  @Test
  void of_whenALengthIsGiven_thenCutThere() {
    assertThat(Printable.of("abcd", 3)).isEqualTo("abc…");
  }
}
