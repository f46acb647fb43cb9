package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditCheckTest {

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
  void isSafe_whenOurLinesShouldBeGoneAndOneIsLeft_thenNo() {
    AwsFileText before = AwsFileText.of(Readings.bytes("[work]\naws_access_key_id = ASIA\n"));

    assertThat(
            new EditCheck(AwsFileKind.CREDENTIALS, before, new SectionEdit(before, 0), "work")
                .isSafe(Optional.empty()))
        .isFalse();
  }

  private static boolean isSafe(String after, int lineEnds) throws AwsFileException {
    AwsFileText text = AwsFileText.of(Readings.bytes(after));
    return new EditCheck(
            AwsFileKind.CREDENTIALS,
            AwsFileText.of(Readings.bytes(BEFORE)),
            new SectionEdit(text, lineEnds),
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
