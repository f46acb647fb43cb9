package app.brevet.sandbox;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/// What an assertion says.
///
/// Source: SAML 2.0 core, section 2; IAM User Guide, "Configure SAML assertions for the
/// authentication response", for what of it AWS demands.
///
/// @param subject the text of NameID
/// @param subjectFormat the Format of NameID, unspecified where it has none
/// @param issued IssueInstant
/// @param notBefore the latest of all of that name
/// @param ends the earliest NotOnOrAfter of the confirmation and the conditions
/// @param sessionEnds SessionNotOnOrAfter of the authentication statement
/// @param attributes the values by name, in their order
record SamlAssertion(
    String issuer,
    String subject,
    String subjectFormat,
    String recipient,
    List<String> audiences,
    Instant issued,
    Optional<Instant> notBefore,
    Instant ends,
    Optional<Instant> sessionEnds,
    Map<String, List<String>> attributes) {

  private static final String UNSPECIFIED = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";
  private static final String PREFIX = "urn:oasis:names:tc:SAML:2.0:nameid-format:";
  private static final String NOT_BEFORE = "NotBefore";
  private static final String NOT_ON_OR_AFTER = "NotOnOrAfter";

  /// Reads an assertion.
  ///
  /// @throws Refusal InvalidIdentityToken, if it lacks what AWS demands; the sentences are the
  ///   sandbox's own
  static SamlAssertion read(Element assertion) throws Refusal {
    Element subject = child(assertion, "Subject");
    Element nameId = child(subject, "NameID");
    List<Element> confirmations =
        SamlXml.children(subject, SamlXml.ASSERTION, "SubjectConfirmation");
    if (confirmations.size() != 1) {
      throw invalid("Response must have one SubjectConfirmation");
    }
    Element confirmed = child(confirmations.getFirst(), "SubjectConfirmationData");
    Element conditions = child(assertion, "Conditions");
    List<Instant> starts = new ArrayList<>();
    optionalTime(confirmed, NOT_BEFORE).ifPresent(starts::add);
    optionalTime(conditions, NOT_BEFORE).ifPresent(starts::add);
    Instant ends = time(confirmed, NOT_ON_OR_AFTER);
    Optional<Instant> conditionsEnd = optionalTime(conditions, NOT_ON_OR_AFTER);
    String format = nameId.getAttribute("Format");
    return new SamlAssertion(
        text(child(assertion, "Issuer")),
        text(nameId),
        format.isEmpty() ? UNSPECIFIED : format,
        attribute(confirmed, "Recipient"),
        audiences(conditions),
        time(assertion, "IssueInstant"),
        starts.stream().max(Instant::compareTo),
        conditionsEnd.filter(end -> end.isBefore(ends)).orElse(ends),
        sessionEnds(assertion),
        attributes(assertion));
  }

  /// What AWS answers as SubjectType: the format without the prefix of SAML 2.0.
  String subjectType() {
    return subjectFormat.startsWith(PREFIX)
        ? subjectFormat.substring(PREFIX.length())
        : subjectFormat;
  }

  /// The values of the attribute of this name; none if there is no such attribute.
  List<String> values(String name) {
    return attributes.getOrDefault(name, List.of());
  }

  private static List<String> audiences(Element conditions) {
    return SamlXml.children(conditions, SamlXml.ASSERTION, "AudienceRestriction").stream()
        .flatMap(one -> SamlXml.children(one, SamlXml.ASSERTION, "Audience").stream())
        .map(SamlAssertion::text)
        .toList();
  }

  private static Optional<Instant> sessionEnds(Element assertion) throws Refusal {
    Optional<Element> statement = SamlXml.child(assertion, "AuthnStatement");
    return statement.isEmpty()
        ? Optional.empty()
        : optionalTime(statement.get(), "SessionNotOnOrAfter");
  }

  private static Map<String, List<String>> attributes(Element assertion) {
    Map<String, List<String>> attributes = new LinkedHashMap<>();
    for (Element statement : SamlXml.children(assertion, SamlXml.ASSERTION, "AttributeStatement")) {
      for (Element attribute : SamlXml.children(statement, SamlXml.ASSERTION, "Attribute")) {
        List<String> values =
            attributes.computeIfAbsent(attribute.getAttribute("Name"), _ -> new ArrayList<>());
        SamlXml.children(attribute, SamlXml.ASSERTION, "AttributeValue")
            .forEach(value -> values.add(text(value)));
      }
    }
    return attributes;
  }

  private static Element child(Element parent, String name) throws Refusal {
    return SamlXml.child(parent, name)
        .orElseThrow(() -> invalid("Response must have the element " + name));
  }

  private static String attribute(Element element, String name) throws Refusal {
    if (!element.hasAttribute(name)) {
      throw invalid("Response must have the attribute " + name);
    }
    return element.getAttribute(name);
  }

  private static Instant time(Element element, String name) throws Refusal {
    return instant(attribute(element, name));
  }

  private static Optional<Instant> optionalTime(Element element, String name) throws Refusal {
    return element.hasAttribute(name)
        ? Optional.of(instant(element.getAttribute(name)))
        : Optional.empty();
  }

  private static Instant instant(String text) throws Refusal {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw invalid("Response has a time that is none: " + text);
    }
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }

  private static Refusal invalid(String message) {
    return Refusal.invalidIdentityToken(message);
  }
}
