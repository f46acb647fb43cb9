package app.brevet.ui.editor;

import app.brevet.model.AccessKey;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Profile;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import app.brevet.session.Failures;
import app.brevet.session.Profiles;
import java.util.Optional;

/// Saves a user profile with its key.
///
/// @param before the profile as it is; empty for a new one
record UserSaving(Profiles profiles, ProfileSaving saving, Optional<UserProfile> before) {

  /// Saves what was typed, and closes the secret once that ended: where the keychain was locked it
  /// is done once more.
  ///
  /// @param secret empty to keep the key that is there
  /// @param verify whether AWS is asked if a new key works
  void save(UserDraft draft, Secret secret, boolean verify) {
    try {
      UserProfile profile = draft.profile();
      AccessKey key = new AccessKey(profile.accessKeyId(), secret);
      if (before.isPresent()) {
        UserProfile user = before.get();
        saving.change(
            user.name(), profile.name(), () -> changed(user, draft, key, verify), key::close);
      } else {
        saving.add(profile.name(), () -> profiles.addUser(profile, key, verify), key::close);
      }
    } catch (InvalidInputException e) {
      secret.close();
      saving.refuse(draft.name(), e);
    }
  }

  private Profile changed(UserProfile user, UserDraft draft, AccessKey key, boolean verify)
      throws FailureException {
    Profiles.Edit<InvalidInputException> edit = now -> draft.applied((UserProfile) now);
    try {
      return key.secretAccessKey().length() == 0
          ? profiles.<InvalidInputException>edit(user.name(), edit)
          : profiles.<InvalidInputException>replaceKey(user, key, verify, edit);
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    }
  }
}
