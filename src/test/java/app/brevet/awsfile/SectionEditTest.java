package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import app.brevet.testing.Counts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SectionEditTest {

  private static final long SEED = 20261124;

  @ParameterizedTest
  @EnumSource
  void remove_whenAnyFileWasAppendedToAndRenewed_thenEveryByteIsAsItWas(AwsFileKind kind)
      throws Exception {
    int count = Counts.of(5_000, 1_000_000);
    System.out.println("seed: " + SEED);
    RandomFiles files = new RandomFiles(SEED);
    for (int i = 0; i < count; i++) {
      AwsFileText before = AwsFileText.of(files.lines());
      SectionEdit appended = SectionEdit.append(before, lines(kind, 1));
      SectionEdit renewed = SectionEdit.renew(owned(kind, appended.text()), lines(kind, 2));
      SectionEdit removed =
          new SectionRemoval(owned(kind, renewed.text()), appended.lineEnds(), false).edit();

      assertThat(removed.text()).as("file %d of seed %d", i, SEED).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void append_whenAnyFile_thenPassesTheCheck(AwsFileKind kind) throws Exception {
    int count = Counts.of(5_000, 1_000_000);
    System.out.println("seed: " + SEED);
    RandomFiles files = new RandomFiles(SEED);
    for (int i = 0; i < count; i++) {
      AwsFileText before = AwsFileText.of(files.lines());
      SectionEdit edit = SectionEdit.append(before, lines(kind, 1));

      assertThat(
              new EditCheck(kind, before, edit, "brevet-test").isSafe(Optional.of(lines(kind, 1))))
          .as("file %d of seed %d", i, SEED)
          .isTrue();
    }
  }

  private static OwnedLines lines(AwsFileKind kind, int number) throws AwsFileException {
    return TestSessions.lines(kind, new ProfileName("brevet-test"), number);
  }

  private static OwnedSection owned(AwsFileKind kind, AwsFileText text) {
    List<Section> sections = AwsFileReader.read(text, kind).profile("brevet-test");
    assertThat(sections).hasSize(1);
    return new OwnedSection(kind, text, sections.getFirst());
  }
}
