package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TakeBackTest {

  private static final ProfileName WORK = new ProfileName("brevet-test");

  @TempDir Path folder;
  private Path path = Path.of("");
  private SharedCredentialsFile file = new SharedCredentialsFile(path, path);

  static List<CorpusFile> writable() {
    return CorpusFile.credentials().stream().filter(f -> f.expected().isPresent()).toList();
  }

  @BeforeEach
  void file() {
    path = folder.resolve("credentials");
    file = new SharedCredentialsFile(path, folder.resolve("backups"));
  }

  @ParameterizedTest
  @MethodSource("writable")
  void takeBack_whenAFileOfTheCorpus_thenEveryByteIsAsItWas(CorpusFile corpus) throws Exception {
    Files.write(path, corpus.bytes());
    Receipt receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
    String written = read();

    boolean removed = file.takeBack(receipt);

    assertThat(written).startsWith(corpus.text()).contains("[brevet-test]");
    assertThat(removed).isTrue();
    assertThat(Files.readAllBytes(path)).isEqualTo(corpus.bytes());
  }

  @ParameterizedTest
  @MethodSource("writable")
  void takeBack_whenRenewedOften_thenEveryByteIsAsItWas(CorpusFile corpus) throws Exception {
    Files.write(path, corpus.bytes());
    Receipt receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
    for (int renewal = 2; renewal < 5; renewal++) {
      receipt =
          file.put(WORK, TestSessions.session(renewal), TestSessions::noneIsOurs).renewing(receipt);
    }

    file.takeBack(receipt);

    assertThat(Files.readAllBytes(path)).isEqualTo(corpus.bytes());
  }

  @Test
  void takeBack_whenWeMadeTheFile_thenItIsGone() throws Exception {
    Receipt receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
    Receipt renewed =
        file.put(WORK, TestSessions.session(2), TestSessions::noneIsOurs).renewing(receipt);

    assertThat(file.takeBack(renewed)).isTrue();

    assertThat(path).doesNotExist();
  }

  @Test
  void takeBack_whenTheFileWasThereButEmpty_thenItIsThereAndEmpty() throws Exception {
    Files.createFile(path);
    Receipt receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);

    file.takeBack(receipt);

    assertThat(path).isEmptyFile();
  }

  @Test
  void takeBack_whenSectionsWereAddedBehind_thenOnlyOursAndTheBlankLineGo() throws Exception {
    write("[a]\nk = v");
    Receipt receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
    write(read() + "\n# z\n[z]\nk = v");

    file.takeBack(receipt);

    assertThat(read()).isEqualTo("[a]\nk = v\n\n# z\n[z]\nk = v");
  }

  @Test
  void takeBack_whenALineFollowsAtOnce_thenTwoLinesDoNotBecomeOne() throws Exception {
    write("[a]\nk = v");
    Receipt receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
    write(read() + "[z]\nk = v");

    file.takeBack(receipt);

    assertThat(read()).isEqualTo("[a]\nk = v\n[z]\nk = v");
  }

  @Test
  void takeBack_whenTheUserAddedAProperty_thenItStaysUnderItsHeader() throws Exception {
    write("[a]\nk = v\n");
    Receipt receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
    write(read() + "region = eu-west-1\n");

    file.takeBack(receipt);

    assertThat(read()).isEqualTo("[a]\nk = v\n\n[brevet-test]\nregion = eu-west-1\n");
  }

  @Test
  void takeBack_whenAnIndentedCommentWasAdded_thenNoOtherSectionGetsIt() throws Exception {
    write("[a]\nk = v\n");
    Receipt receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
    write(read() + "  # the SDK for Java would glue this to the value above\n");

    file.takeBack(receipt);

    // The SDK for Java refuses this loudly; without the header it would give [a] a wrong value.
    assertThat(read()).startsWith("[a]\nk = v\n\n[brevet-test]\n  # the SDK");
  }

  @Test
  void takeBack_whenTheKeyIdIsAnother_thenLeavesTheFileAlone() throws Exception {
    Receipt receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
    file.put(WORK, TestSessions.session(2), TestSessions::noneIsOurs);
    String before = read();

    assertThat(file.takeBack(receipt)).isFalse();

    assertThat(read()).isEqualTo(before);
  }

  @Test
  void takeBack_whenTheFileIsGone_thenNothingIsMade() throws Exception {
    Receipt receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
    Files.delete(path);

    assertThat(file.takeBack(receipt)).isFalse();

    assertThat(path).doesNotExist();
  }

  @Test
  void takeBack_whenTheFileBecameFaulty_thenOursIsRemovedAllTheSame() throws Exception {
    write("[a]\nk = v\n");
    Receipt receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
    write("junk\n" + read());

    assertThat(file.takeBack(receipt)).isTrue();

    assertThat(read()).isEqualTo("junk\n[a]\nk = v\n");
  }

  @Test
  void takeBack_whenTheFileWasAppendedToItself_thenBothOfOursGo() throws Exception {
    write("[a]\nk = v\n");
    Receipt receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
    write(read() + read());

    assertThat(file.takeBack(receipt)).isTrue();

    assertThat(read()).isEqualTo("[a]\nk = v\n[a]\nk = v\n\n");
  }

  @Test
  void takeBack_whenOurFileWasAppendedToItself_thenItIsGone() throws Exception {
    Receipt receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
    write(read() + read());

    assertThat(file.takeBack(receipt)).isTrue();

    assertThat(path).doesNotExist();
  }

  @Test
  void takeBack_whenAnothersSectionOfTheNameFollows_thenRefusesAndChangesNothing()
      throws Exception {
    Receipt receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
    write(read() + "[brevet-test]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n");
    String before = read();

    AwsFileException refusal =
        catchThrowableOfType(AwsFileException.class, () -> file.takeBack(receipt));

    assertThat(refusal.reason()).isEqualTo(FileReason.UNSAFE_EDIT);
    assertThat(read()).isEqualTo(before);
  }

  private void write(String text) throws IOException {
    Files.write(path, Readings.bytes(text));
  }

  private String read() throws IOException {
    return Readings.text(Files.readAllBytes(path));
  }
}
