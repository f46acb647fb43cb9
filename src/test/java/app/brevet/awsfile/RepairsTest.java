package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FileFinding;
import app.brevet.model.FileFinding.Effect;
import app.brevet.model.FileFinding.Kind;
import app.brevet.model.FileFinding.Reader;
import app.brevet.testing.Counts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RepairsTest {

  private static final long SEED = 20261126;
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  /// Of these some are left to the user; see [RepairLimitsTest].
  private static final Set<Kind> SOMETIMES_BY_HAND =
      Set.of(
          Kind.DUPLICATE_KEY,
          Kind.DUPLICATE_SECTION,
          Kind.CAPITAL_KEY,
          Kind.COMMENT_AFTER_VALUE,
          Kind.BRACKET_IN_COMMENT,
          Kind.BLANKS_IN_BRACKETS,
          Kind.INDENTED_SECTION,
          Kind.INDENTED_KEY,
          Kind.INDENTED_COMMENT);

  static List<CorpusFile> corpus() {
    return CorpusFile.all();
  }

  private static String repaired(String text, AwsFileKind kind) {
    AwsFileText before = AwsFileText.of(Readings.bytes(text));
    return Readings.text(Repairs.of(before, kind).bytes());
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\u00ef\u00bb\u00bf[a]\\nb = c\\n|[a]\\nb = c\\n",
        "[a]\\rb = c\\r|[a]\\nb = c\\n",
        "[a]\\r\\nb = c\\r|[a]\\r\\nb = c\\r\\n",
        "\\t[a]\\nb = c\\n|[a]\\nb = c\\n",
        "[a]\\n  b = c\\n  d = e\\n    more\\n|[a]\\nb = c\\nd = e\\n    more\\n",
        "[a]\\nb = c\\n  # d\\n|[a]\\nb = c\\n# d\\n",
        "[ a ] # c\\nb = c\\n|[a] # c\\nb = c\\n",
        "[a]  ; see [1]\\nb = c\\n|[a]\\n; see [1]\\nb = c\\n",
        "[a]\\nREGION = X # c|[a]\\n# c\\nregion = X",
        "[a]\\nb = 1\\n# c\\nb = 2\\n|[a]\\n# c\\nb = 2\\n",
        "[a]\\nb = 1\\n\\n[x]\\nr = s\\n\\n[a] # 2\\n# d\\nb = 2\\n\\n# last\\n"
            + "|[a]\\n# 2\\n# d\\nb = 2\\n\\n[x]\\nr = s\\n\\n\\n# last\\n",
        "[a]\\n[a]\\nb = c|[a]\\nb = c\\n",
        // A form feed behind a blank goes where its value goes, and blanks alone stay.
        "[a]\\nd = e\\nb = 1\\n \f\\n# c\\n \\nb = 2\\n|[a]\\nd = e\\n# c\\n \\nb = 2\\n",
        "[a]\\nb = 1\\n# c\\n\\t\f\\n[x]\\nr = s\\n[a]\\nd = e\\n \f\\n"
            + "|[a]\\nb = 1\\n\\t\f\\nd = e\\n \f\\n# c\\n[x]\\nr = s\\n",
      })
  void of_whenSomethingCanBeRepaired_thenItIsAndCommentsStay(String before, String after) {
    assertThat(repaired(unescaped(before), AwsFileKind.CREDENTIALS)).isEqualTo(unescaped(after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[profile  a]\\nb = c\\n|[profile a]\\nb = c\\n",
        "[ profile\\ta ]\\nb = c\\n|[profile a]\\nb = c\\n",
        "[profile\\ta]\\nb = c\\n|[profile\\ta]\\nb = c\\n",
        "[default]\\nb = 1\\n[profile a]\\n[default]\\nb = 2\\n|[default]\\nb = 2\\n[profile a]\\n",
      })
  void of_whenInTheConfigFile_thenPrefixesStayAsTheyAre(String before, String after) {
    assertThat(repaired(unescaped(before), AwsFileKind.CONFIG)).isEqualTo(unescaped(after));
  }

  @ParameterizedTest
  @CsvSource({
    "[a]\\naws_secret_access_key = b #c\\n",
    "[a]\\nb: c\\n",
    "[a]\\njunk\\nb = c\\n",
    "[a]\\nMine = c\\nmine = d\\n",
    "[a]\\ns3 =\\n  x = 1\\ns3 =\\n  y = 2\\n",
    "[two words]\\na = b\\n[two words]\\nc = d\\n",
    "[a]\\nb = c\\n  d = e\\n",
    "[DEFAULT]\\na = b\\n",
    "[a]\\nb =\\n"
  })
  void of_whenItWouldSaySomethingElse_thenNotAByteChanges(String text) {
    assertThat(repaired(unescaped(text), AwsFileKind.CREDENTIALS)).isEqualTo(unescaped(text));
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void of_whenAFileOfTheCorpus_thenItSaysTheSameAndNothingRepairableIsLeft(CorpusFile file) {
    requireRepaired(file.bytes(), file.kind(), file.name());
  }

  @Test
  void of_whenAnyFile_thenItSaysTheSameAndNothingRepairableIsLeft() {
    int count = Counts.of(5_000, 100_000);
    System.out.println("seed: " + SEED);
    RandomFiles files = new RandomFiles(SEED);
    RandomOddFiles odd = new RandomOddFiles(SEED);
    Map<Kind, Integer> repairable = new EnumMap<>(Kind.class);
    for (int i = 0; i < count; i++) {
      byte[] bytes =
          switch (i % 4) {
            case 0 -> files.anyBytes();
            case 1 -> files.lines();
            default -> odd.next();
          };
      AwsFileKind kind = i / 4 % 2 == 0 ? AwsFileKind.CREDENTIALS : AwsFileKind.CONFIG;
      FileRules rules = requireRepaired(bytes, kind, "file %d of seed %d".formatted(i, SEED));
      for (FileFinding finding : rules.findings()) {
        if (finding.repairable()) {
          repairable.merge(finding.kind(), 1, Integer::sum);
        } else {
          assertThat(finding.kind())
              .as("by hand: %d of seed %d, %s", i, SEED, Readings.text(bytes))
              .satisfiesAnyOf(
                  one -> assertThat(Repairs.KINDS).doesNotContain(one),
                  one -> assertThat(one).isIn(SOMETIMES_BY_HAND));
        }
      }
    }
    System.out.println("repaired: " + repairable);
    assertThat(repairable).containsOnlyKeys(Repairs.KINDS);
  }

  private static FileRules requireRepaired(byte[] bytes, AwsFileKind kind, String which) {
    AwsFileText before = AwsFileText.of(bytes);
    FileRules rules = FileRules.of(before, kind, NOW);
    AwsFileText after = AwsFileText.of(rules.repaired().bytes());
    String text = which + ", " + kind + ": " + Readings.text(bytes);
    assertThat(AwsFileReader.read(after, kind).merged())
        .as(text)
        .isEqualTo(AwsFileReader.read(before, kind).merged());
    assertThat(comments(after)).as(text).containsAll(comments(before));
    assertThat(FileRules.of(after, kind, NOW).findings())
        .as(text)
        .noneMatch(FileFinding::repairable);
    assertThat(FileRules.of(after, kind, NOW).repaired()).as(text).isEqualTo(after);
    return rules;
  }

  private static List<String> comments(AwsFileText text) {
    List<String> comments = new ArrayList<>();
    for (Line line : text.lines()) {
      String rest = line.text().substring(LineRole.indentation(line));
      if (rest.startsWith("#") || rest.startsWith(";")) {
        comments.add(rest);
      }
    }
    return comments;
  }

  @Test
  void of_whenNothingIsLeftThatConcernsJava_thenTheSdkReadsWhatTheFileSaidBefore() {
    int count = Counts.of(5_000, 100_000);
    System.out.println("seed: " + SEED);
    RandomOddFiles files = new RandomOddFiles(SEED + 1);
    int repairedForJava = 0;
    for (int i = 0; i < count; i++) {
      AwsFileKind kind = i % 2 == 0 ? AwsFileKind.CREDENTIALS : AwsFileKind.CONFIG;
      byte[] bytes = files.next();
      AwsFileText after = Repairs.of(AwsFileText.of(bytes), kind);
      // The SDK tells capitals of keys from small letters also in names that are not AWS's.
      if (concernsJava(after, kind) || Readings.text(bytes).contains("Mine")) {
        continue;
      }
      repairedForJava += concernsJava(AwsFileText.of(bytes), kind) ? 1 : 0;
      Map<String, Map<String, String>> before = new LinkedHashMap<>(Readings.told(bytes, kind));
      before.keySet().removeIf(name -> name.startsWith("@"));
      assertThat(Readings.java(after.bytes(), kind))
          .as("file %d of seed %d, %s: %s", i, SEED + 1, kind, Readings.text(bytes))
          .isEqualTo(Optional.of(before));
    }
    assertThat(repairedForJava).isGreaterThan(count / 20);
  }

  /// A name that the SDK ignores is told of, but is no reason for it to read the rest otherwise.
  private static boolean concernsJava(AwsFileText text, AwsFileKind kind) {
    return FileRules.of(text, kind, NOW).findings().stream()
        .anyMatch(
            finding -> {
              Effect effect = finding.effects().get(Reader.JAVA);
              boolean ignored = finding.kind() == Kind.KEY_NAME || effect == Effect.IGNORES_SECTION;
              return effect != null && !ignored;
            });
  }
}
