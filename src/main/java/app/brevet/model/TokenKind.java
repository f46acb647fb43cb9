package app.brevet.model;

import java.util.Locale;

/// What an identity provider says of a user, for AWS to read.
public enum TokenKind {
  /// A SAML response in base64, for AssumeRoleWithSAML.
  ASSERTION(100_000),
  /// An OIDC token, a JWT, for AssumeRoleWithWebIdentity.
  TOKEN(20_000);

  private final int longest;

  TokenKind(int longest) {
    this.longest = longest;
  }

  /// How many characters AWS takes at most (STS API reference, `SAMLAssertion` and
  /// `WebIdentityToken`).
  public int longest() {
    return longest;
  }

  /// The name in lower case, as it stands in message bundles and behind `--` on a command line.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
