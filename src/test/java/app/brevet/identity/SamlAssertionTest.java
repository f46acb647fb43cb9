package app.brevet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.Arn;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.RoleArn;
import app.brevet.model.SamlRole;
import app.brevet.model.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SamlAssertionTest {

  private static final Instant END = Instant.parse("2026-11-27T10:00:00Z");

  @TempDir private Path folder;

  private static SamlAssertion read(String xml) throws InvalidInputException {
    return SamlAssertion.read(Secret.ofUnwipeable(SamlText.base64(xml)));
  }

  private static SamlAssertion read(SamlText text) throws InvalidInputException {
    return read(text.xml());
  }

  private static Reason refusal(String xml) {
    return catchThrowableOfType(InvalidInputException.class, () -> read(xml)).reason();
  }

  private static SamlRole role(String role, String provider) throws InvalidInputException {
    return new SamlRole(RoleArn.parse(role), Arn.parse(provider));
  }

  @Test
  void read_whenRoleAndProviderStandInEitherOrder_thenBothAreFound() throws Exception {
    String other = "arn:aws:iam::444455556666:role/team/Reader";
    SamlText text = SamlText.ofRole().role(SamlText.PROVIDER + " , " + other).role("nothing");

    assertThat(read(text).roles())
        .containsExactly(role(SamlText.ROLE, SamlText.PROVIDER), role(other, SamlText.PROVIDER));
  }

  @Test
  void read_whenItSaysMore_thenThatIsKnown() throws Exception {
    SamlAssertion read =
        read(
            SamlText.ofRole()
                .attribute("RoleSessionName", "alice@example.com")
                .attribute("SessionDuration", "7200"));

    assertThat(read.roleSessionName()).contains("alice@example.com");
    assertThat(read.sessionDuration()).contains(Duration.ofHours(2));
    assertThat(read.issuer()).contains("https://idp.example/a&b");
    assertThat(read.encrypted()).isFalse();
  }

  @Test
  void read_whenTwoEndsAreNamed_thenTheFirstCounts() throws Exception {
    assertThat(read(SamlText.ofRole()).end()).isEmpty();
    assertThat(read(SamlText.ofRole().endsAt(END)).end()).contains(END);
    assertThat(
            read(SamlText.ofRole().endsAt(END).confirmedUntil("2026-11-27T10:59:59+01:00")).end())
        .contains(END.minusSeconds(1));
    assertThat(read(SamlText.ofRole().endsAt(END).confirmedUntil("2026-11-27T10:00:01Z")).end())
        .contains(END);
    assertThat(read(SamlText.ofRole().confirmedUntil("tomorrow")).end()).isEmpty();
  }

  @Test
  void read_whenPartsAreEncrypted_thenThatIsKnown() throws Exception {
    assertThat(read(new SamlText().with("<saml:EncryptedAssertion/>")).encrypted()).isTrue();
  }

  @Test
  void read_whenACommentStandsInAValue_thenItIsTheWholeValue() throws Exception {
    SamlText text = new SamlText().attribute("RoleSessionName", "alice<!-- x -->@example.com");

    assertThat(read(text).roleSessionName()).contains("alice@example.com");
  }

  @Test
  void read_whenElementsAreOfAnotherVocabulary_thenTheySayNothing() throws Exception {
    String xml = SamlText.ofRole().xml().replace("<saml:AttributeValue", "<saml:AttributeValue ");
    String foreign =
        xml.replace("saml:Attribute ", "x:Attribute ")
            .replace("saml:Attribute>", "x:Attribute>")
            .replace("<samlp:Response", "<samlp:Response xmlns:x=\"urn:x\"");

    assertThat(read(foreign).roles()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "<Response/>",
        "<saml:Assertion xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"/>",
        "<a><b></a>"
      })
  void read_whenItIsNoResponse_thenRefused(String xml) {
    assertThat(refusal(xml)).isEqualTo(Reason.SAML_ASSERTION_MALFORMED);
  }

  @Test
  void read_whenItIsNoBase64_thenRefused() {
    assertThat(
            catchThrowableOfType(
                    InvalidInputException.class,
                    () -> SamlAssertion.read(Secret.ofUnwipeable("PHN%2B")))
                .reason())
        .isEqualTo(Reason.SAML_ASSERTION_MALFORMED);
  }

  private static String withDocumentType(String type, String value) {
    String xml = new SamlText().attribute("RoleSessionName", value).xml();
    return xml.replace("<samlp:Response", type + "<samlp:Response");
  }

  @Test
  void read_whenItHasADocumentType_thenRefused() throws Exception {
    Path secret = folder.resolve("secret");
    Files.writeString(secret, "planted");
    List<String> attacks =
        List.of(
            withDocumentType("<!DOCTYPE Response>", "alice"),
            withDocumentType("<!DOCTYPE r [<!ENTITY e \"x\">]>", "&e;"),
            withDocumentType("<!DOCTYPE r [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>", "&e;"),
            withDocumentType(laughs(), "&l9;"),
            withDocumentType("", "&undeclared;"));

    assertThat(attacks)
        .allSatisfy(
            attack -> assertThat(refusal(attack)).isEqualTo(Reason.SAML_ASSERTION_MALFORMED));
  }

  private static String laughs() {
    StringBuilder text = new StringBuilder("<!DOCTYPE r [<!ENTITY l0 \"lol\">");
    for (int at = 1; at < 10; at++) {
      String before = ("&l" + (at - 1) + ";").repeat(10);
      text.append("<!ENTITY l").append(at).append(" \"").append(before).append("\">");
    }
    return text.append("]>").toString();
  }

  @Test
  void read_whenADocumentTypeLiesElsewhere_thenNobodyIsAsked() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";

      assertThat(refusal(withDocumentType("<!DOCTYPE r SYSTEM \"" + address + "\">", "a")))
          .isEqualTo(Reason.SAML_ASSERTION_MALFORMED);

      assertThat(isAsked(server)).isFalse();
    }
  }

  private static boolean isAsked(ServerSocket server) throws IOException {
    server.setSoTimeout(100);
    try {
      server.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false; // Nobody came.
    }
  }

  @Test
  void read_whenElementsLieTooDeep_thenRefused() {
    String deep = "<a>".repeat(150) + "</a>".repeat(150);

    assertThat(refusal(SamlText.ofRole().with(deep).xml()))
        .isEqualTo(Reason.SAML_ASSERTION_MALFORMED);
  }
}
