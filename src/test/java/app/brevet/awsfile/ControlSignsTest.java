package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FileFinding;
import app.brevet.model.FileFinding.Effect;
import app.brevet.model.FileFinding.Kind;
import app.brevet.model.FileFinding.Reader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines of nothing but control signs.
class ControlSignsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @TempDir private Path folder;

  private static AwsFileText file(int sign, String before) {
    String line = before + (char) sign;
    return AwsFileText.of(Readings.bytes("[a]\nregion = x\n" + line + "\n[b]\nregion = y\n"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 0x0B, 0x0C, 0x1B, 0x1C, 0x1F})
  void read_whenALineHoldsNothingElse_thenItMeansNothingAndIsToldOfWhoRefusesIt(int sign)
      throws Exception {
    AwsFileText text = file(sign, "");
    boolean java = Readings.java(text.bytes(), AwsFileKind.CREDENTIALS).isPresent();
    boolean python =
        new PythonReader(folder)
            .read(List.of(text), AwsFileKind.CREDENTIALS)
            .getFirst()
            .isPresent();

    assertThat(Readings.brevet(text.bytes(), AwsFileKind.CREDENTIALS))
        .isEqualTo(Optional.of(Map.of("a", Map.of("region", "x"), "b", Map.of("region", "y"))));
    List<FileFinding> found = FileRules.of(text, AwsFileKind.CREDENTIALS, NOW).findings();
    assertThat(found).extracting(FileFinding::kind).containsExactly(Kind.NO_EQUALS_SIGN);
    assertThat(found.getFirst().line()).hasValue(3);
    assertThat(found.getFirst().effects().get(Reader.JAVA) == Effect.REFUSES_FILE).isEqualTo(!java);
    assertThat(found.getFirst().effects().get(Reader.PYTHON) == Effect.REFUSES_FILE)
        .isEqualTo(!python);
  }

  @ParameterizedTest
  @CsvSource({"12,' '", "1,' '", "11,'\t'"})
  void read_whenTheSignsAreIndented_thenTheyMeanNothing(int sign, String before) {
    AwsFileText text = file(sign, before);

    assertThat(Readings.brevet(text.bytes(), AwsFileKind.CREDENTIALS))
        .isEqualTo(Optional.of(Map.of("a", Map.of("region", "x"), "b", Map.of("region", "y"))));
    assertThat(FileRules.of(text, AwsFileKind.CREDENTIALS, NOW).findings())
        .singleElement()
        .satisfies(
            one -> assertThat(one.effects()).containsEntry(Reader.JAVA, Effect.READS_OTHER_VALUE));
  }
}
