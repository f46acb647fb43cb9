package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FileFinding;
import app.brevet.model.FileFinding.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a repair must leave to the user, since a reader takes the file well as it is.
class RepairLimitsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @TempDir private Path folder;

  private static AwsFileText text(String text) {
    return AwsFileText.of(Readings.bytes(text));
  }

  private static String repaired(String text, AwsFileKind kind) {
    return Readings.text(Repairs.of(text(text), kind).bytes());
  }

  private static List<FileFinding> found(String text, AwsFileKind kind) {
    return FileRules.of(text(text), kind, NOW).findings();
  }

  @ParameterizedTest
  @ValueSource(strings = {"credential_process", "CREDENTIAL_PROCESS"})
  void of_whenACommandHoldsABlankAndAHash_thenItIsNotCut(String key) {
    String command = " = /opt/t --color \" #fff\" --x\n";
    String text = "[profile a]\n" + key + command;

    assertThat(repaired(text, AwsFileKind.CONFIG))
        .isEqualTo("[profile a]\ncredential_process" + command);
    assertThat(found(text, AwsFileKind.CONFIG))
        .filteredOn(finding -> finding.kind() != Kind.CAPITAL_KEY)
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.COMMENT_IN_SECRET))
        .satisfies(finding -> assertThat(finding.repairable()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[my prof]\nregion = a\n[my prof] # old [x]\nregion = b\n",
        "[a]\nregion = a\n[DEFAULT] # [x]\nregion = b\n",
        "[a]\nregion = a\n[ DEFAULT ]\nregion = b\n",
        "[a]\nregion = a\n[DEFAULT]\noutput = b\n[ DEFAULT ]\nregion = b\n"
      })
  void of_whenPythonTellsSectionsApartThatItWouldNotThen_thenTheyStay(String text)
      throws Exception {
    PythonReader python = new PythonReader(folder);
    AwsFileText before = text(text);
    AwsFileText after = Repairs.of(before, AwsFileKind.CREDENTIALS);

    assertThat(python.read(List.of(after), AwsFileKind.CREDENTIALS))
        .isEqualTo(python.read(List.of(before), AwsFileKind.CREDENTIALS))
        .doesNotContain(Optional.empty());
    assertThat(after).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[profile \"b\"]\nregion = a\n[ profile b ]\nregion = b\n",
        "[profile \"b\"]\nregion = a\n[profile b] # [x]\nregion = b\n",
        "[profile default]\nregion = a\n[ default ]\nregion = b\n"
      })
  void of_whenPythonReadsAnotherSectionOfThatName_thenItStillDoes(String text) throws Exception {
    PythonReader python = new PythonReader(folder);
    AwsFileText before = text(text);
    AwsFileText after = Repairs.of(before, AwsFileKind.CONFIG);

    assertThat(python.read(List.of(after), AwsFileKind.CONFIG))
        .isEqualTo(python.read(List.of(before), AwsFileKind.CONFIG));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[x y]\\n\\t[profile DEFAULT]\\n\\tcont\\n|CONFIG",
        "[profile \u00c3\u00a9]\\n\\t[profile DEFAULT]\\n\\tcont\\n|CONFIG",
        "[x y]\\n  [b]\\n[a\\n|CREDENTIALS"
      })
  void of_whenJavaIgnoresASectionWithFaults_thenItStillReadsAsMuch(
      String escaped, AwsFileKind kind) {
    String text = escaped.replace("\\n", "\n").replace("\\t", "\t");

    assertThat(Readings.java(Readings.bytes(repaired(text, kind)), kind).isPresent())
        .isEqualTo(Readings.java(Readings.bytes(text), kind).isPresent());
  }

  @Test
  void of_whenAnotherSectionHasNoFaults_thenThatIsSetStraight() {
    String text = "[x y]\n  [a]\n  region = b\n[z y]\n  [c]\n  cont\n";

    assertThat(repaired(text, AwsFileKind.CREDENTIALS))
        .isEqualTo(text.replace("  [a]\n  region", "[a]\nregion"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a]\naws_access_key_id = A\nAWS_ACCESS_KEY_ID = B\n",
        "[a]\nAWS_ACCESS_KEY_ID = A\nAws_Access_Key_Id = B\n"
      })
  void of_whenOneKeyIsSpeltInTwoWaysWithTwoValues_thenBothAreLeftToTheUser(String text) {
    assertThat(repaired(text, AwsFileKind.CREDENTIALS)).isEqualTo(text);
    assertThat(found(text, AwsFileKind.CREDENTIALS))
        .extracting(FileFinding::kind)
        .contains(Kind.CAPITAL_KEY, Kind.DUPLICATE_KEY);
    assertThat(found(text, AwsFileKind.CREDENTIALS)).noneMatch(FileFinding::repairable);
  }

  @Test
  void of_whenTheOtherSpellingStandsInASecondSection_thenTheValueThatJavaReadsStays() {
    String text = "[a]\naws_access_key_id = A\n[a]\nAWS_ACCESS_KEY_ID = B\n";
    String after = repaired(text, AwsFileKind.CREDENTIALS);

    assertThat(after).isEqualTo("[a]\naws_access_key_id = A\nAWS_ACCESS_KEY_ID = B\n");
    assertThat(Readings.java(Readings.bytes(after), AwsFileKind.CREDENTIALS))
        .isEqualTo(Readings.java(Readings.bytes(text), AwsFileKind.CREDENTIALS));
  }

  @Test
  void of_whenBothSpellingsSayTheSame_thenTheyBecomeOne() {
    assertThat(repaired("[a]\nregion = x\nREGION = x\nOutput = y\n", AwsFileKind.CREDENTIALS))
        .isEqualTo("[a]\nregion = x\noutput = y\n");
  }

  @Test
  void of_whenANestedValueHoldsASign_thenItIsNotCutForJavaAndPythonKeepIt() {
    String text = "[a]\ns3 =\n  a = x ; y\n";

    assertThat(repaired(text, AwsFileKind.CREDENTIALS)).isEqualTo(text);
    assertThat(found(text, AwsFileKind.CREDENTIALS))
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.COMMENT_AFTER_VALUE))
        .satisfies(finding -> assertThat(finding.repairable()).isFalse());
  }
}
