package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholePathTest {

  private static final Path HOME = Path.of("/home/alice");

  @ParameterizedTest
  @CsvSource({
    "~, /home/alice",
    "~/, /home/alice",
    "~/keys/a b, /home/alice/keys/a b",
    "~//keys, /home/alice/keys",
    "~\\keys, /home/alice/keys",
    "/x/~/y, /x/~/y",
    "~bob/keys, ~bob/keys",
    "keys, keys",
  })
  void of_whenATildeBeginsIt_thenItStandsForTheHomeFolder(String text, String expected) {
    assertThat(WholePath.of(text, HOME)).isEqualTo(Path.of(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/x", "~/x", "~\\x", "C:\\x", "c:/x", "\\\\host\\share\\x"})
  void isOne_whenItLeadsToTheSameFileFromEveryFolder_thenItIs(String text) {
    assertThat(WholePath.isOne(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "x", "./x", "../x", "~bob/x", "C:x", "\\x"})
  void isOne_whenItBeginsElsewhere_thenItIsNot(String text) {
    assertThat(WholePath.isOne(text)).isFalse();
  }
}
