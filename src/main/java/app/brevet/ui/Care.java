package app.brevet.ui;

import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import app.brevet.ui.activity.ActivityViewModel;
import app.brevet.ui.codes.CodeSourceViewModel;
import app.brevet.ui.codes.CodesViewModel;
import app.brevet.ui.console.ConsoleViewModel;
import app.brevet.ui.devices.DevicesViewModel;
import app.brevet.ui.exports.ExportViewModel;
import app.brevet.ui.exports.RestoreViewModel;
import app.brevet.ui.files.FilesViewModel;
import app.brevet.ui.found.FoundViewModel;
import app.brevet.ui.keychain.KeychainViewModel;
import app.brevet.ui.keys.KeysViewModel;
import app.brevet.ui.toolbox.ToolboxViewModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes the view models of the dialogs that care for a user's key, codes and devices, for where
/// the secrets are, for the shared AWS files, for what happened, and for exports, each for one
/// dialog.
public interface Care {

  /// The one-time codes of this user.
  ///
  /// @param copy puts a code on the clipboard, for a short time
  CodesViewModel codes(UserProfile user, Consumer<String> copy);

  /// The form that asks where codes of this user come from.
  CodeSourceViewModel codeSource(UserProfile user);

  /// The sign-in of a browser to the console.
  ///
  /// @param signer whose credentials sign for the profile, if anybody's do
  ConsoleViewModel console(
      Profile profile, Optional<Profile> signer, ConsoleViewModel.Onward onward);

  /// The access keys of this user.
  KeysViewModel keys(UserProfile user);

  /// The MFA devices of this user.
  DevicesViewModel devices(UserProfile user);

  /// Where the secrets are.
  ///
  /// @param onward opens what its dialog leads to
  KeychainViewModel keychain(KeychainViewModel.Onward onward);

  /// The shared AWS files and their backups.
  FilesViewModel files();

  /// Keys and roles that other tools left in the shared AWS files.
  FoundViewModel found();

  /// The actions of STS by hand.
  ///
  /// @param profiles those who could sign, the chosen one first
  /// @param copy puts a secret on the clipboard, for a short time
  ToolboxViewModel toolbox(List<Profile> profiles, Consumer<String> copy);

  /// What happened.
  ///
  /// @param of to this profile; to all where it is empty
  ActivityViewModel activity(Optional<ProfileName> of);

  /// All that Brevet holds, into a file.
  ExportViewModel export();

  /// What such a file holds, back.
  RestoreViewModel restore();
}
