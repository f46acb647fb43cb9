package app.brevet.session;

import app.brevet.identity.SamlAssertion;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.SamlRole;
import app.brevet.model.Secret;
import java.util.List;

/// The roles that a SAML assertion lets its user have, to choose from.
public final class AssertedRoles {

  private AssertedRoles() {}

  /// Those of this assertion, in its order; none if it is for AWS alone to read.
  ///
  /// @param base64 without blanks, as [IdentityTokens] gives it
  /// @throws FailureException if it is no SAML response
  public static List<SamlRole> in(Secret base64) throws FailureException {
    try {
      return SamlAssertion.read(base64).roles();
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    }
  }
}
