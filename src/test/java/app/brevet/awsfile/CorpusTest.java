package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// All files of the corpus, counted: none may drop out of the proofs unseen.
class CorpusTest {

  private static final int FILES = 58;

  /// The SDK for Java refuses 05, 06, 07, 17, 18, 23, 27 and 51.
  private static final int READ_BY_THE_SDK = 50;

  @Test
  void bytes_whenEachFile_thenAllAreIdentical() {
    long identical =
        CorpusFile.all().stream()
            .filter(file -> Readings.text(AwsFileText.of(file.bytes()).bytes()).equals(file.text()))
            .count();

    System.out.println("corpus: " + identical + " of " + FILES + " identical when nothing changes");
    assertThat(identical).isEqualTo(FILES);
  }

  @Test
  void read_whenEachFile_thenAllReadAsExpectedAndAsTheSdkForJava() {
    int expected = 0;
    int sdk = 0;
    for (CorpusFile file : CorpusFile.all()) {
      Optional<Map<String, Map<String, String>>> java = Readings.java(file.bytes(), file.kind());
      expected += Readings.brevet(file.bytes(), file.kind()).equals(file.expected()) ? 1 : 0;
      sdk += java.isPresent() && java.get().keySet().equals(profilesOf(file)) ? 1 : 0;
    }
    System.out.println(
        "corpus: " + expected + " of " + FILES + " read as expected, " + sdk + " by the SDK too");
    assertThat(expected).isEqualTo(FILES);
    assertThat(sdk)
        .as("files that the SDK reads, with the same profiles")
        .isEqualTo(READ_BY_THE_SDK);
  }

  @Test
  void edit_whenEachFile_thenOnlyTheOwnedLinesDiffer() throws Exception {
    int added = 0;
    int renewed = 0;
    int removed = 0;
    for (CorpusFile file : CorpusFile.all()) {
      added += addsOnlyItsSection(file) ? 1 : 0;
      removed += removesOnlyItsSection(file) ? 1 : 0;
      renewed += renewsOnlyItsLines(file) ? 1 : 0;
    }
    System.out.printf(
        "corpus: of %d only the owned lines differ in %d after an addition, %d after a renewal,"
            + " %d after a removal%n",
        FILES, added, renewed, removed);
    assertThat(List.of(added, renewed, removed)).containsOnly(FILES);
  }

  private static boolean addsOnlyItsSection(CorpusFile file) throws AwsFileException {
    AwsFileText before = AwsFileText.of(file.bytes());
    SectionEdit edit = SectionEdit.append(before, lines(1));
    String after = Readings.text(edit.bytes());
    String section = section(1, before.lineEnd());
    String gap = after.substring(file.text().length(), after.length() - section.length());
    return after.equals(file.text() + gap + section)
        && gap.length() == edit.lineEnds()
        && gap.chars().allMatch(c -> c == '\n' || c == '\r');
  }

  private static boolean removesOnlyItsSection(CorpusFile file) throws AwsFileException {
    SectionEdit added = SectionEdit.append(AwsFileText.of(file.bytes()), lines(1));
    SectionEdit removed = new SectionRemoval(owned(added.text()), added.lineEnds(), false).edit();
    return Readings.text(removed.bytes()).equals(file.text());
  }

  /// Brevet's section stands before all of the file's own.
  private static boolean renewsOnlyItsLines(CorpusFile file) throws AwsFileException {
    AwsFileText text = AwsFileText.of(file.bytes());
    String end = text.lineEnd();
    String rest = "[first]" + end + file.text().substring(text.mark().length());
    String before = text.mark() + section(1, end) + rest;
    SectionEdit edit = SectionEdit.renew(owned(AwsFileText.of(Readings.bytes(before))), lines(2));
    return Readings.text(edit.bytes()).equals(text.mark() + section(2, end) + rest);
  }

  private static Set<String> profilesOf(CorpusFile file) {
    return file.inJava().orElse(Map.of()).keySet().stream()
        .filter(name -> !name.startsWith("@"))
        .collect(Collectors.toSet());
  }

  private static OwnedSection owned(AwsFileText text) {
    return new OwnedSection(
        AwsFileKind.CREDENTIALS,
        text,
        AwsFileReader.read(text, AwsFileKind.CREDENTIALS).profile("brevet-test").getFirst());
  }

  private static String section(int number, String end) throws AwsFileException {
    OwnedLines lines = lines(number);
    StringBuilder section =
        new StringBuilder("[brevet-test]" + end + Marker.OF_SESSION.text() + end);
    lines.values().forEach((key, value) -> section.append(key + " = " + value + end));
    return section.toString();
  }

  private static OwnedLines lines(int number) throws AwsFileException {
    return SessionLines.of(
        new ProfileName("brevet-test"), TestSessions.session(number), Path.of("credentials"));
  }
}
