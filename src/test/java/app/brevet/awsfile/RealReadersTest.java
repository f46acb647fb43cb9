package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FileFinding.Kind;
import app.brevet.model.FileFinding.Reader;
import app.brevet.testing.Counts;
import app.brevet.testing.Program;
import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The real readers on what was repaired.
class RealReadersTest {

  private static final long SEED = 20261126;
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Path AWS = Path.of("/usr/bin/aws");

  @TempDir private Path folder;

  private static CorpusFile corpus(String number) {
    return CorpusFile.all().stream()
        .filter(file -> file.name().startsWith(number))
        .findFirst()
        .orElseThrow();
  }

  private static AwsFileText repaired(CorpusFile file) {
    return Repairs.of(AwsFileText.of(file.bytes()), file.kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"05", "15", "16", "57"})
  void repair_whenPythonRefusedAFileOfTheCorpus_thenItReadsWhatTheFileSays(String number)
      throws Exception {
    CorpusFile file = corpus(number);
    PythonReader python = new PythonReader(folder);

    assertThat(python.read(List.of(AwsFileText.of(file.bytes())), file.kind()))
        .containsExactly(Optional.empty());
    assertThat(python.read(List.of(repaired(file)), file.kind())).containsExactly(file.expected());
  }

  @ParameterizedTest
  @ValueSource(strings = {"05", "06", "07", "36"})
  void repair_whenTheSdkForJavaRefusedOrMisreadAFile_thenItReadsWhatTheFileSays(String number) {
    CorpusFile file = corpus(number);

    assertThat(Readings.java(file.bytes(), file.kind())).isNotEqualTo(file.expected());
    assertThat(Readings.java(repaired(file).bytes(), file.kind())).isEqualTo(file.expected());
  }

  @ParameterizedTest
  @ValueSource(strings = {"05", "15", "16", "57"})
  void repair_whenTheAwsCliRefusedAFileOfTheCorpus_thenItListsTheProfiles(String number)
      throws Exception {
    RealPart.require("aws", () -> Files.isExecutable(AWS));
    CorpusFile file = corpus(number);
    Path path = Files.write(folder.resolve("file"), file.bytes());

    assertThat(listProfiles(path, file.kind()).exit()).isNotZero();
    Files.write(path, repaired(file).bytes());
    Program.Result listed = listProfiles(path, file.kind());

    assertThat(listed.exit()).as(listed.err()).isZero();
    assertThat(listed.out().lines())
        .containsExactlyInAnyOrderElementsOf(file.expected().orElseThrow().keySet());
  }

  private Program.Result listProfiles(Path file, AwsFileKind kind) throws Exception {
    Path none = folder.resolve("none");
    boolean config = kind == AwsFileKind.CONFIG;
    return new Program(folder)
        .with("PATH", "/usr/bin:/bin")
        .with("HOME", folder.toString())
        .with("LC_ALL", "C.UTF-8")
        .with("AWS_CONFIG_FILE", (config ? file : none).toString())
        .with("AWS_SHARED_CREDENTIALS_FILE", (config ? none : file).toString())
        .run("", List.of(AWS.toString(), "configure", "list-profiles"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREDENTIALS", "CONFIG"})
  void repair_whenNothingIsLeftThatConcernsPython_thenItReadsWhatTheFileSaid(AwsFileKind kind)
      throws Exception {
    int count = Counts.of(1_000, 10_000);
    System.out.println("seed: " + SEED);
    RandomOddFiles odd = new RandomOddFiles(SEED);
    List<AwsFileText> before = new ArrayList<>();
    List<AwsFileText> after = new ArrayList<>();
    int repaired = 0;
    for (int i = 0; i < count; i++) {
      AwsFileText text = AwsFileText.of(odd.next());
      AwsFileText mended = Repairs.of(text, kind);
      if (!concernsPython(mended, kind)) {
        repaired += concernsPython(text, kind) ? 1 : 0;
        before.add(text);
        after.add(mended);
      }
    }
    assertThat(repaired).as("files that were repaired for Python").isGreaterThan(count / 15);
    List<Optional<Map<String, Map<String, String>>>> read =
        new PythonReader(folder).read(after, kind);
    for (int i = 0; i < read.size(); i++) {
      Map<String, Map<String, String>> said = Readings.told(before.get(i).bytes(), kind);
      said.keySet().removeIf(name -> name.startsWith("@"));
      assertThat(known(read.get(i), said))
          .as("file %d of seed %d, %s: %s", i, SEED, kind, Readings.text(before.get(i).bytes()))
          .isEqualTo(said);
    }
  }

  /// A colon is as good as an equals sign to Python alone, so that it reads more than others. Which
  /// `[default]` counts, that with the prefix or the last one, is not the files' fault.
  private static boolean concernsPython(AwsFileText text, AwsFileKind kind) {
    boolean twoDefaults =
        AwsFileReader.read(text, kind).profile("default").stream()
                .map(Section::name)
                .distinct()
                .count()
            > 1;
    return twoDefaults
        || FileRules.of(text, kind, NOW).findings().stream()
            .anyMatch(
                finding ->
                    finding.effects().containsKey(Reader.PYTHON) || finding.kind() == Kind.COLON);
  }

  /// What Python tells of the sections that the SDKs know, without keys that they ignore.
  private static Map<String, Map<String, String>> known(
      Optional<Map<String, Map<String, String>>> read, Map<String, Map<String, String>> said) {
    Map<String, Map<String, String>> known = new LinkedHashMap<>();
    read.orElseThrow()
        .forEach(
            (name, values) -> {
              if (said.containsKey(name)) {
                Map<String, String> plain = new LinkedHashMap<>(values);
                plain.keySet().removeIf(key -> key.contains(" "));
                known.put(name, plain);
              }
            });
    return known;
  }

  @Test
  void repair_whenTheFileHasAllThatCanBeRepaired_thenAllReadersReadTheSame() throws Exception {
    AwsFileText text =
        AwsFileText.of(
            Readings.bytes(
                "\u00ef\u00bb\u00bf  [ a ] # see [1]\r  REGION = x # c\r  # d\r[a]\routput = y\r"));
    assertThat(FileRules.of(text, AwsFileKind.CREDENTIALS, NOW).findings())
        .extracting(finding -> finding.kind())
        .containsExactlyInAnyOrder(
            Kind.BYTE_ORDER_MARK,
            Kind.CR_LINE_ENDS,
            Kind.INDENTED_SECTION,
            Kind.BLANKS_IN_BRACKETS,
            Kind.BRACKET_IN_COMMENT,
            Kind.INDENTED_KEY,
            Kind.CAPITAL_KEY,
            Kind.COMMENT_AFTER_VALUE,
            Kind.INDENTED_COMMENT,
            Kind.DUPLICATE_SECTION);
    AwsFileText after = Repairs.of(text, AwsFileKind.CREDENTIALS);
    Optional<Map<String, Map<String, String>>> meant =
        Optional.of(Map.of("a", Map.of("region", "x", "output", "y")));

    assertThat(Readings.java(after.bytes(), AwsFileKind.CREDENTIALS)).isEqualTo(meant);
    assertThat(new PythonReader(folder).read(List.of(after), AwsFileKind.CREDENTIALS))
        .containsExactly(meant);
  }
}
