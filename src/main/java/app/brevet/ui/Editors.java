package app.brevet.ui;

import app.brevet.model.Profile;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import app.brevet.ui.editor.FederationEditorViewModel;
import app.brevet.ui.editor.FederationKind;
import app.brevet.ui.editor.RemovalViewModel;
import app.brevet.ui.editor.RoleEditorViewModel;
import app.brevet.ui.editor.UserEditorViewModel;
import java.util.List;
import java.util.Optional;

/// Makes the view models of the editors, each for one dialog.
public interface Editors {

  /// The editor of this user, or of a new one.
  UserEditorViewModel user(Optional<UserProfile> edited);

  /// The editor of this role, or of a new one.
  ///
  /// @param all every profile, for the choice of a source
  RoleEditorViewModel role(Optional<RoleProfile> edited, List<Profile> all);

  /// The editor of a new profile of this kind.
  ///
  /// @param all every profile, for the choice of who signs
  FederationEditorViewModel federation(FederationKind kind, List<Profile> all);

  /// The editor of this profile, which is neither a user nor a role by AssumeRole.
  FederationEditorViewModel federation(Profile edited, List<Profile> all);

  /// What asks whether to remove this profile.
  ///
  /// @param all every profile, for those that go along with it
  RemovalViewModel removal(List<Profile> all, Profile profile);
}
