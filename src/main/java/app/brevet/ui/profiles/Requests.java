package app.brevet.ui.profiles;

import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import app.brevet.session.LiveSession;
import java.util.Optional;

/// What the profile screen asks of the rest of the window: dialogs, and what is beyond sessions.
public interface Requests {

  /// Opens the editor for a new user.
  void addUser();

  /// Opens the editor for a new role.
  void addRole();

  /// Opens the dialog of keys and roles that other tools left in the shared AWS files.
  void found();

  /// Opens the editor of this profile.
  void edit(Profile profile);

  /// Shows the section of somebody else's for which this profile could not be started, and asks
  /// whether to replace it.
  void replace(LiveSession failed);

  /// Opens the toolbox at what decodes the message of a refusal.
  ///
  /// @param by the profile that signs, where it may
  /// @param said what AWS said, with the message in it
  void decode(Profile by, String said);

  /// Asks whether to remove this profile, and does it.
  void remove(Profile profile);

  /// Opens the one-time codes of this user.
  void codes(UserProfile user);

  /// Opens the access keys of this user.
  void keys(UserProfile user);

  /// Opens the MFA devices of this user.
  void devices(UserProfile user);

  /// Opens the dialog of where the secrets are.
  void secrets();

  /// Opens what happened to this profile; to all where it is empty.
  void activity(Optional<ProfileName> of);

  /// Makes the profile a favourite, or no longer.
  void pin(ProfileId profile, boolean pinned);

  /// Puts the text on the clipboard.
  void copy(String text);

  /// Opens the dialog that signs a browser in to the console.
  void console(Profile profile);

  /// Asks AWS who this profile is, and shows the answer.
  void whoAmI(Profile profile);

  /// Opens a window on the demo; empty where this is it.
  Optional<Runnable> demo();
}
