package app.brevet.model;

import java.util.List;
import java.util.stream.Collectors;

/// A role that a SAML assertion lets its user have, and the provider in IAM that vouches for it.
public record SamlRole(RoleArn roleArn, Arn providerArn) {

  /// As many as a sentence holds.
  private static final int MOST_NAMED = 10;

  /// By both ARNs: the role's, and in brackets the provider's.
  public String named() {
    return roleArn + " (" + providerArn + ")";
  }

  /// The first of these, as a sentence names them.
  public static String named(List<SamlRole> roles) {
    return roles.stream().map(SamlRole::named).limit(MOST_NAMED).collect(Collectors.joining(", "));
  }
}
