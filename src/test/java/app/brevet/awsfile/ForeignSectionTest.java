package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A section that somebody else wrote: found, shown, and replaced by Brevet's.
class ForeignSectionTest {

  private static final ProfileName WORK = new ProfileName("work");
  private static final String ID = "aws_access_key_id = ASIA0000000000000009\n";
  private static final String REST = "aws_secret_access_key = hush\naws_session_token = hush\n";
  private static final String PROCESS = "/opt/brevet/bin/brevet credentials work";

  @TempDir Path home;
  private Path path = Path.of("");
  private Path backups = Path.of("");

  @BeforeEach
  void open() {
    path = home.resolve("file");
    backups = home.resolve("backups");
  }

  private SharedCredentialsFile credentials(String text) throws Exception {
    Files.write(path, Readings.bytes(text));
    return new SharedCredentialsFile(path, backups);
  }

  private SharedConfigFile config(String text) throws Exception {
    Files.write(path, Readings.bytes(text));
    return new SharedConfigFile(path, backups);
  }

  private String text() throws Exception {
    return Files.readString(path);
  }

  private static ForeignSection found(SharedCredentialsFile file) throws AwsFileException {
    return file.foreign(WORK, TestSessions::noneIsOurs).orElseThrow();
  }

  private static ForeignSection found(SharedConfigFile file) throws AwsFileException {
    return file.foreign(WORK, _ -> false).orElseThrow();
  }

  private static String session(int number) throws AwsFileException {
    OwnedLines lines = TestSessions.lines(AwsFileKind.CREDENTIALS, WORK, number);
    StringBuilder text = new StringBuilder(lines.marker().text()).append('\n');
    lines.values().keySet().forEach(key -> text.append(lines.property(key)).append('\n'));
    return text.toString();
  }

  @Test
  void foreign_whenASession_thenWhatGoesIsShownWithoutSecretsAndNothingIsWritten()
      throws Exception {
    String before = "[work]\n" + ID + REST + "region = x\n";

    ForeignSection found = found(credentials(before));

    assertThat(found.header()).isEqualTo("[work]");
    assertThat(found.change().diff().lines())
        .extracting(line -> line.kind() + " " + line.text())
        .containsExactly(
            "SAME [work]",
            "REMOVED " + ID.strip(),
            "REMOVED aws_secret_access_key = ***",
            "REMOVED aws_session_token = ***",
            "ADDED " + Marker.OF_SESSION.text(),
            "SAME region = x");
    assertThat(text()).isEqualTo(before);
    assertThat(backups).doesNotExist();
  }

  @Test
  void replace_whenAgreed_thenTheSessionStandsThereAndAllElseStays() throws Exception {
    SharedCredentialsFile file =
        credentials("# top\n[a]\nk = v\n\n[work]\n# mine\nregion = x\n" + ID + REST + "[b]\n");

    Receipt receipt = file.replace(found(file), TestSessions.session(1));

    assertThat(text())
        .isEqualTo("# top\n[a]\nk = v\n\n[work]\n" + session(1) + "# mine\nregion = x\n[b]\n");
    assertThat(file.takeBack(receipt)).isTrue();
    assertThat(text()).isEqualTo("# top\n[a]\nk = v\n\n[work]\n# mine\nregion = x\n[b]\n");
  }

  @Test
  void replace_whenDone_thenTheNextPutNeedsNoConsent() throws Exception {
    SharedCredentialsFile file = credentials("[work]\n" + ID + REST);
    file.replace(found(file), TestSessions.session(1));

    file.put(WORK, TestSessions.session(2), TestSessions::noneIsOurs);

    assertThat(text()).isEqualTo("[work]\n" + session(2));
    assertThat(file.foreign(WORK, TestSessions::noneIsOurs)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[work]\n" + ID + REST,
        "[work]\n" + ID + REST + "region = x\nexpiration = 2020-01-01 00:00:00\n[b]\nk = v",
        "[work]\r\nregion = x\r\n\r\n[b]\r\n",
        "[work]"
      })
  void replace_whenStoppedAndUndone_thenTheFileIsWhatItWas(String before) throws Exception {
    SharedCredentialsFile file = credentials(before);
    Receipt receipt = file.replace(found(file), TestSessions.session(1));
    file.put(WORK, TestSessions.session(2), TestSessions::noneIsOurs);
    FileHistory history = new FileHistory(path, AwsFileKind.CREDENTIALS, backups);

    file.takeBack(new Receipt(path, WORK, TestSessions.session(2).accessKeyId(), false, 0));
    Optional<ProposedChange> undo =
        history.restoring(history.copies().getLast(), receipt.proof()::equals);
    if (undo.isPresent()) {
      undo.get().make();
    }

    assertThat(text()).isEqualTo(before);
  }

  @Test
  void replace_whenOtherToolsLeftMoreOfTheirSession_thenNothingOfItStays() throws Exception {
    SharedCredentialsFile file =
        credentials(
            "[work]\nAWS_ACCESS_KEY_ID = ASIA0000000000000009\n"
                + REST
                + "aws_security_token = hush\nexpiration = 2020-01-01 00:00:00\n"
                + "credential_process = /bin/other\n");

    file.replace(found(file), TestSessions.session(1));

    assertThat(text()).isEqualTo("[work]\n" + session(1));
  }

  @Test
  void replace_whenAnotherChangedTheFileSince_thenItIsLeftToThem() throws Exception {
    SharedCredentialsFile file = credentials("[work]\n" + ID + REST);
    ForeignSection shown = found(file);
    Files.writeString(path, "[work]\nregion = x\n" + ID + REST);

    AwsFileException refusal =
        catchThrowableOfType(
            AwsFileException.class, () -> file.replace(shown, TestSessions.session(1)));

    assertThat(refusal.reason()).isEqualTo(FileReason.CHANGED);
    assertThat(catchThrowableOfType(AwsFileException.class, shown.change()::check).reason())
        .isEqualTo(FileReason.CHANGED);
    assertThat(text()).isEqualTo("[work]\nregion = x\n" + ID + REST);
  }

  @ParameterizedTest
  @CsvSource({
    "'[work]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n', FOREIGN_LONG_TERM_KEY",
    "'[work]\nregion = x\n[work]\naws_secret_access_key = hush\n', FOREIGN_LONG_TERM_KEY",
    "'[work]\nregion = x\n[work]\n', UNSAFE_EDIT",
    "'[work]\n  # to Java a part of the value before\nregion = x\n', UNSAFE_EDIT",
    "'[work]\n  region = x\n', UNSAFE_EDIT",
    "'[work]\nregion = x\ncredential_process = y\n  # to Java a part of that\n', UNSAFE_EDIT",
  })
  void foreign_whenItMayNotBeReplaced_thenRefuses(String text, FileReason reason) throws Exception {
    SharedCredentialsFile file = credentials(text);

    AwsFileException refusal =
        catchThrowableOfType(
            AwsFileException.class, () -> file.foreign(WORK, TestSessions::noneIsOurs));

    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal).hasMessageNotContaining("hush");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[other]\nk = v\n",
        "[work]\n# Written by Brevet\n" + ID + REST,
        "[work]\n" + ID + REST + "[broken]\nhush\n"
      })
  void foreign_whenNoneIsInTheWayOrTheFileIsDamaged_thenEmpty(String text) throws Exception {
    assertThat(credentials(text).foreign(WORK, TestSessions::noneIsOurs)).isEmpty();
  }

  @Test
  void foreign_whenSomeReadAnotherSectionUnderTheName_thenRefuses() throws Exception {
    SharedConfigFile file = config("[profile \"work\"]\nregion = eu-west-1\n");

    assertThatThrownBy(() -> file.foreign(WORK, _ -> false))
        .isInstanceOfSatisfying(
            AwsFileException.class, e -> assertThat(e.reason()).isEqualTo(FileReason.UNSAFE_EDIT));
  }

  @Test
  void foreign_whenTheKeyIdIsOursThoughUnmarked_thenEmpty() throws Exception {
    SharedCredentialsFile file = credentials("[work]\n" + ID + REST);

    assertThat(file.foreign(WORK, id -> id.value().equals("ASIA0000000000000009"))).isEmpty();
  }

  @Test
  void replace_whenAProgram_thenItGoesAndTheRegionIsTheUsersStill() throws Exception {
    SharedConfigFile file =
        config("[profile work]\ncredential_process = /bin/other \"a b\"\nregion = us-east-1\n");

    file.replace(found(file), TestSessions.entry(PROCESS));

    assertThat(text())
        .isEqualTo(
            "[profile work]\n"
                + "# Written by Brevet: credential_process; removed by \"brevet stop\".\n"
                + "credential_process = "
                + PROCESS
                + "\nregion = us-east-1\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'manager = awsume\n', awsume",
    "'autoawsume = true\n', awsume",
    "'x_principal_arn = arn\n', saml2aws",
    "'aws_session_expiration = t\n', gsts",
    "'assumed_role = False\n', aws-mfa",
    "'; managed by awizzy\nregion = x\n', Awizzy",
    "'credential_process = aws-vault exec work --json\n', aws-vault",
    "'credential_process = /usr/bin/granted credential-process\n', granted",
    "'credential_process = \"C:\\Program Files\\App\\app-cli.exe\" x\n', app-cli.exe"
  })
  void foreign_whenALineTellsItsWriter_thenTheToolIsNamed(String lines, String tool)
      throws Exception {
    assertThat(found(credentials("[work]\n" + lines)).writer()).contains(tool);
  }

  @Test
  void foreign_whenNothingTellsItsWriter_thenNoneIsNamed() throws Exception {
    assertThat(found(credentials("[work]\n" + ID + REST)).writer()).isEmpty();
  }
}
