package app.brevet.ui.editor;

import app.brevet.model.Attempt;
import app.brevet.model.Failure;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.util.Optional;

/// What the editors say of what was typed.
final class EditorWords {

  private final Words words;

  EditorWords(Words words) {
    this.words = words;
  }

  String userTitle(Optional<UserProfile> edited) {
    return edited
        .map(user -> words.text("dialogs.user.edit-title", user.name()))
        .orElseGet(() -> words.text("dialogs.user.add-title"));
  }

  String roleTitle(Optional<RoleProfile> edited) {
    return edited
        .map(role -> words.text("dialogs.role.edit-title", role.name()))
        .orElseGet(() -> words.text("dialogs.role.add-title"));
  }

  String federationTitle(FederationKind kind, Optional<Profile> edited) {
    return edited
        .map(profile -> words.text("dialogs.role.edit-title", profile.name()))
        .orElseGet(
            () ->
                switch (kind) {
                  case FEDERATED -> words.text("dialogs.federation.add-federated");
                  case SAML -> words.text("dialogs.federation.add-saml");
                  case WEB_IDENTITY -> words.text("dialogs.federation.add-web-identity");
                });
  }

  /// What to know of a session of more than an hour that comes from no key.
  String longFederation(FederationKind kind, boolean root) {
    if (root) {
      return rootHour();
    }
    return switch (kind) {
      case FEDERATED -> "";
      case SAML -> words.text("dialogs.federation.saml-maximum");
      case WEB_IDENTITY -> words.text("dialogs.role.role-maximum");
    };
  }

  String missingUser() {
    return words.text("dialogs.federation.missing-user");
  }

  String submit(boolean edit) {
    return edit ? words.text("dialogs.editor.save") : words.text("dialogs.editor.add");
  }

  String secretHelp(boolean edit) {
    return edit ? words.text("dialogs.user.secret-keep") : "";
  }

  /// What is wrong with a text and what it should be. What is missing is not quoted.
  String problem(InvalidInputException e) {
    if (e.value().isEmpty() && e.reason() != Reason.SECRET_MALFORMED) {
      return missing(e.reason());
    }
    if (e.reason() == Reason.TRANSITIVE_TAG_WITHOUT_TAG) {
      return words.text("dialogs.role.transitive-without-tag", e.value());
    }
    Failure failure = new Failure.InvalidInput(e.reason(), e.value());
    FailureText text = words.failure(Attempt.of(Attempt.Verb.EDIT_PROFILE), failure);
    return words.text("dialogs.sentences", text.why(), text.now());
  }

  private String missing(Reason reason) {
    return switch (reason) {
      case PROFILE_NAME_EMPTY -> words.text("dialogs.editor.missing-name");
      case KEY_ID_MALFORMED -> words.text("dialogs.user.missing-key-id");
      case NOT_AN_ARN, NOT_A_ROLE_ARN -> words.text("dialogs.role.missing-arn");
      default -> words.text("dialogs.editor.missing");
    };
  }

  String missingSource() {
    return words.text("dialogs.role.missing-source");
  }

  /// What to know of a role's session of more than an hour.
  String longRole(RoleProfile.Via via) {
    return switch (via) {
      case SESSION -> words.text("dialogs.role.chained-hour");
      case KEY -> words.text("dialogs.role.role-maximum");
    };
  }

  /// That sessions of the account's root user end after an hour.
  String rootHour() {
    return words.text("dialogs.user.root-hour");
  }

  String missingSecret() {
    return words.text("dialogs.user.missing-secret");
  }

  String nameTaken(ProfileName name) {
    return words.text("dialogs.editor.name-taken", name);
  }

  /// A length to choose: `12 h`.
  String duration(SessionDuration duration) {
    return words.times().length(duration.toDuration());
  }
}
