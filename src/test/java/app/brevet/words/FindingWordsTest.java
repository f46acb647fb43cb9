package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FileFinding;
import app.brevet.model.FileFinding.Effect;
import app.brevet.model.FileFinding.Kind;
import app.brevet.model.FileFinding.Reader;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FindingWordsTest {

  private static final FileFinding FINDING =
      new FileFinding(
          Kind.DUPLICATE_SECTION,
          OptionalInt.of(7),
          Optional.of("work"),
          Map.of(Reader.JAVA, Effect.IGNORES_LINE, Reader.PYTHON, Effect.REFUSES_FILE),
          true);

  private final FindingWords words = TestWords.english().findings();

  @Test
  void place_whenLineAndSectionAreKnown_thenBothAreTold() {
    assertThat(words.place(FINDING)).isEqualTo("Line 7, [work]");
  }

  @Test
  void place_whenTheFileAsAWholeIsMeant_thenItIsTold() {
    assertThat(
            words.place(
                new FileFinding(
                    Kind.OPEN_MODE, OptionalInt.empty(), Optional.empty(), Map.of(), true)))
        .isEqualTo("The file");
  }

  @Test
  void effects_whenSeveralReadersAreConcerned_thenThereIsASentenceForEach() {
    assertThat(words.effects(FINDING))
        .containsExactly(
            "The AWS CLI and boto3: the whole file is refused, and no profile works.",
            "The AWS SDK for Java: the line is not seen.");
  }

  @Test
  void now_whenBrevetCanRepairIt_thenThatIsToldElseWhatAPersonDoes() {
    assertThat(words.now(FINDING)).isEqualTo("Brevet can repair this.");
    assertThat(words.now(FINDING.byHand())).isEqualTo("Put the lines of both under one name.");
  }

  @Test
  void now_whenReadInAWindow_thenItNamesNoCommandOfBrevet() {
    Words window =
        new Words(
            Locale.ENGLISH, ZoneOffset.UTC, InstantSource.fixed(TestWords.NOW), Surface.WINDOW);
    for (Kind kind : Kind.values()) {
      FileFinding finding =
          new FileFinding(kind, OptionalInt.empty(), Optional.empty(), Map.of(), false);
      assertThat(window.findings().now(finding)).isNotEmpty().doesNotContain("`brevet");
    }
  }

  @Test
  void now_whenAKeyInPlainTextIsFound_thenEachSurfaceNamesItsOwnWay() {
    FileFinding key =
        new FileFinding(
            Kind.LONG_TERM_KEY, OptionalInt.of(1), Optional.of("work"), Map.of(), false);
    Words window =
        new Words(
            Locale.ENGLISH, ZoneOffset.UTC, InstantSource.fixed(TestWords.NOW), Surface.WINDOW);
    assertThat(words.now(key)).contains("`brevet import --move`");
    assertThat(window.findings().now(key)).contains("\"" + window.text("window.add.found") + "\"");
  }

  @ParameterizedTest
  @EnumSource
  void effects_whenAnyEffectOnAnyReader_thenThereAreWords(Effect effect) {
    for (Reader reader : Reader.values()) {
      FileFinding finding =
          new FileFinding(
              Kind.COLON, OptionalInt.empty(), Optional.empty(), Map.of(reader, effect), false);
      assertThat(words.effects(finding).getFirst())
          .startsWith("The AWS")
          .doesNotContain("findings");
    }
  }
}
