package app.brevet.identity;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.SamlRole;
import app.brevet.model.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// What a SAML response says for AWS to read. What it does not say, or says in another form than
/// AWS asks for, is left out: AWS tells what is missing.
///
/// Source: SAML 2.0 core (saml-core-2.0-os); IAM User Guide, "Configure SAML assertions for the
/// authentication response".
///
/// @param roles the roles that it lets its user have, in its order
/// @param roleSessionName the name of the session
/// @param sessionDuration how long a session may last at most
/// @param end when it is over
/// @param issuer who made it
/// @param encrypted whether something in it is for AWS alone to read
public record SamlAssertion(
    List<SamlRole> roles,
    Optional<String> roleSessionName,
    Optional<Duration> sessionDuration,
    Optional<Instant> end,
    Optional<String> issuer,
    boolean encrypted) {

  /// Copies the roles.
  public SamlAssertion {
    roles = List.copyOf(roles);
  }

  /// What this says.
  ///
  /// @param base64 as a browser posts it to AWS, without blanks
  /// @throws InvalidInputException if it is no SAML response
  public static SamlAssertion read(Secret base64) throws InvalidInputException {
    byte[] text = base64.copy();
    byte[] xml = new byte[0];
    try {
      xml = Base64.getDecoder().decode(text);
      return new SamlReader().read(xml);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(Reason.SAML_ASSERTION_MALFORMED, "");
    } finally {
      Arrays.fill(text, (byte) 0);
      Arrays.fill(xml, (byte) 0);
    }
  }
}
