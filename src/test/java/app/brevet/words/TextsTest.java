package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class TextsTest {

  private final Texts texts = new Texts(Locale.ENGLISH);

  @Test
  void text_whenItHasPlaces_thenTheArgumentsStandThere() {
    assertThat(texts.text("times.hours-minutes", 11, 42)).isEqualTo("11 h 42 min");
  }

  @Test
  void text_whenAnArgumentLooksLikeAPlace_thenItStandsForItself() {
    assertThat(texts.text("times.hours-minutes", "{1}", "$0\\")).isEqualTo("{1} h $0\\ min");
  }

  @Test
  void text_whenThereIsNoSuchKey_thenTheKeyInBrackets() {
    assertThat(texts.text("times.nonsense")).isEqualTo("[times.nonsense]");
  }

  @Test
  void texts_whenTheLanguageHasNone_thenEnglishWhateverTheMachineSpeaks() {
    assertThat(new Texts(Locale.of("tlh")).text("states.idle")).isEqualTo("no session");
  }
}
