package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import app.brevet.testing.Counts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Somebody else's section, replaced in random files and in those of the corpus: against what
/// readers of the whole file tell before and after.
class SectionReplacementTest {

  private static final long SEED = 20261127;
  private static final List<String> PROFILES = List.of("a", "b", "c", "default");

  private int replaced;
  private int refused;

  static List<CorpusFile> corpus() {
    return CorpusFile.all();
  }

  @Test
  void edited_whenAnyFile_thenTheSessionIsReadAndAllElseReadsAsBefore() throws Exception {
    int count = Counts.of(8_000, 200_000);
    System.out.println("seed: " + SEED);
    RandomFiles files = new RandomFiles(SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < count; i++) {
      AwsFileText text = AwsFileText.of(files.lines());
      AwsFileKind kind = random.nextBoolean() ? AwsFileKind.CREDENTIALS : AwsFileKind.CONFIG;
      String profile = PROFILES.get(random.nextInt(PROFILES.size()));
      replace(text, kind, profile, "file %d of seed %d".formatted(i, SEED));
    }
    System.out.println(replaced + " replaced, " + refused + " refused");
    assertThat(replaced).isGreaterThan(count / 50);
    assertThat(refused).isLessThan(count / 50);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void edited_whenAFileOfTheCorpus_thenAllElseReadsAsBefore(CorpusFile file) throws Exception {
    AwsFileText text = AwsFileText.of(file.bytes());
    for (SectionName name : AwsFileReader.read(text, file.kind()).merged().keySet()) {
      replace(text, file.kind(), name.name(), file.name());
    }
  }

  private void replace(AwsFileText text, AwsFileKind kind, String profile, String what)
      throws Exception {
    AwsFileReading reading = AwsFileReader.read(text, kind);
    List<Section> sections = reading.profile(profile);
    if (sections.size() != 1 || !reading.faults().isEmpty() || profile.equals("DEFAULT")) {
      return;
    }
    OwnedSection theirs = new OwnedSection(kind, text, sections.getFirst());
    if (theirs.marker().isPresent()) {
      return;
    }
    SectionReplacement replacement = new SectionReplacement(theirs);
    AwsFileText marked = replacement.edited();
    if (!replacement.isSafe(marked)) {
      refused++;
      return;
    }
    replaced++;
    OwnedSection ours =
        new OwnedSection(
            kind, marked, AwsFileReader.read(marked, kind).profile(profile).getFirst());
    OwnedLines lines = ours.fitting(TestSessions.lines(kind, new ProfileName(profile), 1));
    SectionEdit edit = SectionEdit.renew(ours, lines);

    assertThat(new EditCheck(kind, marked, edit, profile).isSafe(Optional.of(lines)))
        .as(what)
        .isTrue();
    assertThat(AwsFileReader.read(edit.text(), kind).merged())
        .as(what)
        .isEqualTo(meant(reading.merged(), profile, lines));
    assertSameToJava(text, edit, lines, what);
  }

  private static Map<SectionName, Map<String, String>> meant(
      Map<SectionName, Map<String, String>> before, String profile, OwnedLines lines) {
    Map<SectionName, Map<String, String>> meant = new HashMap<>(before);
    SectionName name = new SectionName(SectionName.Type.PROFILE, profile, false);
    meant.computeIfPresent(name, (_, values) -> replaced(values, lines));
    return meant;
  }

  private static Map<String, String> replaced(Map<String, String> values, OwnedLines lines) {
    Map<String, String> left = new HashMap<>(values);
    left.keySet().removeIf(SectionReplacementTest::goes);
    left.putAll(lines.values());
    return left;
  }

  private static boolean goes(String key) {
    String plain = key.toLowerCase(Locale.ROOT);
    return SectionReplacement.GOES.stream()
        .anyMatch(gone -> plain.equals(gone) || plain.startsWith(gone + "."));
  }

  private static void assertSameToJava(
      AwsFileText text, SectionEdit edit, OwnedLines lines, String what) {
    Optional<Map<String, Map<String, String>>> before = Readings.java(text.bytes(), lines.kind());
    before.ifPresent(
        seen -> {
          Map<String, Map<String, String>> meant = new HashMap<>(seen);
          meant.compute(
              lines.name().value(),
              (_, values) -> replaced(Optional.ofNullable(values).orElse(Map.of()), lines));
          assertThat(Readings.java(edit.bytes(), lines.kind()))
              .as(what + " to the SDK for Java")
              .contains(meant);
        });
  }
}
