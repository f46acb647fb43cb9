package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import app.brevet.testing.Counts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Random documents and random edits, held against [PlainFile] after each step.
class EditModelTest {

  private static final long SEED = 20261126;
  private static final int MOST_STEPS = 8;

  @Test
  void edit_whenAnyDocumentAndAnyEdits_thenEachStepIsAsAPlainListOfPiecesSays() throws Exception {
    int count = Counts.of(5_000, 1_000_000);
    System.out.println("seed: " + SEED);
    RandomFiles files = new RandomFiles(SEED);
    Random random = new Random(SEED);
    long steps = 0;
    for (int i = 0; i < count; i++) {
      Edited edited = new Edited(Readings.text(files.lines()), "file " + i + " of seed " + SEED);
      int some = 1 + random.nextInt(MOST_STEPS);
      for (int step = 0; step < some; step++) {
        edited.anyStep(random);
      }
      steps += some;
    }
    System.out.println("documents: " + count + ", edits: " + steps);
  }

  /// A document in both forms.
  private static final class Edited {

    private final PlainFile plain;
    private final String what;
    private final Map<String, Integer> added = new HashMap<>();
    private AwsFileText text;
    private int numbers;

    Edited(String foreign, String what) {
      this.plain = new PlainFile(foreign);
      this.what = what;
      this.text = AwsFileText.of(Readings.bytes(foreign));
    }

    void anyStep(Random random) throws AwsFileException {
      List<String> sections = plain.sections();
      int kind = random.nextInt(sections.isEmpty() ? 2 : 6);
      String name = sections.isEmpty() ? "" : sections.get(random.nextInt(sections.size()));
      switch (kind) {
        case 0 -> add();
        case 1 -> foreign(random.nextBoolean());
        case 2, 3 -> renew(name);
        case 4 -> remove(name);
        default -> foreignInto(name, random.nextBoolean());
      }
      assertThat(Readings.text(text.bytes())).as(what).isEqualTo(plain.text());
    }

    private void add() throws AwsFileException {
      numbers++;
      String name = "brevet-" + numbers;
      OwnedLines lines = lines(name);
      SectionEdit edit = SectionEdit.append(text, lines);
      int gap = plain.add(name, Marker.OF_SESSION.text(), lines.values());
      assertThat(edit.lineEnds()).as(what).isEqualTo(gap);
      added.put(name, gap);
      take(edit, name, Optional.of(lines));
    }

    private void renew(String name) throws AwsFileException {
      numbers++;
      OwnedLines lines = lines(name);
      plain.renew(name, lines.values());
      take(SectionEdit.renew(owned(name), lines), name, Optional.of(lines));
    }

    private void remove(String name) {
      plain.remove(name);
      SectionRemoval removal = new SectionRemoval(owned(name), added.getOrDefault(name, 0), false);
      take(removal.edit(), name, Optional.empty());
    }

    private void foreign(boolean comment) {
      numbers++;
      plain.addForeign(
          comment ? List.of("# note " + numbers) : List.of("[z" + numbers + "]", "region = x"));
      text = AwsFileText.of(Readings.bytes(plain.text()));
    }

    /// Behind the last section only, for further up the line would come before another's gap.
    private void foreignInto(String name, boolean comment) {
      if (plain.text().endsWith(lastLines(name))) {
        plain.addInto(name, comment ? "# mine" : "region = eu-west-1");
        text = AwsFileText.of(Readings.bytes(plain.text()));
      }
    }

    private String lastLines(String name) {
      OwnedSection owned = owned(name);
      StringBuilder lines = new StringBuilder();
      for (Line line : text.lines().subList(owned.section().header(), owned.section().end())) {
        lines.append(line.text()).append(line.end());
      }
      return lines.toString();
    }

    private void take(SectionEdit edit, String name, Optional<OwnedLines> meant) {
      assertThat(new EditCheck(AwsFileKind.CREDENTIALS, text, edit, name).isSafe(meant))
          .as(what)
          .isTrue();
      text = AwsFileText.of(edit.bytes());
    }

    private OwnedSection owned(String name) {
      List<Section> sections = AwsFileReader.read(text, AwsFileKind.CREDENTIALS).profile(name);
      assertThat(sections).as(what).hasSize(1);
      return new OwnedSection(AwsFileKind.CREDENTIALS, text, sections.getFirst());
    }

    private OwnedLines lines(String name) throws AwsFileException {
      return SessionLines.of(
          new ProfileName(name), TestSessions.session(numbers), Path.of("credentials"));
    }
  }
}
