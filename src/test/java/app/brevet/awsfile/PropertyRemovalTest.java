package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Counts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PropertyRemovalTest {

  private static final long SEED = 20261126;
  private static final List<String> KEYS =
      List.of("aws_access_key_id", "aws_session_token", "region", "s3", "a");
  private static final List<String> PROFILES = List.of("a", "b", "c", "default");

  static List<CorpusFile> corpus() {
    return CorpusFile.all();
  }

  @Test
  void edited_whenAnyFile_thenOnlyLinesOfTheKeysGoAndAllElseReadsAsBefore() {
    int count = Counts.of(4_000, 200_000);
    System.out.println("seed: " + SEED);
    RandomFiles files = new RandomFiles(SEED);
    Random random = new Random(SEED);
    int changed = 0;
    int refused = 0;
    for (int i = 0; i < count; i++) {
      byte[] bytes = files.lines();
      AwsFileKind kind = random.nextBoolean() ? AwsFileKind.CREDENTIALS : AwsFileKind.CONFIG;
      PropertyRemoval removal = new PropertyRemoval(AwsFileText.of(bytes), kind, goes(random));
      AwsFileText after = removal.edited();
      boolean safe = removal.isSafe(after);
      if (safe) {
        assertOnlyMeant(removal, after, "file %d of seed %d".formatted(i, SEED));
      }
      changed += safe && after.bytes().length < bytes.length ? 1 : 0;
      refused += safe ? 0 : 1;
    }
    System.out.println(changed + " changed, " + refused + " refused");
    assertThat(changed).isGreaterThan(count / 25);
    assertThat(refused).isLessThan(count / 100);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void edited_whenAFileOfTheCorpus_thenOnlyLinesOfTheKeysGo(CorpusFile file) {
    Map<String, Set<String>> goes = new HashMap<>();
    AwsFileReader.read(AwsFileText.of(file.bytes()), file.kind()).merged().keySet().stream()
        .map(SectionName::name)
        .forEach(name -> goes.put(name, Set.of("aws_access_key_id", "aws_secret_access_key")));
    PropertyRemoval removal = new PropertyRemoval(AwsFileText.of(file.bytes()), file.kind(), goes);

    AwsFileText after = removal.edited();

    if (removal.isSafe(after)) {
      assertOnlyMeant(removal, after, file.name());
    }
  }

  private static Map<String, Set<String>> goes(Random random) {
    Map<String, Set<String>> goes = new HashMap<>();
    for (String profile : PROFILES) {
      if (random.nextBoolean()) {
        int from = random.nextInt(KEYS.size());
        goes.put(profile, Set.copyOf(KEYS.subList(from, KEYS.size())));
      }
    }
    return goes;
  }

  /// Against a plain model: the values that a reader of the whole file tells, and the lines.
  private static void assertOnlyMeant(PropertyRemoval removal, AwsFileText after, String what) {
    assertThat(values(removal, after)).as(what).isEqualTo(values(removal, removal.text()));
    assertSameToJava(removal, after, what);
    String rest = Readings.text(after.bytes()).substring(removal.text().mark().length());
    Set<Integer> reached = Set.of(0);
    for (Line line : removal.text().lines()) {
      String whole = line.text() + line.end();
      Set<Integer> next = new HashSet<>(mayGo(removal, line.text()) ? reached : Set.of());
      reached.stream()
          .filter(at -> rest.startsWith(whole, at))
          .forEach(at -> next.add(at + whole.length()));
      reached = next;
    }
    assertThat(reached).as(what).contains(rest.length());
  }

  private static void assertSameToJava(PropertyRemoval removal, AwsFileText after, String what) {
    Optional<Map<String, Map<String, String>>> before =
        Readings.java(removal.text().bytes(), removal.kind());
    before.ifPresent(
        seen ->
            assertThat(
                    Readings.java(after.bytes(), removal.kind()).map(PropertyRemovalTest::filled))
                .as(what + " to the SDK for Java")
                .contains(filled(without(seen, removal.goes()))));
  }

  private static Map<String, Map<String, String>> without(
      Map<String, Map<String, String>> seen, Map<String, Set<String>> goes) {
    Map<String, Map<String, String>> left = new HashMap<>();
    seen.forEach(
        (name, values) -> {
          Map<String, String> others = new HashMap<>(values);
          goes.getOrDefault(name, Set.of())
              .forEach(
                  key ->
                      others
                          .keySet()
                          .removeIf(one -> one.equalsIgnoreCase(key) || one.startsWith(key + ".")));
          left.put(name, others);
        });
    return left;
  }

  private static Map<String, Map<String, String>> filled(Map<String, Map<String, String>> seen) {
    Map<String, Map<String, String>> filled = new HashMap<>(seen);
    filled.values().removeIf(Map::isEmpty);
    return filled;
  }

  private static boolean mayGo(PropertyRemoval removal, String line) {
    String told = line.strip();
    return told.startsWith("[")
        || (!line.isEmpty() && " \t".indexOf(line.charAt(0)) >= 0)
        || removal.goes().values().stream()
            .flatMap(Set::stream)
            .anyMatch(told.toLowerCase(Locale.ROOT)::startsWith);
  }

  private static Map<String, Map<String, String>> values(
      PropertyRemoval removal, AwsFileText text) {
    Map<String, Map<String, String>> left = new HashMap<>();
    AwsFileReader.read(text, removal.kind())
        .merged()
        .forEach(
            (name, values) -> {
              if (name.type() == SectionName.Type.PROFILE) {
                Map<String, String> others = new HashMap<>(values);
                removal
                    .goes()
                    .getOrDefault(name.name(), Set.of())
                    .forEach(
                        key ->
                            others
                                .keySet()
                                .removeIf(one -> one.equals(key) || one.startsWith(key + ".")));
                Optional.of(others)
                    .filter(some -> !some.isEmpty())
                    .ifPresent(some -> left.put(name.name(), some));
              } else {
                left.put(name.toString(), values);
              }
            });
    return left;
  }

  private static PropertyRemoval ofDefault(String text) {
    return new PropertyRemoval(
        AwsFileText.of(Readings.bytes(text)), AwsFileKind.CONFIG, Map.of("default", Set.of("k")));
  }

  @Test
  void isSafe_whenTheHeaderThatHidesAnotherIsGone_thenNo() {
    PropertyRemoval removal = ofDefault("[default]\nk = 1\nx = 1\n[profile default]\nk = 2\n");
    AwsFileText bare = AwsFileText.of(Readings.bytes("[default]\nx = 1\n"));

    assertThat(removal.isSafe(bare)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'[default]\nx = 1\n[profile default]\nk = 2\n', '[default]\nx = 1\n[profile default]\n'",
    "'[profile default]\nk=2\n[default]\n=n\n', '[profile default]\n[default]\n=n\n'",
    "'[profile default]\nk = 2\n[b]\n', '[b]\n'",
    "'[default]\nk = 2\n[b]\n', '[b]\n'",
    "'[default]\nx = 1\nk = 2\n \f\n[b]\n', '[default]\nx = 1\n[b]\n'",
    "'[default]\nx = 1\nk = 2\n \t\n[b]\n', '[default]\nx = 1\n \t\n[b]\n'",
    "'[default]\nx = 1\nk = 2\n\n[b]\n', '[default]\nx = 1\n\n[b]\n'",
  })
  void edited_whenPropertiesGo_thenWhatHidesAnotherStaysAndBlanksOfTheirValuesGo(
      String before, String after) {
    PropertyRemoval removal = ofDefault(before);

    AwsFileText edited = removal.edited();

    assertThat(Readings.text(edited.bytes())).isEqualTo(after);
    assertThat(removal.isSafe(edited)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'[a]\nx = 1\nk = 2\n', '[a]\nx = 1\n', true",
    "'[a]\nx = 1\nk = 2\n', '[a]\nx = 2\n', false",
    "'[a]\nx = 1\nk = 2\n', '[a]\nx = 1\nk = 2\n', false",
    "'[a]\nx = 1\nk = 2\n', '', false",
    "'[b]\n[a]\nk = 2\n', '[b]\n', true",
    "'[b]\n[a]\nk = 2\n', '[b]\n[a]\n', false",
    "'[b]\n[a]\n# Written by Brevet\nk = 2\n', '[b]\n# Written by Brevet\n', false",
    "'[a]\nk = 2\n[b]\n', '[b]\n[b]\n', false",
    "'[a]\nx = 1\nk = 2\n\n  # x\n', '[a]\nx = 1\n\n  # x\n', false",
  })
  void isSafe_whenItReadsOtherwise_thenNo(String before, String after, boolean safe) {
    PropertyRemoval removal =
        new PropertyRemoval(
            AwsFileText.of(Readings.bytes(before)),
            AwsFileKind.CREDENTIALS,
            Map.of("a", Set.of("k")));

    assertThat(removal.isSafe(AwsFileText.of(Readings.bytes(after)))).isEqualTo(safe);
  }
}
