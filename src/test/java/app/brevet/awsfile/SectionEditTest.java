package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import app.brevet.testing.Counts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SectionEditTest {

  private static final long SEED = 20261124;

  @Test
  void remove_whenAnyFileWasAppendedToAndRenewed_thenEveryByteIsAsItWas() throws Exception {
    int count = Counts.of(5_000, 1_000_000);
    System.out.println("seed: " + SEED);
    RandomFiles files = new RandomFiles(SEED);
    for (int i = 0; i < count; i++) {
      AwsFileText before = AwsFileText.of(files.lines());
      SectionEdit appended = SectionEdit.append(before, lines(1));
      SectionEdit renewed = SectionEdit.renew(owned(appended.text()), lines(2));
      SectionEdit removed =
          new SectionRemoval(owned(renewed.text()), appended.lineEnds(), false).edit();

      assertThat(removed.text()).as("file %d of seed %d", i, SEED).isEqualTo(before);
    }
  }

  @Test
  void append_whenAnyFile_thenPassesTheCheck() throws Exception {
    int count = Counts.of(5_000, 1_000_000);
    System.out.println("seed: " + SEED);
    RandomFiles files = new RandomFiles(SEED);
    for (int i = 0; i < count; i++) {
      AwsFileText before = AwsFileText.of(files.lines());
      SectionEdit edit = SectionEdit.append(before, lines(1));

      assertThat(new EditCheck(before, edit, "brevet-test").isSafe(Optional.of(lines(1))))
          .as("file %d of seed %d", i, SEED)
          .isTrue();
    }
  }

  private static SessionLines lines(int number) throws AwsFileException {
    return SessionLines.of(
        new ProfileName("brevet-test"), TestSessions.session(number), Path.of("credentials"));
  }

  private static OwnedSection owned(AwsFileText text) {
    List<Section> sections =
        AwsFileReader.read(text, AwsFileKind.CREDENTIALS).profile("brevet-test");
    assertThat(sections).hasSize(1);
    return new OwnedSection(text, sections.getFirst());
  }
}
