package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The signature of a SAML response, what it is over, and the XML that it stands in.
final class SamlSignatureTest {

  private static final String INVALID = "400 InvalidIdentityToken: Response signature invalid";
  private static final String UNREADABLE = "400 InvalidIdentityToken: Unable to parse SAMLResponse";

  @TempDir private Path folder;

  private final SamlAws saml = new SamlAws();

  @ParameterizedTest
  @EnumSource(names = {"ASSERTION", "RESPONSE", "BOTH"})
  void signature_whenGood_thenASession(SamlSigning signing) throws Exception {
    assertThat(saml.assume(saml.idp.respond(saml.claims(), signing)).element("Subject"))
        .isEqualTo("alice@example.com");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ASSERTION", "RESPONSE", "BOTH"})
  void signature_whenNotOverWhatIsRead_thenInvalid(SamlSigning signing) throws Exception {
    assertThat(saml.assume(saml.idp.respond(saml.claims(), signing)).outcome()).isEqualTo(INVALID);
  }

  @Test
  void signature_whenOfAnotherProvider_thenInvalid() throws Exception {
    SamlIdentityProvider impostor = new SamlIdentityProvider(saml.idp.issuer(), saml.clock);
    assertThat(saml.assume(impostor.respond(saml.claims())).outcome()).isEqualTo(INVALID);
  }

  @ParameterizedTest
  @CsvSource({
    "role/deploy, role/admin",
    "alice@example.com, mallory@example.com",
    "NotOnOrAfter=\"2026, NotOnOrAfter=\"2036",
    "xmldsig-more#rsa-sha256, xmldsig-more#rsa-sha512",
    "<ds:SignedInfo>, <ds:SignedInfo><!-- -->"
  })
  void signature_whenAnyPartIsChanged_thenInvalid(String from, String to) throws Exception {
    String xml = saml.xml(saml.claims());
    assertThat(xml).contains(from);
    String changed = xml.replace(from, to);
    String expected = to.contains("<!--") ? "200" : INVALID;
    assertThat(saml.assumeWithXml(changed).outcome()).isEqualTo(expected);
  }

  @Test
  void subject_whenAStrangerPutsACommentIntoIt_thenReadWhole() throws Exception {
    SamlClaims claims = saml.claims().about("alice@example.com.evil.example", "unspecified");
    String xml = saml.xml(claims).replace(".com.evil", ".com<!-- -->.evil");
    assertThat(saml.assumeWithXml(xml).element("Subject"))
        .isEqualTo("alice@example.com.evil.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ID", "Id", "id"})
  void id_whenThereTwice_thenInvalid(String name) throws Exception {
    String xml = saml.xml(saml.claims());
    String id = xml.replaceFirst("(?s).*<saml:Assertion [^>]*ID=\"([^\"]+)\".*", "$1");
    String twice = xml.replace("<samlp:Status>", "<samlp:Status " + name + "=\"" + id + "\">");
    assertThat(saml.assumeWithXml(twice).outcome()).isEqualTo(INVALID);
  }

  @Test
  void response_whenItIsAnotherMessage_thenInvalid() throws Exception {
    String xml = saml.xml(saml.claims()).replace("samlp:Response", "samlp:LogoutResponse");
    assertThat(saml.assumeWithXml(xml).outcome()).isEqualTo(INVALID);
  }

  @Test
  void response_whenTheAssertionIsNotItsChild_thenInvalid() throws Exception {
    String xml =
        saml.xml(saml.claims())
            .replace("<saml:Assertion ", "<samlp:Extensions><saml:Assertion ")
            .replace("</saml:Assertion>", "</saml:Assertion></samlp:Extensions>");
    assertThat(saml.assumeWithXml(xml).outcome()).isEqualTo(INVALID);
  }

  @Test
  void response_whenItHasNoAssertion_thenInvalid() throws Exception {
    String xml = saml.xml(saml.claims());
    String empty = xml.replaceFirst("(?s)<saml:Assertion .*</saml:Assertion>", "");
    assertThat(saml.assumeWithXml(empty).outcome()).isEqualTo(INVALID);
  }

  @Test
  void xml_whenAnEntityNamesAFile_thenTheFileIsNotRead() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret of this machine");
    String entity = "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    Answer answer =
        saml.assumeWithXml(entity + saml.xml(saml.claims()).replace("alice@example.com", "&x;"));
    assertThat(answer.outcome()).isEqualTo(UNREADABLE);
    assertThat(answer.xml()).doesNotContain("the secret");
  }

  @Test
  void xml_whenItHasADocumentTypeAtAll_thenUnreadable() throws Exception {
    assertThat(saml.assumeWithXml("<!DOCTYPE r>" + saml.xml(saml.claims())).outcome())
        .isEqualTo(UNREADABLE);
  }

  @Test
  void xml_whenEntitiesMultiply_thenUnreadableAtOnce() throws Exception {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE r [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY e%d \"&e%d;&e%d;&e%d;\">".formatted(i, i - 1, i - 1, i - 1));
    }
    bomb.append("]>").append(saml.xml(saml.claims()).replace("alice@example.com", "&e29;"));
    long start = System.nanoTime();
    assertThat(saml.assumeWithXml(bomb.toString()).outcome()).isEqualTo(UNREADABLE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void xml_whenItIsNested_thenNoStackIsExhausted() throws Exception {
    String deep = "<a>".repeat(10_000) + "</a>".repeat(10_000);
    assertThat(saml.assumeWithXml(deep).outcome()).startsWith("400 InvalidIdentityToken: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<samlp:Response", "no XML at all", ""})
  void xml_whenItIsNone_thenUnreadable(String xml) throws Exception {
    assertThat(saml.assumeWithXml(xml + "    ").outcome()).isEqualTo(UNREADABLE);
  }

  @Test
  void base64_whenItIsNone_thenInvalid() throws Exception {
    assertThat(saml.assume("<samlp:Response>").outcome())
        .isEqualTo("400 InvalidIdentityToken: Invalid base64 SAMLResponse");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Issuer", "Subject", "NameID", "SubjectConfirmation", "Conditions"})
  void assertion_whenAnElementIsMissing_thenNamed(String name) throws Exception {
    String start = "(?s)(<saml:Assertion [^>]*>.*?)<saml:" + name + "[ >].*?</saml:" + name + ">";
    String xml = saml.xml(saml.claims()).replaceFirst(start, "$1");
    assertThat(saml.assumeWithXml(xml).outcome())
        .startsWith("400 InvalidIdentityToken: Response must have ")
        .contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NotOnOrAfter", "Recipient"})
  void confirmation_whenAnAttributeIsMissing_thenNamed(String name) throws Exception {
    String attribute = "(<saml:SubjectConfirmationData[^>]*?) " + name + "=\"[^\"]*\"";
    String xml = saml.xml(saml.claims()).replaceFirst(attribute, "$1");
    assertThat(saml.assumeWithXml(xml).outcome())
        .isEqualTo("400 InvalidIdentityToken: Response must have the attribute " + name);
  }

  @Test
  void confirmation_whenThereAreTwo_thenRefused() throws Exception {
    String xml = saml.xml(saml.claims());
    String one =
        xml.replaceFirst("(?s).*(<saml:SubjectConfirmation .*</saml:SubjectConfirmation>).*", "$1");
    assertThat(saml.assumeWithXml(xml.replace(one, one + one)).outcome())
        .isEqualTo("400 InvalidIdentityToken: Response must have one SubjectConfirmation");
  }

  @Test
  void time_whenItIsNone_thenTold() throws Exception {
    String xml = saml.xml(saml.claims()).replace("NotOnOrAfter=\"2026", "NotOnOrAfter=\"at noon");
    assertThat(saml.assumeWithXml(xml).outcome())
        .startsWith("400 InvalidIdentityToken: Response has a time that is none: at noon");
  }
}
