package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FileDiff;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileComparisonTest {

  private static final Path FILE = Path.of("/home/you/.aws/credentials");
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  @Test
  void of_whenNothingDiffers_thenItIsEmpty() {
    assertThat(diff("[a]\nb = c\n", "[a]\nb = c\n").isEmpty()).isTrue();
    assertThat(diff("[a]\nb = c\n", "[a]\nb = c\n").lines()).isEmpty();
  }

  @Test
  void of_whenALineChanges_thenItGoesAndComesBetweenThreeThatStay() {
    String before = "1\n2\n3\n4\n5\nold\n7\n8\n9\n10\n11\n";

    assertThat(told(diff(before, before.replace("old", "new"))))
        .containsExactly(
            "SKIPPED 1 ",
            "SAME 3 3",
            "SAME 4 4",
            "SAME 5 5",
            "REMOVED 6 old",
            "ADDED 6 new",
            "SAME 7 7",
            "SAME 8 8",
            "SAME 9 9",
            "SKIPPED 10 ");
  }

  @Test
  void of_whenTwoChangesAreFarApart_thenLinesBetweenAreSkippedOnce() {
    String before = "a\n1\n2\n3\n4\n5\n6\n7\n8\nb\n";
    String after = before.replace("a", "A").replace("b", "B");

    assertThat(told(diff(before, after)))
        .containsExactly(
            "REMOVED 1 a",
            "ADDED 1 A",
            "SAME 2 1",
            "SAME 3 2",
            "SAME 4 3",
            "SKIPPED 5 ",
            "SAME 7 6",
            "SAME 8 7",
            "SAME 9 8",
            "REMOVED 10 b",
            "ADDED 10 B");
  }

  @Test
  void of_whenThereWasNoFile_thenAllLinesCome() {
    FileDiff diff = FileComparison.of(FILE, Optional.empty(), Optional.of(bytes("[a]\n")));

    assertThat(told(diff)).containsExactly("ADDED 1 [a]");
    assertThat(diff.file()).isEqualTo(FILE);
  }

  @Test
  void of_whenOnlyTheLineEndDiffers_thenTheLineDiffers() {
    assertThat(told(diff("[a]\r\n", "[a]\n"))).containsExactly("REMOVED 1 [a]", "ADDED 1 [a]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_secret_access_key = " + SECRET,
        "AWS_SECRET_ACCESS_KEY=" + SECRET,
        "# aws_secret_access_key = " + SECRET,
        "aws_session_token : abcdef" + SECRET,
        "my note " + SECRET,
        "aws_secret_access_key =\n  " + SECRET,
        "aws_secret_access_key = a\n  " + SECRET + "\n  more" + SECRET,
        "credential_process = tool --password=" + SECRET,
        "# https://" + SECRET + "@github.com/a"
      })
  void of_whenALineHoldsASecret_thenNoDiffHoldsIt(String line) {
    FileDiff gone = diff("[a]\n" + line + "\nregion = x\n", "[a]\n");
    FileDiff stays = diff("[a]\n" + line + "\n", "[a]\n" + line + "\nregion = x\n");

    assertThat(gone.toString() + stays).doesNotContain(SECRET.substring(0, 20)).contains("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "credential_process = '/opt/my tool' --password hunter5",
        "CREDENTIAL_PROCESS = tool -p hunter5",
        "credential_process = /opt/brevet credentials a hunter5",
        "credential_process = /opt/brevet-not credentials hunter5",
        "# credential_process = tool hunter5",
        "credential_process = tool\n  hunter5",
        "api_key = hunter5",
        "# tool --client-secret hunter5 --more",
        "endpoint_url = https://user:hunter5@host/path",
        "# ghp_hunter5hunter5hunter5"
      })
  void of_whenALineHoldsAShortSecret_thenNoDiffHoldsIt(String line) {
    String diff = diff("[a]\n" + line + "\nregion = x\n", "[a]\n").toString();

    assertThat(diff).doesNotContain("hunter5").contains("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_access_key_id = AKIAIOSFODNN7EXAMPLE",
        "x_security_token_expires = 2026-11-26T12:00:00+00:00",
        "role_arn = arn:aws:iam::111122223333:role/a-role-with-a-very-long-name-of-its-own",
        "credential_process = \"/opt/brevet/bin/brevet\" credentials acme-dev"
      })
  void of_whenALineHoldsNoSecret_thenItIsShownAsItIs(String line) {
    assertThat(told(diff("", line + "\n"))).containsExactly("ADDED 1 " + line);
  }

  @Test
  void of_whenALineHoldsSignsForTheTerminal_thenTheyAreNotPassedOn() {
    assertThat(told(diff("", "# \u001b[2J\n"))).containsExactly("ADDED 1 # \\u001b[2J");
  }

  private static FileDiff diff(String before, String after) {
    return FileComparison.of(FILE, Optional.of(bytes(before)), Optional.of(bytes(after)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> told(FileDiff diff) {
    return diff.lines().stream()
        .map(line -> line.kind() + " " + line.number() + " " + line.text())
        .toList();
  }
}
