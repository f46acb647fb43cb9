package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.Json;
import app.brevet.json.JsonObject;
import app.brevet.model.FileFinding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is found in the corpus, of which it is known what the real readers make.
class FoundInCorpusTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  /// The files on which the real readers differ, or agree.
  private static List<CorpusFile> corpus(boolean differing) throws Exception {
    List<String> names = new ArrayList<>();
    Path index = Path.of("src/test/resources/aws-files/index.json");
    for (JsonObject entry : Json.parse(Files.readAllBytes(index)).objects("cases")) {
      if (entry.object("differs").orElseThrow().names().isEmpty() != differing) {
        names.add(entry.string("file"));
      }
    }
    return CorpusFile.all().stream().filter(file -> names.contains(file.name())).toList();
  }

  static List<CorpusFile> agreed() throws Exception {
    return corpus(false);
  }

  private static List<String> found(CorpusFile file) {
    return FileRules.of(AwsFileText.of(file.bytes()), file.kind(), NOW).findings().stream()
        .map(FoundInCorpusTest::told)
        .toList();
  }

  private static String told(FileFinding finding) {
    String effects =
        finding.effects().entrySet().stream()
            .map(effect -> effect.getKey().key() + " " + effect.getValue().key())
            .collect(Collectors.joining(", "));
    return finding.line().orElse(0) + " " + finding.kind().key() + ": " + effects;
  }

  @ParameterizedTest
  @MethodSource("agreed")
  void findings_whenAllRealReadersAgree_thenThereAreNone(CorpusFile file) {
    assertThat(found(file)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "02|1 profile-prefix: python reads-other-name, java ignores-section, javascript"
            + " reads-other-name",
        "05|1 byte-order-mark: python refuses-file, java refuses-file",
        "06|1 indented-section: java refuses-file",
        "07|2 indented-key: java refuses-file",
        "08|3 continuation: javascript reads-other-value",
        "10|2 comment-after-value: python reads-other-value;3 comment-in-secret: python"
            + " reads-other-value;4 comment-after-value: python reads-other-value",
        "12|3 comment-in-secret: python reads-other-value",
        "14|2 capital-key: java ignores-line, javascript ignores-line;3 capital-key: java"
            + " ignores-line, javascript ignores-line",
        "15|8 duplicate-section: python refuses-file",
        "16|3 duplicate-key: python refuses-file",
        "17|2 colon: java refuses-file, javascript ignores-line;3 colon: java refuses-file,"
            + " javascript ignores-line",
        "18|3 no-equals-sign: python refuses-file, java refuses-file, javascript ignores-line",
        "19|4 empty-value: javascript ignores-line",
        "20|1 blanks-in-brackets: python reads-other-name, javascript reads-other-name;3"
            + " blanks-in-brackets: python reads-other-name, javascript reads-other-name",
        "22|1 bracket-in-comment: python reads-other-name",
        "23|1 unclosed-section: python refuses-file, java refuses-file, javascript ignores-section",
        "24|1 section-name: java ignores-section, javascript ignores-section",
        "25|1 section-name: java ignores-section",
        "27|1 key-before-section: python refuses-file, java refuses-file, javascript ignores-line",
        "28|4 continuation: javascript reads-other-value",
        "30|1 cr-line-ends: javascript ignores-line",
        "36|3 indented-comment: java reads-other-value",
        "38|1 default-section: python spreads-values",
        "40|1 config-section: python reads-other-name, java ignores-section, javascript"
            + " reads-other-name",
        "41|1 empty-section: javascript ignores-section",
        "42|2 key-name: java ignores-line",
        "45|1 section-name: java ignores-section;3 section-name: java ignores-section;5"
            + " section-name: java ignores-section, javascript ignores-section",
        "46|1 blanks-in-brackets: javascript ignores-section",
        "49|5 services-section: old-python ignores-section",
        "51|3 indented-comment: java refuses-file;6 comment-after-value: python reads-other-value,"
            + " java reads-other-value",
        "53|4 comment-in-secret: python reads-other-value",
        "57|3 duplicate-section: python refuses-file"
      })
  void findings_whenRealReadersDiffer_thenTheyTellWhereAndWhatEachMakesOfIt(
      String number, String expected) throws Exception {
    CorpusFile file =
        corpus(true).stream()
            .filter(one -> one.name().startsWith(number))
            .findFirst()
            .orElseThrow();

    assertThat(found(file)).containsExactly(expected.split(";"));
  }

  @Test
  void corpus_whenCounted_thenReadersAgreeOnTwentySixAndDifferOnThirtyTwo() throws Exception {
    assertThat(corpus(false)).hasSize(26);
    assertThat(corpus(true)).hasSize(32);
  }
}
