package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FileFinding;
import app.brevet.model.FileFinding.Effect;
import app.brevet.model.FileFinding.Kind;
import app.brevet.model.FileFinding.Reader;
import app.brevet.testing.Counts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What botocore and the SDK for Java read in random files before and after all repairs: no file
/// that was read is refused then, and no value differs but as was found.
class RepairedFilesTest {

  private static final long SEED = 20261127;
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @TempDir private Path folder;

  /// A file before and after, and what was found in it.
  private record Repaired(
      String which, AwsFileKind kind, AwsFileText before, AwsFileText after, FileRules rules) {

    static Repaired of(int number, byte[] bytes, AwsFileKind kind) {
      AwsFileText before = AwsFileText.of(bytes);
      FileRules rules = FileRules.of(before, kind, NOW);
      String which = "file %d of seed %d, %s: %s".formatted(number, SEED, kind, shown(bytes));
      return new Repaired(which, kind, before, rules.repaired(), rules);
    }

    private static String shown(byte[] bytes) {
      return Readings.text(bytes).replace("\n", "\\n").replace("\r", "\\r").replace("\f", "\\f");
    }

    /// What was found and repaired in the sections of this profile, by all the names it has.
    List<FileFinding> foundIn(String profile) {
      AwsFileReading reading = AwsFileReader.read(before, kind);
      List<FileFinding> found = new ArrayList<>();
      for (FileFinding finding : rules.findings()) {
        int line = finding.line().orElse(0) - 1;
        for (Section section : reading.sections()) {
          boolean in = section.header() <= line && line < section.end();
          if (in && names(section).contains(profile)) {
            found.add(finding);
          }
        }
      }
      return found;
    }

    private Set<String> names(Section section) {
      HeaderLine header = HeaderLine.of(before.lines().get(section.header()));
      Set<String> names = new HashSet<>(List.of(header.name()));
      section.name().ifPresent(name -> names.add(name.name()));
      if (header.closed()) {
        names.add(header.inPython());
      }
      return names;
    }

    /// The key that stands in the line of a finding.
    String key(FileFinding finding) {
      String line = before.lines().get(finding.line().orElseThrow() - 1).text();
      return PythonLine.of(line.strip()).key();
    }
  }

  @ParameterizedTest
  @EnumSource
  void repair_whenAnyFile_thenWhoReadItStillDoesAndOnlyWhatWasFoundDiffers(AwsFileKind kind)
      throws Exception {
    int count = Counts.of(2_000, 20_000);
    System.out.println("seed: " + SEED);
    RandomOddFiles odd = RandomOddFiles.odder(SEED);
    RandomFiles files = new RandomFiles(SEED);
    List<Repaired> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] bytes = i % 4 == 0 ? files.lines() : odd.next();
      all.add(Repaired.of(i, bytes, kind));
    }
    PythonReader python = new PythonReader(folder);
    var before = python.read(all.stream().map(Repaired::before).toList(), kind);
    var after = python.read(all.stream().map(Repaired::after).toList(), kind);
    int changed = 0;
    for (int i = 0; i < count; i++) {
      Repaired file = all.get(i);
      changed += file.before().equals(file.after()) ? 0 : 1;
      requireInPython(file, before.get(i), after.get(i));
      requireInJava(file);
    }
    System.out.println(
        "changed: "
            + changed
            + ", refused by botocore: "
            + refused(before)
            + " before and "
            + refused(after)
            + " after");
    assertThat(changed).isGreaterThan(count / 4);
  }

  private static long refused(List<Optional<Map<String, Map<String, String>>>> read) {
    return read.stream().filter(Optional::isEmpty).count();
  }

  private static void requireInPython(
      Repaired file,
      Optional<Map<String, Map<String, String>>> before,
      Optional<Map<String, Map<String, String>>> after) {
    if (before.isEmpty()) {
      return;
    }
    assertThat(after).as("refused by botocore, %s", file.which()).isPresent();
    boolean spreads =
        file.foundIn("DEFAULT").stream()
            .anyMatch(found -> found.kind() == Kind.COMMENT_AFTER_VALUE);
    for (String name : names(before.get(), after.get())) {
      List<FileFinding> found =
          file.foundIn(name).stream()
              .filter(finding -> finding.effects().containsKey(Reader.PYTHON))
              .filter(finding -> Repairs.KINDS.contains(finding.kind()))
              .toList();
      boolean onlyComments =
          found.stream().allMatch(finding -> finding.kind() == Kind.COMMENT_AFTER_VALUE);
      if (onlyComments && !spreads) {
        requireComments(
            file,
            found.stream().map(file::key).toList(),
            before.get().getOrDefault(name, Map.of()),
            after.get().getOrDefault(name, Map.of()));
        assertThat(after.get().containsKey(name))
            .as("[%s] in botocore, %s", name, file.which())
            .isEqualTo(before.get().containsKey(name));
      }
    }
  }

  private static Set<String> names(
      Map<String, Map<String, String>> one, Map<String, Map<String, String>> other) {
    Set<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    return names;
  }

  /// No value differs but those of these keys, of which a comment went.
  private static void requireComments(
      Repaired file, List<String> keys, Map<String, String> before, Map<String, String> after) {
    assertThat(after.keySet()).as(file.which()).isEqualTo(before.keySet());
    Map<String, String> changed = new HashMap<>(before);
    changed.entrySet().removeAll(after.entrySet());
    changed.forEach(
        (key, value) -> {
          assertThat(keys).as("%s in botocore, %s", key, file.which()).contains(key);
          String[] was = value.split("\n", 2);
          String[] is = after.getOrDefault(key, "?").split("\n", 2);
          assertThat(was[0]).as(file.which()).startsWith(is[0]);
          was[0] = is[0];
          assertThat(is).as(file.which()).isEqualTo(was);
          assertThat(AwsKeys.isSecret(key) || key.equals(ProcessLines.PROCESS))
              .as("%s in botocore, %s", key, file.which())
              .isFalse();
        });
  }

  private static void requireInJava(Repaired file) {
    var before = Readings.java(file.before().bytes(), file.kind());
    if (before.isEmpty()) {
      return;
    }
    var after = Readings.java(file.after().bytes(), file.kind());
    assertThat(after).as("refused by the SDK for Java, %s", file.which()).isPresent();
    before
        .get()
        .forEach(
            (name, values) -> {
              List<FileFinding> found = file.foundIn(name);
              boolean seenLater =
                  found.stream()
                      .anyMatch(one -> one.effects().get(Reader.JAVA) == Effect.IGNORES_SECTION);
              boolean glued = found.stream().anyMatch(one -> one.kind() == Kind.INDENTED_COMMENT);
              if (!seenLater && !glued) {
                boolean twice = found.stream().anyMatch(one -> one.kind() == Kind.DUPLICATE_KEY);
                requireKept(file, name, values, after.get().getOrDefault(name, Map.of()), twice);
              }
            });
  }

  /// What stood in small letters is read as before; what had capitals may have none any more. A
  /// value of a section in which a key stood twice may lose such a line at its end, but gets none.
  private static void requireKept(
      Repaired file,
      String name,
      Map<String, String> before,
      Map<String, String> after,
      boolean twice) {
    before.forEach(
        (key, value) -> {
          boolean small = key.equals(key.toLowerCase(Locale.ROOT));
          assertThat(
                  after.get(small || after.containsKey(key) ? key : key.toLowerCase(Locale.ROOT)))
              .as("%s of [%s] in the SDK for Java, %s", key, name, file.which())
              .isIn(value, twice ? value.stripTrailing() : value);
        });
  }

  @ParameterizedTest
  @EnumSource
  void of_whenAnyFile_thenWhatIsKnownOfTheReadersIsWhatTheyDo(AwsFileKind kind) throws Exception {
    int count = Counts.of(2_000, 20_000);
    System.out.println("seed: " + SEED);
    RandomOddFiles odd = RandomOddFiles.odder(SEED + 1);
    RandomFiles files = new RandomFiles(SEED + 1);
    List<AwsFileText> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] bytes =
          switch (i % 4) {
            case 0 -> files.anyBytes();
            case 1 -> files.lines();
            default -> odd.next();
          };
      all.add(AwsFileText.of(bytes));
    }
    var python = new PythonReader(folder).read(all, AwsFileKind.CREDENTIALS);
    for (int i = 0; i < count; i++) {
      AwsFileText text = all.get(i);
      String which = "file %d of seed %d: %s".formatted(i, SEED + 1, Readings.text(text.bytes()));
      assertThat(PythonReading.of(text)).as(which).isEqualTo(python.get(i));
      assertThat(JavaReading.refuses(text, kind))
          .as(which)
          .isEqualTo(Readings.java(text.bytes(), kind).isEmpty());
    }
  }
}
