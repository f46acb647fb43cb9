package app.brevet.session;

import app.brevet.identity.SamlAssertion;
import app.brevet.model.CodeCommand;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.ProfileName;
import app.brevet.model.SamlRole;
import app.brevet.model.Secret;
import app.brevet.model.TokenSource;
import java.util.List;
import java.util.Optional;

/// The roles that a SAML assertion lets its user have, to choose from before there is a profile of
/// one of them. The assertion is read and wiped; nothing of it is kept but what it names.
public final class AssertedRoles {

  private final IdentityTokens tokens;

  AssertedRoles(IdentityTokens tokens) {
    this.tokens = tokens;
  }

  /// The same, where this asks the user.
  public AssertedRoles asking(TokenPrompt prompt) {
    return new AssertedRoles(tokens.asking(prompt));
  }

  /// Those of the assertion that can be had now, in its order; at least one.
  ///
  /// @param profile the name that the profile is to have, if it has one yet
  /// @param program the one that prints the assertion, if one does
  /// @throws FailureException if there is no assertion, or none that names roles to everybody
  /// @throws InterruptedException if the wait for a program or an answer was cancelled
  public List<SamlRole> of(
      Optional<ProfileName> profile, TokenSource source, Optional<CodeCommand.Line> program)
      throws FailureException, InterruptedException {
    return tokens.use(TokenRequest.ofRoles(profile), source, () -> program, AssertedRoles::in);
  }

  private static List<SamlRole> in(Secret base64) throws FailureException {
    try {
      SamlAssertion read = SamlAssertion.read(base64);
      if (read.roles().isEmpty()) {
        Reason reason =
            read.encrypted()
                ? Reason.SAML_ASSERTION_ENCRYPTED
                : Reason.SAML_ASSERTION_WITHOUT_ROLES;
        throw new FailureException(new Failure.InvalidInput(reason, ""));
      }
      return read.roles();
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    }
  }
}
