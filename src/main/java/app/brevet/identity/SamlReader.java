package app.brevet.identity;

import app.brevet.model.Arn;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.RoleArn;
import app.brevet.model.SamlProfile;
import app.brevet.model.SamlRole;
import java.io.CharArrayReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads one SAML response, with the JDK's parser. A document type is refused, and with it all
/// entities; nothing outside of the bytes is ever looked for.
///
/// Source: OWASP XML External Entity Prevention Cheat Sheet, "XMLInputFactory".
final class SamlReader {

  private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
  private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
  private static final String ATTRIBUTES = "https://aws.amazon.com/SAML/Attributes/";
  private static final String ATTRIBUTE = "/Response/Assertion/AttributeStatement/Attribute";
  private static final String CONFIRMATION =
      "/Response/Assertion/Subject/SubjectConfirmation/SubjectConfirmationData";
  private static final int DEEPEST = 100;

  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final List<SamlRole> roles = new ArrayList<>();
  private Optional<String> sessionName = Optional.empty();
  private Optional<Duration> duration = Optional.empty();
  private Optional<Instant> end = Optional.empty();
  private Optional<String> issuer = Optional.empty();
  private String attribute = "";
  private boolean encrypted;

  /// What it says.
  ///
  /// @throws InvalidInputException if it is no SAML response
  SamlAssertion read(byte[] xml) throws InvalidInputException {
    CharBuffer chars = decoded(xml);
    try {
      XMLStreamReader reader =
          parser().createXMLStreamReader(new CharArrayReader(chars.array(), 0, chars.remaining()));
      while (reader.hasNext()) {
        take(reader);
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw malformed();
    } finally {
      Arrays.fill(chars.array(), '\0');
    }
    return new SamlAssertion(roles, sessionName, duration, end, issuer, encrypted);
  }

  /// As UTF-8, which is what identity providers send: of bytes that are none the JDK's parser tells
  /// on standard error.
  private static CharBuffer decoded(byte[] xml) throws InvalidInputException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml));
    } catch (CharacterCodingException e) {
      throw malformed();
    }
  }

  private static XMLInputFactory parser() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver(
        (_, _, _, _) -> {
          throw new XMLStreamException("nothing else is read");
        });
    return factory;
  }

  private void take(XMLStreamReader reader) throws XMLStreamException, InvalidInputException {
    switch (reader.next()) {
      case XMLStreamConstants.START_ELEMENT -> begin(reader);
      case XMLStreamConstants.END_ELEMENT -> {
        finish();
        path.removeLast();
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
      case XMLStreamConstants.DTD,
          XMLStreamConstants.ENTITY_REFERENCE,
          XMLStreamConstants.ENTITY_DECLARATION ->
          throw malformed();
      default -> {
        // Comments and the like say nothing.
      }
    }
  }

  private void begin(XMLStreamReader reader) throws InvalidInputException {
    path.addLast(name(reader));
    if (path.size() > DEEPEST || (path.size() == 1 && !at("/Response"))) {
      throw malformed();
    }
    text.setLength(0);
    if (at("/Response/EncryptedAssertion")) {
      encrypted = true;
    } else if (at("/Response/Assertion/AttributeStatement/EncryptedAttribute")) {
      encrypted = true;
    } else if (at(ATTRIBUTE)) {
      attribute = value(reader, "Name").orElse("");
    } else if (at("/Response/Assertion/Conditions") || at(CONFIRMATION)) {
      value(reader, "NotOnOrAfter").flatMap(SamlReader::instant).ifPresent(this::endsAt);
    }
  }

  /// Elements of other vocabularies are told apart from SAML's.
  private static String name(XMLStreamReader reader) {
    String vocabulary = reader.getNamespaceURI();
    boolean isSaml = PROTOCOL.equals(vocabulary) || ASSERTION.equals(vocabulary);
    return isSaml ? reader.getLocalName() : "*" + reader.getLocalName();
  }

  private static Optional<String> value(XMLStreamReader reader, String name) {
    return Optional.ofNullable(reader.getAttributeValue(null, name));
  }

  private boolean at(String place) {
    return ("/" + String.join("/", path)).equals(place);
  }

  private void endsAt(Instant instant) {
    end = end.filter(known -> known.isBefore(instant)).or(() -> Optional.of(instant));
  }

  private void finish() {
    String said = text.toString().strip();
    if (at("/Response/Assertion/Issuer")) {
      issuer = Optional.of(said);
    } else if (at(ATTRIBUTE + "/AttributeValue")) {
      switch (attribute) {
        case ATTRIBUTES + "Role" -> role(said).ifPresent(roles::add);
        case ATTRIBUTES + "RoleSessionName" -> sessionName = Optional.of(said);
        case ATTRIBUTES + "SessionDuration" -> duration = seconds(said);
        default -> {
          // It is for others.
        }
      }
    }
    text.setLength(0);
  }

  /// A role and its provider, in either order, with a comma between.
  private static Optional<SamlRole> role(String pair) {
    String[] arns = pair.split(",", 2);
    if (arns.length < 2) {
      return Optional.empty();
    }
    String first = arns[0].strip();
    String second = arns[1].strip();
    return role(first, second).or(() -> role(second, first));
  }

  private static Optional<SamlRole> role(String role, String provider) {
    try {
      Arn vouching = SamlProfile.parseProvider(provider);
      return Optional.of(new SamlRole(RoleArn.parse(role), vouching));
    } catch (InvalidInputException e) {
      return Optional.empty(); // The other order, or something that AWS will not take either.
    }
  }

  private static Optional<Duration> seconds(String text) {
    return text.matches("[0-9]{1,6}")
        ? Optional.of(Duration.ofSeconds(Integer.parseInt(text)))
        : Optional.empty();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty(); // What it means is AWS's to tell.
    }
  }

  private static InvalidInputException malformed() {
    return new InvalidInputException(Reason.SAML_ASSERTION_MALFORMED, "");
  }
}
