package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FileFinding;
import app.brevet.model.FileFinding.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final String KEY = "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\n";
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  private static List<FileFinding> found(String text, AwsFileKind kind) {
    return FileRules.of(AwsFileText.of(Readings.bytes(text)), kind, NOW).findings();
  }

  private static List<FileFinding> inCredentials(String text) {
    return found(text, AwsFileKind.CREDENTIALS);
  }

  @Test
  void findings_whenALongTermKeyIsInPlainText_thenItsLineAndSectionAreTold() {
    assertThat(inCredentials("[a]\n" + KEY + "aws_secret_access_key = " + SECRET + "\n"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.LONG_TERM_KEY))
        .satisfies(finding -> assertThat(finding.line()).hasValue(2))
        .satisfies(finding -> assertThat(finding.section()).contains("a"))
        .satisfies(finding -> assertThat(finding.repairable()).isFalse());
  }

  @ParameterizedTest
  @CsvSource({"[my account],CREDENTIALS", "[profile 'q2'],CONFIG", "[team],CONFIG"})
  void findings_whenOnlyPythonSeesTheSection_thenALongTermKeyIsToldToo(
      String header, AwsFileKind kind) {
    assertThat(found(header + "\n" + KEY + "aws_secret_access_key : " + SECRET + "\n", kind))
        .filteredOn(finding -> finding.kind() == Kind.LONG_TERM_KEY)
        .singleElement()
        .satisfies(finding -> assertThat(finding.line()).hasValue(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_access_key_id = ASIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n",
        "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\n",
        "aws_access_key_id = AKIASHORT\naws_secret_access_key = x\n"
      })
  void findings_whenThereIsNoWholeLongTermKey_thenThereAreNone(String keys) {
    assertThat(inCredentials("[a]\n" + keys)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "x_security_token_expires,2026-11-22T07:59:59+00:00,true",
    "x_security_token_expires,2026-11-22T08:00:01+00:00,false",
    "x_security_token_expires,2026-11-22T08:30:00+01:00,true",
    "aws_session_expiration,2026-11-22T07:59:59Z,true",
    "expiration,2026-11-22 07:59:59,true",
    "expiration,2026-11-22 08:00:01,false",
    "expiration,soon,false"
  })
  void findings_whenASessionHasAnExpiry_thenItIsToldOnceThatIsPast(
      String key, String value, boolean over) {
    String text = "[a]\naws_session_token = t\n" + key + " = " + value + "\n";

    assertThat(inCredentials(text).stream().map(FileFinding::kind).toList())
        .isEqualTo(over ? List.of(Kind.EXPIRED_SESSION) : List.of());
    assertThat(inCredentials(text.replace("aws_session_token = t\n", ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[work]\\nrole_arn = r\\n|1 NO_PREFIX",
        "[work]\\nregion = r\\n|",
        "[services s]\\nsts =\\n  endpoint_url = x\\n|1 SERVICES_SECTION",
        "[profile b c]\\nregion = r\\n|1 SECTION_NAME",
        "[default]\\n[default]\\na = b\\n|1 EMPTY_SECTION,2 DUPLICATE_SECTION",
        "[a]\\njunk\\n|2 NO_EQUALS_SIGN",
        "[plugins]\\nx = y\\nx = z\\n|3 DUPLICATE_KEY",
      })
  void findings_whenInTheConfigFile_thenItsOwnRulesHold(String text, String expected) {
    assertThat(
            found(text.replace("\\n", "\n"), AwsFileKind.CONFIG).stream()
                .map(finding -> finding.line().orElse(0) + " " + finding.kind()))
        .isEqualTo(
            Optional.ofNullable(expected).map(all -> List.of(all.split(","))).orElse(List.of()));
  }

  @Test
  void findings_whenNotUtf8_thenTheFirstLineIsToldOnce() {
    assertThat(inCredentials("[a]\nb = \u00ff\nc = \u00fe\n"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.INVALID_UTF8))
        .satisfies(finding -> assertThat(finding.line()).hasValue(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a]\naws_secret_access_key = SECRET #SECRET\n",
        "[a]\nSECRET\n",
        "SECRET = SECRET\n",
        "[SECRET]\n[SECRET]\nk = v\n",
        "[a\nSECRET : SECRET\n",
        "[a]\naws_session_token = x\n  SECRET\n",
        "[a]\nMY SECRET = SECRET\n"
      })
  void findings_whenALineHoldsASecret_thenNoneTellsIt(String text) {
    List<FileFinding> findings = inCredentials(text.replace("SECRET", SECRET));

    assertThat(findings).isNotEmpty();
    assertThat(findings.toString()).doesNotContain(SECRET.substring(0, 20));
  }

  @Test
  void findings_whenASectionsNameHoldsSignsForTheTerminal_thenTheyAreNotPassedOn() {
    assertThat(inCredentials("[a\u001b[2J]\nb = c\n"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.section()).contains("a\\u001b[2J"));
  }

  @Test
  void findings_whenADuplicateCannotBeMerged_thenOnlyThatOneIsByHand() {
    assertThat(inCredentials("[a]\nb = 1\nb = 2\n")).allMatch(FileFinding::repairable);
    assertThat(inCredentials("[a]\ns3 =\n  b = 1\ns3 =\n  c = 2\n"))
        .noneMatch(FileFinding::repairable)
        .isNotEmpty();
  }
}
