package app.brevet.cli;

import app.brevet.activity.Activity;
import app.brevet.catalog.Settings;
import app.brevet.console.ConsoleSignIn;
import app.brevet.custody.AccessKeys;
import app.brevet.custody.CodeOrigins;
import app.brevet.custody.KeyRecords;
import app.brevet.custody.KeyRotation;
import app.brevet.custody.Migration;
import app.brevet.custody.QuietKeyLook;
import app.brevet.custody.Seeds;
import app.brevet.custody.VaultPassphrase;
import app.brevet.custody.VirtualMfa;
import app.brevet.keychain.Keychain;
import app.brevet.link.Wish;
import app.brevet.renewal.EndChoices;
import app.brevet.session.Checkup;
import app.brevet.session.CodeSources;
import app.brevet.session.Profiles;
import app.brevet.session.Sessions;
import app.brevet.toolbox.StsToolbox;
import app.brevet.transfer.AwsFileBackups;
import app.brevet.transfer.FilesCheck;
import app.brevet.transfer.ImportGround;
import app.brevet.transfer.StateTransfer;
import java.nio.file.Path;

/// What commands work with, each made when it is first asked for: listing profiles opens no
/// keychain, and stopping a session loads nothing of AWS.
public interface UseCases extends AutoCloseable {

  /// Adding, changing and removing profiles.
  Profiles profiles();

  /// The main job.
  Sessions sessions();

  /// Signing a browser in to the AWS console.
  ConsoleSignIn consoleSignIn();

  /// What is known of access keys.
  AccessKeys accessKeys();

  /// What AWS told of access keys before.
  KeyRecords keyRecords();

  /// Asking AWS in passing how old a key is.
  QuietKeyLook quietKeyLook();

  /// New access keys for old ones.
  KeyRotation keyRotation();

  /// MFA devices at AWS.
  VirtualMfa virtualMfa();

  /// The seeds of virtual MFA devices.
  Seeds seeds();

  /// Where codes come from.
  CodeSources codeSources();

  /// Choosing where the codes of a user come from.
  CodeOrigins codeOrigins();

  /// Where the secrets are.
  Keychain keychain();

  /// Changing the vault's passphrase.
  VaultPassphrase vaultPassphrase();

  /// Moving all secrets to the other store.
  Migration migration();

  /// Looking through the shared AWS files.
  FilesCheck filesCheck();

  /// Looking at what Brevet depends on.
  Checkup checkup();

  /// Importing keys and roles of other tools.
  ImportGround importing();

  /// The whole state, out of this machine and into it.
  StateTransfer stateTransfer();

  /// The actions of STS by hand.
  StsToolbox stsToolbox();

  /// The folder that the vault is in, or would be.
  Path vaultFolder();

  /// What was chosen once for all profiles.
  Settings settings();

  /// The file in which the settings are.
  Path settingsFile();

  /// The backups of the shared AWS files.
  AwsFileBackups awsFileBackups();

  /// Which sessions the user lets end.
  EndChoices endChoices();

  /// What happened.
  Activity activity();

  /// Asks the window that is open over the same folders, and does not wait until it has done so.
  WindowAnswer askWindow(Wish wish);

  /// Ends what was opened.
  @Override
  void close();
}
