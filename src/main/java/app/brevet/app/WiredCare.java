package app.brevet.app;

import app.brevet.console.ConsoleTerms;
import app.brevet.custody.Reauthentication;
import app.brevet.model.FailureException;
import app.brevet.model.Partition;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import app.brevet.toolbox.StsToolbox;
import app.brevet.transfer.Import;
import app.brevet.transfer.ImportGround;
import app.brevet.transfer.Plaintext;
import app.brevet.ui.Care;
import app.brevet.ui.activity.ActivityViewModel;
import app.brevet.ui.codes.CodeSourceViewModel;
import app.brevet.ui.codes.CodesViewModel;
import app.brevet.ui.codes.PictureSource;
import app.brevet.ui.console.ConsoleViewModel;
import app.brevet.ui.devices.DevicesViewModel;
import app.brevet.ui.exports.ExportViewModel;
import app.brevet.ui.exports.OwnerProof;
import app.brevet.ui.exports.RestoreViewModel;
import app.brevet.ui.files.FilesViewModel;
import app.brevet.ui.found.FoundViewModel;
import app.brevet.ui.keychain.KeychainViewModel;
import app.brevet.ui.keys.KeysViewModel;
import app.brevet.ui.kit.FilePlaces;
import app.brevet.ui.kit.WindowThread;
import app.brevet.ui.kit.WindowWork;
import app.brevet.ui.kit.Work;
import app.brevet.ui.toolbox.ToolboxViewModel;
import app.brevet.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The dialogs that care for a user's key, codes and devices, and for where the secrets are, on the
/// use cases.
final class WiredCare implements Care {

  private final Words words;
  private final Work work;
  private final WiredUseCases uses;
  private final CareActs acts;
  private final PictureSource pictures;
  private final FilePlaces files;
  private final WindowPassphrase passphrase;
  private final WindowStore store;

  /// @param work runs the jobs of the dialogs
  /// @param uses ask by themselves to unlock the keychain where they find it locked
  WiredCare(
      Words words,
      Work work,
      WiredUseCases uses,
      CareActs acts,
      PictureSource pictures,
      FilePlaces files,
      WindowPassphrase passphrase,
      WindowStore store) {
    this.words = words;
    this.work = work;
    this.uses = uses;
    this.acts = acts;
    this.pictures = pictures;
    this.files = files;
    this.passphrase = passphrase;
    this.store = store;
  }

  @Override
  public CodesViewModel codes(UserProfile user, Consumer<String> copy) {
    WiredCodes codes = new WiredCodes(uses.seeds(), uses.keptSeeds(), passphrase);
    return new CodesViewModel(words, work, codes, pictures, user, uses.clock(), copy);
  }

  @Override
  public CodeSourceViewModel codeSource(UserProfile user) {
    return new CodeSourceViewModel(words, work, uses.codeOrigins(), user.name());
  }

  @Override
  public ConsoleViewModel console(
      Profile profile, Optional<Profile> signer, ConsoleViewModel.Onward onward) {
    WiredConsoleCare care = new WiredConsoleCare(uses.consoleSignIn(), acts);
    Partition partition = ConsoleTerms.partitionOf(profile, signer);
    return new ConsoleViewModel(words, work, care, profile, partition, uses.clock(), onward);
  }

  @Override
  public KeysViewModel keys(UserProfile user) {
    WiredKeys keys = new WiredKeys(uses.accessKeys(), uses.keyRotation(), acts, uses.clock());
    return new KeysViewModel(words, work, keys, user.name(), uses.clock(), new WindowThread());
  }

  @Override
  public DevicesViewModel devices(UserProfile user) {
    WiredDevices devices =
        new WiredDevices(
            uses.virtualMfa(), uses.profiles(), uses.keptSeeds(), uses.seeds(), passphrase, acts);
    return new DevicesViewModel(words, work, devices, user.name());
  }

  /// On work that asks for nothing by itself: which store it is that would be opened may change.
  @Override
  public KeychainViewModel keychain(KeychainViewModel.Onward onward) {
    return new KeychainViewModel(
        words, new WindowWork(), new WiredKeychain(uses, store), new WindowThread(), onward);
  }

  @Override
  public FilesViewModel files() {
    return new FilesViewModel(words, work, uses.filesCheck(), uses.awsFileBackups(), uses.clock());
  }

  @Override
  public FoundViewModel found() {
    ImportGround ground = uses.importing();
    return new FoundViewModel(
        words, work, new Import(ground), new Plaintext(ground), new WindowThread());
  }

  @Override
  public ToolboxViewModel toolbox(List<Profile> profiles, Consumer<String> copy) {
    StsToolbox toolbox = uses.stsToolbox();
    return new ToolboxViewModel(
        words,
        work,
        call -> acts.run(codes -> toolbox.make(call, codes)),
        profiles,
        uses.clock(),
        copy);
  }

  @Override
  public ActivityViewModel activity(Optional<ProfileName> of) {
    return new ActivityViewModel(
        words, work, uses.activity(), files, uses.clock(), new WindowThread(), of);
  }

  @Override
  public ExportViewModel export() {
    Reauthentication owner = uses.reauthentication();
    OwnerProof proof =
        () ->
            passphrase.<Reauthentication, FailureException>asking(
                () -> {
                  owner.require();
                  return owner;
                });
    return new ExportViewModel(words, work, uses.stateTransfer().export(), proof, files);
  }

  @Override
  public RestoreViewModel restore() {
    return new RestoreViewModel(words, work, uses.stateTransfer().restore(), files);
  }
}
