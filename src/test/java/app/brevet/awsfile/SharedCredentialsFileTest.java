package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedCredentialsFileTest {

  private static final ProfileName WORK = new ProfileName("work");
  private static final String MARKER =
      "# Written by Brevet; replaced at each renewal, removed by \"brevet stop\".\n";

  @TempDir Path home;
  private Path path = Path.of("");
  private SharedCredentialsFile file = new SharedCredentialsFile(path, path);

  @BeforeEach
  void file() {
    path = home.resolve(".aws/credentials");
    file = new SharedCredentialsFile(path, home.resolve("backups"));
  }

  @Test
  void put_whenThereIsNoFile_thenTheFileIsTheSection() throws Exception {
    Receipt receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);

    assertThat(path).hasContent(section(1));
    assertThat(receipt)
        .isEqualTo(new Receipt(path, WORK, new AccessKeyId("ASIA0000000000000001"), true, 0));
  }

  @Test
  void put_whenThereAreOtherSections_thenComesLastAfterABlankLine() throws Exception {
    write("[a]\nk = v\n");

    file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);

    assertThat(path).hasContent("[a]\nk = v\n\n" + section(1));
  }

  @Test
  void put_whenTheFileHasNoFinalLineEnd_thenGetsOneFirst() throws Exception {
    write("[a]\r\nk = v");

    Receipt receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);

    assertThat(read()).isEqualTo("[a]\r\nk = v\r\n\r\n" + section(1).replace("\n", "\r\n"));
    assertThat(receipt.addedBytes()).isEqualTo(4);
  }

  @Test
  void put_whenTheSectionIsOurs_thenOnlyItsOwnLinesChangeWhereTheyStand() throws Exception {
    String ours = section(1) + "# mine\nregion = eu-west-1\r\n\n";
    write("[a]\nk = v\n\n" + ours + "[z]\nk = v");

    file.put(WORK, TestSessions.session(2), TestSessions::noneIsOurs);

    assertThat(read())
        .isEqualTo(
            "[a]\nk = v\n\n" + section(2) + "# mine\nregion = eu-west-1\r\n\n" + "[z]\nk = v");
  }

  @Test
  void put_whenAToolDroppedTheMarkerButTheKeyIdIsOurs_thenRenewsAndMarksAgain() throws Exception {
    write(section(1).replace(MARKER, ""));

    file.put(WORK, TestSessions.session(2), id -> id.value().endsWith("1"));

    assertThat(read()).isEqualTo(section(2));
  }

  @Test
  void put_whenOwnLinesWereRemoved_thenTheyComeBackInOrder() throws Exception {
    write("[work]\n" + MARKER + "aws_access_key_id = ASIA0000000000000001\nregion = x");

    file.put(WORK, TestSessions.session(2), TestSessions::noneIsOurs);

    assertThat(read()).isEqualTo(section(2) + "region = x");
  }

  @Test
  void put_whenOwnKeysAreWrittenTwiceOrInCapitals_thenOneOfEachIsLeft() throws Exception {
    write(section(1) + "AWS_ACCESS_KEY_ID = ASIA0000000000000001\naws_session_token = x\n  y\n");

    file.put(WORK, TestSessions.session(2), TestSessions::noneIsOurs);

    assertThat(read()).isEqualTo(section(2));
  }

  @Test
  void put_whenTheSameAgain_thenWritesNothing() throws Exception {
    file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
    Object before = Files.getAttribute(path, "unix:ino");

    file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);

    assertThat(Files.getAttribute(path, "unix:ino")).isEqualTo(before);
  }

  @Test
  void keyIdOf_whenTheSectionHoldsOne_thenThatOne() throws Exception {
    write("[ work ] # spaced\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n");

    assertThat(file.keyIdOf(WORK)).contains(new AccessKeyId("AKIAIOSFODNN7EXAMPLE"));
  }

  @Test
  void keyIdOf_whenThereIsNoFileOrNoSuchSection_thenNone() throws Exception {
    assertThat(file.keyIdOf(WORK)).isEmpty();

    write("[other]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n");

    assertThat(file.keyIdOf(WORK)).isEmpty();
  }

  @Test
  void check_whenThePutWouldSucceed_thenLeavesNoTrace() throws Exception {
    file.check(WORK, TestSessions::noneIsOurs);

    assertThat(home).isEmptyDirectory();
  }

  private static String section(int number) {
    return "[work]\n"
        + MARKER
        + "aws_access_key_id = ASIA%016d\n".formatted(number)
        + "aws_secret_access_key = secret+%d/=\n".formatted(number)
        + "aws_session_token = token/%d==\n".formatted(number)
        + "x_security_token_expires = 2026-11-22T10:00:00+00:00\n";
  }

  private void write(String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.write(path, Readings.bytes(text));
  }

  private String read() throws IOException {
    return Readings.text(Files.readAllBytes(path));
  }
}
