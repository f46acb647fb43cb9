package app.brevet.ui.editor;

import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.SamlProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.ui.editor.FederationEditorViewModel.Field;
import java.util.List;
import java.util.Optional;

/// The kinds of profiles whose session comes neither from a key nor by AssumeRole.
public enum FederationKind {
  /// GetFederationToken, signed with a user's key.
  FEDERATED,
  /// AssumeRoleWithSAML.
  SAML,
  /// AssumeRoleWithWebIdentity.
  WEB_IDENTITY;

  /// The kind of this profile; empty for a user and a role.
  public static Optional<FederationKind> of(Profile profile) {
    return switch (profile) {
      case FederatedProfile _ -> Optional.of(FEDERATED);
      case SamlProfile _ -> Optional.of(SAML);
      case WebIdentityProfile _ -> Optional.of(WEB_IDENTITY);
      default -> Optional.empty();
    };
  }

  /// The fields that it has, those that must be filled in first.
  public List<Field> fields() {
    return switch (this) {
      case FEDERATED -> List.of(Field.NAME, Field.FEDERATED_NAME, Field.REGION, Field.OUTPUT);
      case SAML ->
          List.of(Field.ROLE_ARN, Field.PROVIDER_ARN, Field.NAME, Field.REGION, Field.OUTPUT);
      case WEB_IDENTITY ->
          List.of(Field.ROLE_ARN, Field.NAME, Field.SESSION_NAME, Field.REGION, Field.OUTPUT);
    };
  }

  /// What few of them need.
  public List<Field> folded() {
    return switch (this) {
      case FEDERATED -> List.of(Field.POLICY, Field.POLICY_ARNS, Field.TAGS);
      case SAML, WEB_IDENTITY -> List.of(Field.POLICY, Field.POLICY_ARNS);
    };
  }

  /// Whether its session takes what an identity provider says.
  public boolean takesToken() {
    return this != FEDERATED;
  }
}
