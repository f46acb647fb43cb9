package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which of several times in an assertion counts.
final class SamlAssertionTest {

  private final SamlAws saml = new SamlAws();

  private SamlAssertion read(String from, String to) throws Exception {
    SamlClaims claims = saml.claims().lasting(TestAws.NOON, Duration.ofMinutes(5));
    String xml = saml.xml(claims);
    assertThat(xml).contains(from);
    byte[] bytes = xml.replaceFirst(from, to).getBytes(StandardCharsets.UTF_8);
    return SamlAssertion.read(SignedAssertion.of(SamlXml.parse(bytes)).assertion());
  }

  @ParameterizedTest
  @CsvSource({
    "<saml:SubjectConfirmationData NotOnOrAfter=\"2026-11-22T12:05, 12:04",
    "<saml:SubjectConfirmationData NotOnOrAfter=\"2026-11-22T12:05, 12:06"
  })
  void ends_whenTheTwoDiffer_thenTheEarlier(String start, String time) throws Exception {
    String changed = start.replace("12:05", time);
    Instant expected =
        Instant.parse("2026-11-22T" + (time.equals("12:04") ? time : "12:05") + ":00Z");
    assertThat(read(start, changed).ends()).isEqualTo(expected);
  }

  @Test
  void notBefore_whenTheTwoDiffer_thenTheLater() throws Exception {
    String data = "<saml:SubjectConfirmationData ";
    SamlAssertion later = read(data, data + "NotBefore=\"2026-11-22T12:01:00Z\" ");
    SamlAssertion earlier = read(data, data + "NotBefore=\"2026-11-22T11:01:00Z\" ");
    assertThat(later.notBefore()).contains(Instant.parse("2026-11-22T12:01:00Z"));
    assertThat(earlier.notBefore()).contains(TestAws.NOON);
  }

  @Test
  void sessionEnds_whenSaidNowhere_thenEmpty() throws Exception {
    assertThat(read("Version", "Version").sessionEnds()).isEmpty();
  }
}
