package app.brevet.ui;

import app.brevet.model.Profile;
import app.brevet.model.StsAction;
import app.brevet.session.LiveSession;
import app.brevet.ui.exports.ExportView;
import app.brevet.ui.exports.ExportViewModel;
import app.brevet.ui.exports.RestoreView;
import app.brevet.ui.exports.RestoreViewModel;
import app.brevet.ui.files.FilesView;
import app.brevet.ui.files.FilesViewModel;
import app.brevet.ui.found.FoundView;
import app.brevet.ui.found.FoundViewModel;
import app.brevet.ui.keychain.KeychainView;
import app.brevet.ui.keychain.KeychainViewModel;
import app.brevet.ui.keychain.StoreMoveView;
import app.brevet.ui.keychain.StoreMoveViewModel;
import app.brevet.ui.keychain.VaultPassphraseView;
import app.brevet.ui.keychain.VaultPassphraseViewModel;
import app.brevet.ui.profiles.ProfileDesk;
import app.brevet.ui.toolbox.ToolboxView;
import app.brevet.ui.toolbox.ToolboxViewModel;
import app.brevet.words.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/// The dialogs that the window itself opens: where the secrets are, the shared AWS files, what
/// other tools left, exports.
final class CareDialogs {

  private final WindowParts parts;
  private final OpenDialogs dialogs;
  private final UnderWay underWay;
  private final Consumer<String> copy;
  private final Consumer<String> copySecret;
  private final Words words;

  /// @param copy puts what is no secret on the clipboard
  /// @param copySecret puts a secret on it, for a short time
  CareDialogs(
      WindowParts parts,
      OpenDialogs dialogs,
      UnderWay underWay,
      Consumer<String> copy,
      Consumer<String> copySecret) {
    this.parts = parts;
    this.dialogs = dialogs;
    this.underWay = underWay;
    this.copy = copy;
    this.copySecret = copySecret;
    this.words = parts.words();
  }

  /// Opens the dialog of where the secrets are.
  void secrets() {
    KeychainViewModel model = parts.care().keychain(new Onward());
    dialogs.open(
        new KeychainView(words, model), model.closedProperty(), model::abandon, model::abandon);
    model.open();
  }

  /// Opens the dialog of the shared AWS files.
  void files() {
    FilesViewModel model = parts.care().files();
    dialogs.open(
        new FilesView(words, model), model.closedProperty(), model::abandon, model::abandon);
    model.open();
  }

  /// Opens the dialog of what other tools left.
  void found() {
    FoundViewModel model = parts.care().found();
    dialogs.open(
        new FoundView(words, model), model.closedProperty(), model::abandon, model::abandon);
    model.open();
  }

  /// Opens the toolbox of STS, for the chosen profile where one is.
  void toolbox() {
    openToolbox(Stream.empty());
  }

  /// Opens the toolbox of STS at this action.
  void toolbox(StsAction action) {
    openToolbox(Stream.empty()).actionProperty().set(action);
  }

  /// Opens it at what decodes a refusal.
  void decode(String said) {
    openToolbox(Stream.empty()).decode(said);
  }

  /// The same, with this profile as the one that signs, where it may.
  void decode(Profile by, String said) {
    openToolbox(Stream.of(by)).decode(said);
  }

  private ToolboxViewModel openToolbox(Stream<Profile> first) {
    ProfileDesk desk = parts.desk();
    Stream<Profile> others =
        Stream.concat(desk.chosen().stream(), desk.sessionsProperty().get().stream())
            .map(LiveSession::profile);
    List<Profile> profiles = Stream.concat(first, others).distinct().toList();
    ToolboxViewModel model = parts.care().toolbox(profiles, copySecret);
    dialogs.open(
        new ToolboxView(words, model), model.closedProperty(), model::leave, model::abandon);
    return model;
  }

  /// Opens the dialog of an export.
  void export() {
    ExportViewModel model = parts.care().export();
    dialogs.open(
        new ExportView(words, model), model.closedProperty(), model::leave, model::abandon);
  }

  /// Opens the dialog of a restore.
  void restore() {
    RestoreViewModel model = parts.care().restore();
    underWay.watch(model::isUnderWay, words.text("window.quit.restore"));
    dialogs.open(
        new RestoreView(words, model), model.closedProperty(), model::leave, model::abandon);
  }

  /// What the dialog of where the secrets are leads to.
  private final class Onward implements KeychainViewModel.Onward {

    @Override
    public void move(StoreMoveViewModel model) {
      underWay.watch(model::isUnderWay, words.text("window.quit.move"));
      dialogs.open(
          new StoreMoveView(words, model), model.closedProperty(), model::leave, model::abandon);
    }

    @Override
    public void change(VaultPassphraseViewModel model) {
      Region card = new VaultPassphraseView(words, model);
      dialogs.open(card, model.closedProperty(), model::leave, model::abandon);
    }

    @Override
    public void copy(String text) {
      copy.accept(text);
    }
  }
}
