package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Counts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AwsFileTextTest {

  private static final long SEED = 20261122;

  static List<CorpusFile> corpus() {
    return CorpusFile.all();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void bytes_whenAFileOfTheCorpus_thenEveryByteIsAsItWas(CorpusFile file) {
    assertThat(AwsFileText.of(file.bytes()).bytes()).isEqualTo(file.bytes());
  }

  @Test
  void bytes_whenAnyBytes_thenEveryByteIsAsItWas() {
    int count = Counts.of(20_000, 1_000_000);
    System.out.println("seed: " + SEED);
    RandomFiles files = new RandomFiles(SEED);
    for (int i = 0; i < count; i++) {
      byte[] bytes = i % 2 == 0 ? files.anyBytes() : files.lines();
      byte[] written = AwsFileText.of(bytes).bytes();
      assertThat(written).as("file %d of seed %d", i, SEED).isEqualTo(bytes);
    }
  }

  @Test
  void of_whenLineEndsAreMixed_thenEachLineKeepsItsOwn() {
    AwsFileText text = AwsFileText.of(Readings.bytes("a\r\nb\nc\rd"));

    assertThat(text.lines())
        .containsExactly(
            new Line("a", "\r\n"), new Line("b", "\n"), new Line("c", "\r"), new Line("d", ""));
  }

  @Test
  void of_whenAByteOrderMark_thenItIsNoPartOfTheFirstLine() {
    AwsFileText text = AwsFileText.of(Readings.bytes("\u00ef\u00bb\u00bf[a]"));

    assertThat(text.lines()).containsExactly(new Line("[a]", ""));
  }

  @ParameterizedTest
  @CsvSource({"'',LF", "'a\n',LF", "'a\r\nb\r\nc\n',CRLF", "'a\r\nb\n',LF", "'a\rb\r',CR"})
  void lineEnd_whenAFile_thenTheOneOfMostLines(String file, String expected) {
    String end = AwsFileText.of(Readings.bytes(file)).lineEnd();

    assertThat(end.replace("\r", "CR").replace("\n", "LF")).isEqualTo(expected);
  }
}
