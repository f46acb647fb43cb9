package app.brevet.sandbox;

import app.brevet.model.Arn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a SAML response shall say of a user. [SamlIdentityProvider#claims()] gives the usual ones.
///
/// Source: IAM User Guide, "Configure SAML assertions for the authentication response".
///
/// @param subject the NameID
/// @param format the Format of the NameID
/// @param audience for whom the assertion is
/// @param recipient where the response is sent to
/// @param issued IssueInstant of the response and the assertion
/// @param life how long after it both NotOnOrAfter are
/// @param sessionEnds SessionNotOnOrAfter
/// @param attributes the values of AWS's attributes, by their names without
///   `https://aws.amazon.com/SAML/Attributes/`
public record SamlClaims(
    String issuer,
    String subject,
    String format,
    String audience,
    String recipient,
    Instant issued,
    Duration life,
    Optional<Instant> sessionEnds,
    Map<String, List<String>> attributes) {

  /// Before all names in [#attributes()].
  static final String ATTRIBUTES = "https://aws.amazon.com/SAML/Attributes/";

  private static final String ROLE = "Role";

  /// Copies the attributes.
  public SamlClaims {
    attributes = Map.copyOf(attributes);
  }

  /// The same with one more role that the user may choose, by way of this provider.
  public SamlClaims withRole(Arn role, Arn provider) {
    List<String> roles = new ArrayList<>(attributes.getOrDefault(ROLE, List.of()));
    roles.add(role + "," + provider);
    return with(ROLE, roles.toArray(String[]::new));
  }

  /// The same with this session name.
  public SamlClaims withSessionName(String name) {
    return with("RoleSessionName", name);
  }

  /// The same with the attribute SessionDuration.
  public SamlClaims withSessionDuration(Duration duration) {
    return with("SessionDuration", String.valueOf(duration.toSeconds()));
  }

  /// The same with this session tag.
  public SamlClaims withTag(String key, String value) {
    return with("PrincipalTag:" + key, value);
  }

  /// The same with these values of the attribute of this name; without it, if there are none.
  public SamlClaims with(String attribute, String... values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(attributes);
    changed.put(attribute, List.of(values));
    if (values.length == 0) {
      changed.remove(attribute);
    }
    return new SamlClaims(
        issuer, subject, format, audience, recipient, issued, life, sessionEnds, changed);
  }

  /// The same about another user.
  public SamlClaims about(String otherSubject, String otherFormat) {
    return new SamlClaims(
        issuer,
        otherSubject,
        otherFormat,
        audience,
        recipient,
        issued,
        life,
        sessionEnds,
        attributes);
  }

  /// The same from another issuer, though with the same key.
  public SamlClaims from(String other) {
    return new SamlClaims(
        other, subject, format, audience, recipient, issued, life, sessionEnds, attributes);
  }

  /// The same for another audience.
  public SamlClaims forAudience(String other) {
    return new SamlClaims(
        issuer, subject, format, other, recipient, issued, life, sessionEnds, attributes);
  }

  /// The same, sent to somebody else.
  public SamlClaims sentTo(String other) {
    return new SamlClaims(
        issuer, subject, format, audience, other, issued, life, sessionEnds, attributes);
  }

  /// The same, issued at another time, with another life.
  public SamlClaims lasting(Instant from, Duration span) {
    return new SamlClaims(
        issuer, subject, format, audience, recipient, from, span, sessionEnds, attributes);
  }

  /// The same with SessionNotOnOrAfter.
  public SamlClaims withSessionEnd(Instant end) {
    return new SamlClaims(
        issuer, subject, format, audience, recipient, issued, life, Optional.of(end), attributes);
  }
}
