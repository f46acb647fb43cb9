package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Counts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineRoleTest {

  private static final long SEED = 20261126;

  private static List<LineRole> roles(String text) {
    return LineRole.of(AwsFileText.of(Readings.bytes(text)).lines());
  }

  @Test
  void of_whenInASection_thenIndentationTellsKeysFromWhatContinuesThem() {
    assertThat(roles("[a]\n  k = v\n    more\n  l = m\n # c\n\t\nn = o\n"))
        .containsExactly(
            LineRole.HEADER,
            LineRole.PROPERTY,
            LineRole.CONTINUATION,
            LineRole.PROPERTY,
            LineRole.COMMENT,
            LineRole.BLANK,
            LineRole.PROPERTY);
  }

  @Test
  void of_whenAnIndentedBracketFollowsAKey_thenItContinuesTheKey() {
    assertThat(roles("[a]\nk = v\n [b]\n")).last().isEqualTo(LineRole.CONTINUATION);
    assertThat(roles("[a]\n [b]\n")).last().isEqualTo(LineRole.HEADER);
  }

  @Test
  void of_whenAnyFile_thenTheReaderTakesTheLinesForTheSame() {
    int count = Counts.of(5_000, 100_000);
    System.out.println("seed: " + SEED);
    RandomOddFiles odd = new RandomOddFiles(SEED);
    RandomFiles files = new RandomFiles(SEED);
    for (int i = 0; i < count; i++) {
      AwsFileText text = AwsFileText.of(i % 2 == 0 ? odd.next() : files.lines());
      List<LineRole> roles = LineRole.of(text.lines());
      List<Integer> headers = new ArrayList<>();
      for (Section section : AwsFileReader.read(text, AwsFileKind.CONFIG).sections()) {
        headers.add(section.header());
        for (Property property : section.properties()) {
          assertThat(roles.get(property.line())).isEqualTo(LineRole.PROPERTY);
          assertThat(property.continuations().keySet())
              .allMatch(line -> roles.get(line) == LineRole.CONTINUATION);
        }
      }
      for (int line = 0; line < roles.size(); line++) {
        assertThat(roles.get(line) == LineRole.HEADER).isEqualTo(headers.contains(line));
      }
    }
  }
}
