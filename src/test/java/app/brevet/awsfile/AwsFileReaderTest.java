package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Counts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AwsFileReaderTest {

  private static final long SEED = 20261123;

  static List<CorpusFile> corpus() {
    return CorpusFile.all();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void read_whenAFileOfTheCorpus_thenReadsAsTheReferenceGuideSays(CorpusFile file) {
    assertThat(Readings.brevet(file.bytes(), file.kind())).isEqualTo(file.expected());
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void read_whenTheSdkReadsTheFileToo_thenAgreesButForTheKnownDifferences(CorpusFile file) {
    Optional<Map<String, Map<String, String>>> sdk = Readings.java(file.bytes(), file.kind());

    assertThat(sdk).isEqualTo(file.inJava().map(AwsFileReaderTest::profiles));
  }

  @Test
  void read_whenTheSdkReadsARandomFile_thenAgrees() {
    int count = Counts.of(5_000, 200_000);
    System.out.println("seed: " + SEED);
    RandomFiles files = new RandomFiles(SEED);
    int read = 0;
    for (int i = 0; i < count; i++) {
      byte[] bytes = files.lines();
      AwsFileKind kind = i % 2 == 0 ? AwsFileKind.CREDENTIALS : AwsFileKind.CONFIG;
      Optional<Map<String, Map<String, String>>> sdk = Readings.java(bytes, kind);
      if (sdk.isPresent() && !hasReplacedDefault(bytes, kind)) {
        read++;
        assertThat(Readings.brevet(bytes, kind).map(AwsFileReaderTest::profiles))
            .as("file %d of seed %d, %s: %s", i, SEED, kind, Readings.text(bytes))
            .isEqualTo(sdk);
      }
    }
    assertThat(read).as("files that the SDK reads").isGreaterThan(count / 10);
  }

  @Test
  void read_whenALineMeansNothing_thenTellsItsNumberAndNotItsText() {
    AwsFileReading reading =
        AwsFileReader.read(
            AwsFileText.of(Readings.bytes("[a]\n\nhush\n")), AwsFileKind.CREDENTIALS);

    assertThat(reading.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(3))
        .satisfies(fault -> assertThat(fault.what()).doesNotContain("hush"));
  }

  @Test
  void sections_whenCommentsPrecedeTheNextHeader_thenTheyBelongToTheSectionBefore() {
    AwsFileReading reading =
        AwsFileReader.read(
            AwsFileText.of(Readings.bytes("# top\n[a]\nk = v\n# b\n[b]\n")),
            AwsFileKind.CREDENTIALS);

    assertThat(reading.sections()).extracting(Section::header).containsExactly(1, 4);
    assertThat(reading.sections()).extracting(Section::end).containsExactly(4, 5);
  }

  /// The SDK does not look for faults in a `[default]` that a `[profile default]` replaces.
  private static boolean hasReplacedDefault(byte[] bytes, AwsFileKind kind) {
    String text = Readings.text(bytes);
    return kind == AwsFileKind.CONFIG
        && text.contains("[profile default]")
        && text.contains("[default]");
  }

  private static Map<String, Map<String, String>> profiles(Map<String, Map<String, String>> all) {
    Map<String, Map<String, String>> profiles = new LinkedHashMap<>(all);
    profiles.keySet().removeIf(name -> name.startsWith("@"));
    return profiles;
  }
}
