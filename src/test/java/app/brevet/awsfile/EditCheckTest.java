package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import app.brevet.testing.Counts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditCheckTest {

  private static final long SEED = 20261127;
  private static final String BEFORE = "# top\n[a]\nk = v\n\n";

  @Test
  void isSafe_whenOnlyOurSectionCame_thenYes() throws Exception {
    assertThat(isSafe(BEFORE + section(), 0)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "# top, # Top",
    "k = v, k = w",
    "'k = v\n', ''",
    "[a], [b]",
    "'\n\n', '\n'",
    "aws_session_token = token/1==, aws_session_token = token/1=",
    "'aws_session_token = ', '  aws_session_token = '",
    "aws_session_token, aws_access_key_id",
    "[work], [work2]",
    "[work], '[work]\n[work]'",
    "# Written, x = Written",
  })
  void isSafe_whenAnythingElseChanged_thenNo(String part, String instead) throws Exception {
    String after = BEFORE + section();
    assertThat(after).contains(part);

    assertThat(isSafe(after.replace(part, instead), 0)).isFalse();
  }

  @Test
  void isSafe_whenMoreLineEndsCameThanTheEditSays_thenNo() throws Exception {
    assertThat(isSafe(BEFORE + "\n" + section(), 0)).isFalse();
    assertThat(isSafe(BEFORE + "\n" + section(), 1)).isTrue();
  }

  @Test
  void isSafe_whenAnyOneSignOfOthersChangedInALargeFile_thenNo() throws Exception {
    String head = LargeFile.of(20);
    String tail = LargeFile.of(20).replace("account", "other");
    String old = section().replaceFirst("token/1", "token/0");
    String now = section();
    Random random = new Random(SEED);
    int count = Counts.of(500, 10_000);

    assertThat(isSafe(head + old + tail, head + now + tail, 0)).isTrue();
    for (int i = 0; i < count; i++) {
      boolean first = random.nextBoolean();
      String changedHead = first ? changed(head, random) : head;
      String changedTail = first ? tail : changed(tail, random);
      assertThat(isSafe(head + old + tail, changedHead + now + changedTail, 0))
          .as("change %d of seed %d", i, SEED)
          .isFalse();
    }
  }

  private static String changed(String text, Random random) {
    int at = random.nextInt(text.length());
    char other = (char) (text.charAt(at) ^ (1 << random.nextInt(7)));
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  @Test
  void isSafe_whenOurLinesShouldBeGoneAndOneIsLeft_thenNo() {
    AwsFileText before = AwsFileText.of(Readings.bytes("[work]\naws_access_key_id = ASIA\n"));

    assertThat(
            new EditCheck(
                    AwsFileKind.CREDENTIALS, before, new SectionEdit(before.bytes(), 0), "work")
                .isSafe(Optional.empty()))
        .isFalse();
  }

  private static boolean isSafe(String after, int lineEnds) throws AwsFileException {
    return isSafe(BEFORE, after, lineEnds);
  }

  private static boolean isSafe(String before, String after, int lineEnds) throws AwsFileException {
    return new EditCheck(
            AwsFileKind.CREDENTIALS,
            AwsFileText.of(Readings.bytes(before)),
            new SectionEdit(Readings.bytes(after), lineEnds),
            "work")
        .isSafe(Optional.of(lines()));
  }

  private static OwnedLines lines() throws AwsFileException {
    return SessionLines.of(
        new ProfileName("work"), TestSessions.session(1), Path.of("credentials"));
  }

  private static String section() throws AwsFileException {
    StringBuilder section = new StringBuilder("[work]\n" + Marker.OF_SESSION.text() + "\n");
    OwnedLines lines = lines();
    lines.values().keySet().forEach(key -> section.append(lines.property(key)).append('\n'));
    return section.toString();
  }
}
