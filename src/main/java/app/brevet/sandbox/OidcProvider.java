package app.brevet.sandbox;

import app.brevet.model.Arn;
import java.util.Set;

/// An OpenID Connect provider of IAM: whose tokens an account takes, and which audiences.
///
/// @param arn `arn:PARTITION:iam::ACCOUNT:oidc-provider/` and the issuer's URL without its scheme
/// @param issuer who issues the tokens, and publishes the keys that they are checked with
/// @param clientIds of which a token names at least one as its `aud`
public record OidcProvider(Arn arn, OidcIssuer issuer, Set<String> clientIds) {

  /// Copies the ids.
  public OidcProvider {
    clientIds = Set.copyOf(clientIds);
  }

  /// A key of the conditions on a token of this provider: the URL without its scheme, and the
  /// claim.
  ///
  /// Source: IAM User Guide, "Available keys for AWS OIDC federation".
  public String conditionKey(String claim) {
    return issuer.urlWithoutScheme() + ":" + claim;
  }
}
