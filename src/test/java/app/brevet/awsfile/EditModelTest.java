package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.testing.Counts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Random documents of both kinds and random edits, held against [PlainFile] after each step.
class EditModelTest {

  private static final long SEED = 20261126;
  private static final int MOST_STEPS = 8;

  @ParameterizedTest
  @EnumSource
  void edit_whenAnyDocumentAndAnyEdits_thenEachStepIsAsAPlainListOfPiecesSays(AwsFileKind kind)
      throws Exception {
    int count = Counts.of(4_000, 500_000);
    System.out.println("seed: " + SEED);
    RandomFiles files = new RandomFiles(SEED);
    Random random = new Random(SEED);
    long steps = 0;
    for (int i = 0; i < count; i++) {
      String what = kind + " " + i + " of seed " + SEED;
      Edited edited = new Edited(kind, Readings.text(files.lines()), random, what);
      int some = 1 + random.nextInt(MOST_STEPS);
      for (int step = 0; step < some; step++) {
        edited.anyStep();
      }
      steps += some;
    }
    System.out.println(kind + ": documents: " + count + ", edits: " + steps);
  }

  /// A document in both forms.
  private static final class Edited {

    private final AwsFileKind kind;
    private final PlainFile plain;
    private final Random random;
    private final String what;
    private final Map<String, Integer> added = new HashMap<>();
    private final Map<String, Set<String>> foreignKeys = new HashMap<>();
    private AwsFileText text;
    private int numbers;

    Edited(AwsFileKind kind, String foreign, Random random, String what) {
      this.kind = kind;
      this.plain = new PlainFile(foreign);
      this.random = random;
      this.what = what;
      this.text = AwsFileText.of(Readings.bytes(foreign));
    }

    void anyStep() throws AwsFileException {
      List<String> sections = plain.sections();
      int step = random.nextInt(sections.isEmpty() ? 2 : 6);
      String name = sections.isEmpty() ? "" : sections.get(random.nextInt(sections.size()));
      switch (step) {
        case 0 -> add();
        case 1 -> foreign();
        case 2, 3 -> renew(name);
        case 4 -> remove(name);
        default -> foreignInto(name);
      }
      assertThat(Readings.text(text.bytes())).as(what).isEqualTo(plain.text());
    }

    private void add() throws AwsFileException {
      numbers++;
      boolean mayBeDefault = !plain.text().contains("default");
      String name = mayBeDefault && random.nextInt(4) == 0 ? "default" : "brevet-" + numbers;
      OwnedLines lines = lines(name);
      SectionEdit edit = SectionEdit.append(text, lines);
      int gap = plain.add(name, header(name), marker(lines.values()), lines.values());
      assertThat(edit.lineEnds()).as(what).isEqualTo(gap);
      added.put(name, gap);
      foreignKeys.put(name, new HashSet<>());
      take(edit, name, Optional.of(lines));
    }

    private String header(String name) {
      boolean plainName = kind == AwsFileKind.CREDENTIALS || name.equals("default");
      return plainName ? "[" + name + "]" : "[profile " + name + "]";
    }

    private String marker(Map<String, String> values) {
      return kind == AwsFileKind.CREDENTIALS
          ? "# Written by Brevet; replaced at each renewal, removed by \"brevet stop\"."
          : "# Written by Brevet: "
              + String.join(", ", values.keySet())
              + "; removed by \"brevet stop\".";
    }

    /// What somebody else set in the section is theirs, and not written.
    private void renew(String name) throws AwsFileException {
      numbers++;
      OwnedLines lines = lines(name);
      OwnedLines fitting = lines.without(foreignKeys.getOrDefault(name, Set.of()));
      assertThat(owned(name).fitting(lines)).as(what).isEqualTo(fitting);
      plain.renew(name, marker(fitting.values()), fitting.values());
      take(SectionEdit.renew(owned(name), fitting), name, Optional.of(fitting));
    }

    private void remove(String name) {
      plain.remove(name);
      SectionRemoval removal = new SectionRemoval(owned(name), added.getOrDefault(name, 0), false);
      take(removal.edit(), name, Optional.empty());
    }

    private void foreign() {
      numbers++;
      List<List<String>> any = new ArrayList<>();
      any.add(List.of("# note " + numbers));
      any.add(List.of("[z" + numbers + "]", "region = x"));
      any.add(List.of("[profile z" + numbers + "]", "s3 =", "  max_queue_size = 20", "role_arn=r"));
      any.add(List.of("[sso-session z" + numbers + "]", "sso_region = eu-west-1 # here"));
      any.add(
          List.of("[services z" + numbers + "]", "dynamodb =", "\tendpoint_url = http://[::1]"));
      plain.addForeign(any.get(random.nextInt(any.size())));
      text = AwsFileText.of(Readings.bytes(plain.text()));
    }

    /// Behind the last section only, for further up the line would come before another's gap.
    private void foreignInto(String name) {
      if (!plain.text().endsWith(lastLines(name))) {
        return;
      }
      switch (random.nextInt(5)) {
        case 0 -> plain.addInto(name, "# mine");
        case 1 -> plain.addInto(name, "s3 =", "  max_queue_size = 20", "\taddressing_style = path");
        case 2 -> plain.addInto(name, "Mine=1 ; c");
        case 3 -> property(name, "region", "eu-central-1");
        default -> property(name, "output", "table");
      }
      text = AwsFileText.of(Readings.bytes(plain.text()));
    }

    /// Where the key is Brevet's already a second line of it would be Brevet's too.
    private void property(String name, String key, String value) {
      if (!plain.keys(name).contains(key)) {
        plain.addInto(name, key + " = " + value);
        foreignKeys.computeIfAbsent(name, _ -> new HashSet<>()).add(key);
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
      assertThat(new EditCheck(kind, text, edit, name).isSafe(meant)).as(what).isTrue();
      text = AwsFileText.of(edit.bytes());
    }

    private OwnedSection owned(String name) {
      List<Section> sections = AwsFileReader.read(text, kind).profile(name);
      assertThat(sections).as(what).hasSize(1);
      return new OwnedSection(kind, text, sections.getFirst());
    }

    private OwnedLines lines(String name) throws AwsFileException {
      ProfileName profile = new ProfileName(name);
      return switch (kind) {
        case CREDENTIALS ->
            SessionLines.of(profile, TestSessions.session(numbers), Path.of("credentials"));
        case CONFIG -> ProcessLines.of(profile, entry(), Path.of("config"));
      };
    }

    private ProcessEntry entry() {
      return new ProcessEntry(
          new ProcessLine("\"/opt/a b/brevet\" credentials p" + numbers),
          Optional.of(new Region("eu-west-1")).filter(_ -> random.nextBoolean()),
          Optional.of("json").filter(_ -> random.nextBoolean()));
    }
  }
}
