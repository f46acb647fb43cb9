package app.brevet.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Writes and signs a SAML response (SAML 2.0 core, sections 2 and 3).
final class SamlResponse {

  private final SamlClaims claims;

  SamlResponse(SamlClaims claims) {
    this.claims = claims;
  }

  /// The response as XML in UTF-8.
  byte[] signed(KeyPair keys, SamlSigning signing) {
    Document document = document();
    PrivateKey key = keys.getPrivate();
    Element response = document.getDocumentElement();
    Element assertion = SamlXml.child(response, "Assertion").orElseThrow();
    switch (signing) {
      case ASSERTION -> SamlSigner.sign(assertion, key);
      case RESPONSE -> SamlSigner.sign(response, key);
      case BOTH -> {
        SamlSigner.sign(assertion, key);
        SamlSigner.sign(response, key);
      }
      case NONE -> {
        // As it is.
      }
      case OTHER_KEY -> SamlSigner.signAs(assertion, KeyPairs.rsa());
      case HMAC_WITH_PUBLIC_KEY -> SamlSigner.signWithHmac(assertion, keys.getPublic());
      case OTHER_TRANSFORM -> SamlSigner.signTransformed(assertion, key);
      case OVER_ANOTHER_ELEMENT -> SamlSigner.signElsewhere(response, assertion, key);
      case OBJECT_ONLY -> SamlSigner.signObject(assertion, key);
      case TAMPERED, WRAPPED_AFTER, WRAPPED_BEFORE, WRAPPED_EXTENSIONS, WRAPPED_SAME_ID -> {
        SamlSigner.sign(assertion, key);
        new SamlForgery(response, assertion).commit(signing);
      }
    }
    return bytes(document);
  }

  private Document document() {
    try {
      return SamlXml.parse(text().getBytes(StandardCharsets.UTF_8));
    } catch (SAXException e) {
      throw new IllegalArgumentException("claims that cannot stand in XML", e);
    }
  }

  private static byte[] bytes(Document document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TransformerFactory factory = TransformerFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Transformer transformer = factory.newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.transform(new DOMSource(document), new StreamResult(bytes));
    } catch (TransformerException e) {
      throw new IllegalStateException("a document can be written", e);
    }
    return bytes.toByteArray();
  }

  private String text() {
    String sent = escape(claims.recipient());
    return """
    <samlp:Response xmlns:samlp="%s" ID="%s" Version="2.0" IssueInstant="%s" Destination="%s">\
    <saml:Issuer xmlns:saml="%s">%s</saml:Issuer>\
    <samlp:Status>\
    <samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"></samlp:StatusCode>\
    </samlp:Status>\
    %s</samlp:Response>\
    """
        .formatted(
            SamlXml.PROTOCOL,
            id(),
            claims.issued(),
            sent,
            SamlXml.ASSERTION,
            escape(claims.issuer()),
            assertion(sent));
  }

  private String assertion(String sent) {
    Instant end = claims.issued().plus(claims.life());
    String sessionEnd =
        claims.sessionEnds().map(at -> " SessionNotOnOrAfter=\"" + at + "\"").orElse("");
    return """
    <saml:Assertion xmlns:saml="%s" ID="%s" Version="2.0" IssueInstant="%s">\
    <saml:Issuer>%s</saml:Issuer>\
    <saml:Subject><saml:NameID Format="%s">%s</saml:NameID>\
    <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
    <saml:SubjectConfirmationData NotOnOrAfter="%s" Recipient="%s">\
    </saml:SubjectConfirmationData></saml:SubjectConfirmation></saml:Subject>\
    <saml:Conditions NotBefore="%s" NotOnOrAfter="%s"><saml:AudienceRestriction>\
    <saml:Audience>%s</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
    <saml:AuthnStatement AuthnInstant="%s"%s><saml:AuthnContext><saml:AuthnContextClassRef>\
    urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport\
    </saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>\
    <saml:AttributeStatement>%s</saml:AttributeStatement></saml:Assertion>\
    """
        .formatted(
            SamlXml.ASSERTION,
            id(),
            claims.issued(),
            escape(claims.issuer()),
            escape(claims.format()),
            escape(claims.subject()),
            end,
            sent,
            claims.issued(),
            end,
            escape(claims.audience()),
            claims.issued(),
            sessionEnd,
            attributes());
  }

  private String attributes() {
    return claims.attributes().keySet().stream()
        .sorted()
        .map(name -> attribute(name, claims.attributes().getOrDefault(name, List.of())))
        .collect(Collectors.joining());
  }

  private static String attribute(String name, List<String> values) {
    return values.stream()
        .map(value -> "<saml:AttributeValue>" + escape(value) + "</saml:AttributeValue>")
        .collect(
            Collectors.joining(
                "",
                "<saml:Attribute Name=\"" + escape(SamlClaims.ATTRIBUTES + name) + "\">",
                "</saml:Attribute>"));
  }

  /// An xs:ID, which begins with no digit.
  private static String id() {
    return "_" + UUID.randomUUID();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
