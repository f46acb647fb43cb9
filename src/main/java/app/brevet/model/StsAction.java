package app.brevet.model;

import static app.brevet.model.SignerKind.FEDERATED_SESSION;
import static app.brevet.model.SignerKind.LONG_TERM_KEY;
import static app.brevet.model.SignerKind.ROLE_SESSION;
import static app.brevet.model.SignerKind.USER_SESSION;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The actions of STS, API version 2011-06-15, each with the credentials that may sign it.
///
/// Source: STS API reference; IAM User Guide, "Compare AWS STS credentials": a session of
/// GetSessionToken may call nothing of STS but AssumeRole and GetCallerIdentity, one of
/// GetFederationToken nothing but GetCallerIdentity.
public enum StsAction {
  GET_CALLER_IDENTITY("GetCallerIdentity"),
  GET_SESSION_TOKEN("GetSessionToken"),
  ASSUME_ROLE("AssumeRole"),
  ASSUME_ROLE_WITH_SAML("AssumeRoleWithSAML"),
  ASSUME_ROLE_WITH_WEB_IDENTITY("AssumeRoleWithWebIdentity"),
  GET_FEDERATION_TOKEN("GetFederationToken"),
  DECODE_AUTHORIZATION_MESSAGE("DecodeAuthorizationMessage"),
  GET_ACCESS_KEY_INFO("GetAccessKeyInfo"),
  ASSUME_ROOT("AssumeRoot"),
  GET_WEB_IDENTITY_TOKEN("GetWebIdentityToken"),
  GET_DELEGATED_ACCESS_TOKEN("GetDelegatedAccessToken");

  private final String awsName;

  StsAction(String awsName) {
    this.awsName = awsName;
  }

  /// AWS's name of the action, such as `AssumeRoleWithSAML`.
  public String awsName() {
    return awsName;
  }

  /// The name in kebab case, as AWS's command line has it: `assume-role-with-saml`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What may sign it; empty for an action that nothing signs.
  public Set<SignerKind> signers() {
    return switch (this) {
      case GET_CALLER_IDENTITY ->
          Set.of(LONG_TERM_KEY, USER_SESSION, ROLE_SESSION, FEDERATED_SESSION);
      case ASSUME_ROLE -> Set.of(USER_SESSION, LONG_TERM_KEY, ROLE_SESSION);
      case GET_SESSION_TOKEN, GET_FEDERATION_TOKEN -> Set.of(LONG_TERM_KEY);
      case DECODE_AUTHORIZATION_MESSAGE,
          GET_ACCESS_KEY_INFO,
          ASSUME_ROOT,
          GET_WEB_IDENTITY_TOKEN,
          GET_DELEGATED_ACCESS_TOKEN ->
          Set.of(LONG_TERM_KEY, ROLE_SESSION);
      case ASSUME_ROLE_WITH_SAML, ASSUME_ROLE_WITH_WEB_IDENTITY -> Set.of();
    };
  }

  /// Whether it takes no signature: what it carries stands for the caller.
  public boolean isUnsigned() {
    return signers().isEmpty();
  }

  /// The kinds of credentials of this profile that may sign it, the usual one first.
  public List<SignerKind> signersOf(Profile profile) {
    boolean root = profile instanceof UserProfile user && user.isAccountRoot();
    if (root && (this == ASSUME_ROLE || this == ASSUME_ROOT)) {
      return List.of();
    }
    return kindsOf(profile).stream().filter(signers()::contains).toList();
  }

  private static List<SignerKind> kindsOf(Profile profile) {
    return switch (profile) {
      case UserProfile _ -> List.of(USER_SESSION, LONG_TERM_KEY);
      case RoleProfile _, SamlProfile _, WebIdentityProfile _ -> List.of(ROLE_SESSION);
      case FederatedProfile _ -> List.of(FEDERATED_SESSION);
    };
  }

  /// The action of this name in kebab case.
  public static Optional<StsAction> named(String key) {
    return Arrays.stream(values()).filter(action -> action.key().equals(key)).findFirst();
  }
}
