package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.DeliveryKind;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedConfigFileTest {

  private static final ProfileName WORK = new ProfileName("work");
  private static final String LINE = "/opt/brevet/bin/brevet credentials work";
  private static final String MARKER =
      "# Written by Brevet: credential_process, region; removed by \"brevet stop\".\n";
  private static final String SECTION =
      "[profile work]\n" + MARKER + "credential_process = " + LINE + "\nregion = eu-west-1\n";

  @TempDir Path home;
  private Path path = Path.of("");
  private SharedConfigFile file = new SharedConfigFile(path, path);

  static List<CorpusFile> writable() {
    return CorpusFile.all().stream()
        .filter(file -> file.kind() == AwsFileKind.CONFIG && file.expected().isPresent())
        .toList();
  }

  @BeforeEach
  void file() {
    path = home.resolve(".aws/config");
    file = new SharedConfigFile(path, home.resolve("backups"));
  }

  @Test
  void put_whenThereIsNoFile_thenTheFileIsTheSection() throws Exception {
    Receipt receipt = put(LINE);

    assertThat(path).hasContent(SECTION);
    assertThat(receipt)
        .isEqualTo(
            new Receipt(
                DeliveryKind.PROCESS, path, WORK, LINE, true, 0, Map.of("region", "eu-west-1")));
  }

  @Test
  void put_whenOthersMayReadTheFile_thenTheyStillMay() throws Exception {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "[profile other]\nregion = eu-west-1\n");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));

    put(LINE);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-r--r--");
  }

  @Test
  void put_whenForDefault_thenTheSectionHasNoPrefix() throws Exception {
    file.put(new ProfileName("default"), TestSessions.entry(LINE), SharedConfigFileTest::none);

    assertThat(read()).startsWith("[default]\n");
  }

  @Test
  void put_whenAgainWithAnotherProgram_thenOnlyItsOwnLinesChange() throws Exception {
    write("[profile a]\nregion = x\n\n" + SECTION + "output = json\n");

    put("/elsewhere/brevet credentials work");

    assertThat(read())
        .isEqualTo(
            "[profile a]\nregion = x\n\n"
                + SECTION.replace(LINE, "/elsewhere/brevet credentials work")
                + "output = json\n");
  }

  @Test
  void put_whenOurSectionHoldsARegionOfTheUsers_thenThatStays() throws Exception {
    write("[profile work]\n# Written by Brevet: credential_process\nregion = us-east-1\n");

    put(LINE);

    assertThat(read())
        .isEqualTo(
            "[profile work]\n"
                + MARKER.replace(", region", "")
                + "credential_process = "
                + LINE
                + "\nregion = us-east-1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[profile work]\nregion = eu-west-1\n",
        "[profile work]\ncredential_process = /usr/bin/other\n",
        "[profile work]\n# Written by Brevet: x\ncredential_process = /other --x\n",
        "[profile \"work\"]\nregion = eu-west-1\n",
        "[profile 'work']\nrole_arn = arn:aws:iam::123456789012:role/r\n",
        "[profiles wo\\rk]\noutput = json\n",
        "[ profile\twork ]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = a\n",
      })
  void put_whenTheSectionIsSomebodys_thenRefusesAndChangesNothing(String section) throws Exception {
    write(section);

    assertThat(refusal()).isEqualTo(FileReason.FOREIGN_SECTION);
    assertThat(read()).isEqualTo(section);
  }

  @Test
  void put_whenTheSectionHoldsALongTermKey_thenSaysSo() throws Exception {
    write("[profile work]\n" + MARKER + "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\n");

    assertThat(refusal()).isEqualTo(FileReason.FOREIGN_LONG_TERM_KEY);
  }

  @Test
  void put_whenAToolDroppedTheMarkerButTheProgramIsOurs_thenMarksAgain() throws Exception {
    write(SECTION.replace(MARKER, ""));

    file.put(WORK, TestSessions.entry("/new credentials work"), LINE::equals);

    assertThat(read())
        .isEqualTo(
            SECTION.replace(LINE, "/new credentials work").replace("process, region;", "process;"));
  }

  @Test
  void takeBack_whenTheUserAddedAKey_thenThatAndTheHeaderStay() throws Exception {
    Receipt receipt = put(LINE);
    Files.writeString(path, SECTION + "output = json\n");

    assertThat(file.takeBack(receipt)).isTrue();
    assertThat(read()).isEqualTo("[profile work]\noutput = json\n");
  }

  @Test
  void takeBack_whenThereWasNoFile_thenThereIsNone() throws Exception {
    assertThat(file.takeBack(put(LINE))).isTrue();

    assertThat(path).doesNotExist();
  }

  @Test
  void takeBack_whenSomebodyNamedAnotherProgram_thenItStays() throws Exception {
    Receipt receipt = put(LINE);
    String others = SECTION.replace(LINE, "/usr/bin/other");
    write(others);

    assertThat(file.takeBack(receipt)).isFalse();
    assertThat(read()).isEqualTo(others);
  }

  @Test
  void takeBack_whenSomebodySetAnotherRegion_thenThatStays() throws Exception {
    Receipt receipt = put(LINE);
    write(SECTION.replace("eu-west-1", "us-west-2"));

    assertThat(file.takeBack(receipt)).isTrue();
    assertThat(read()).isEqualTo("[profile work]\nregion = us-west-2\n");
  }

  @Test
  void takeBack_whenTheReceiptIsOfTheFirstVersions_thenWhatTheMarkerNamesGoes() throws Exception {
    put(LINE);

    assertThat(file.takeBack(new Receipt(DeliveryKind.PROCESS, path, WORK, LINE, true, 0)))
        .isTrue();
    assertThat(path).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("writable")
  void takeBack_whenAFileOfTheCorpus_thenEveryByteIsAsItWas(CorpusFile corpus) throws Exception {
    Files.createDirectories(path.getParent());
    Files.write(path, corpus.bytes());

    ProfileName name = new ProfileName("brevet-test");
    Receipt receipt = file.put(name, TestSessions.entry(LINE), SharedConfigFileTest::none);

    assertThat(file.processOf(name)).contains(LINE);
    assertThat(file.takeBack(receipt)).isTrue();
    assertThat(Files.readAllBytes(path)).isEqualTo(corpus.bytes());
  }

  private FileReason refusal() {
    return Optional.ofNullable(catchThrowableOfType(AwsFileException.class, () -> put(LINE)))
        .orElseThrow()
        .reason();
  }

  private Receipt put(String line) throws AwsFileException {
    return file.put(WORK, TestSessions.entry(line), SharedConfigFileTest::none);
  }

  private static boolean none(String process) {
    return process.isEmpty();
  }

  private void write(String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.write(path, Readings.bytes(text));
  }

  private String read() throws IOException {
    return Readings.text(Files.readAllBytes(path));
  }
}
