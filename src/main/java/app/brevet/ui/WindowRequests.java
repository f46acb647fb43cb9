package app.brevet.ui;

import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.Failure;
import app.brevet.model.FederationProfile;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import app.brevet.session.LiveSession;
import app.brevet.ui.codes.CodesDialog;
import app.brevet.ui.codes.CodesViewModel;
import app.brevet.ui.console.ConsoleView;
import app.brevet.ui.console.ConsoleViewModel;
import app.brevet.ui.devices.DevicesView;
import app.brevet.ui.devices.DevicesViewModel;
import app.brevet.ui.editor.AssertedRolesView;
import app.brevet.ui.editor.FederationEditorView;
import app.brevet.ui.editor.FederationEditorViewModel;
import app.brevet.ui.editor.FederationKind;
import app.brevet.ui.editor.RemovalView;
import app.brevet.ui.editor.RemovalViewModel;
import app.brevet.ui.editor.RoleEditorView;
import app.brevet.ui.editor.RoleEditorViewModel;
import app.brevet.ui.editor.UserEditorView;
import app.brevet.ui.editor.UserEditorViewModel;
import app.brevet.ui.files.ReplacementView;
import app.brevet.ui.files.ReplacementViewModel;
import app.brevet.ui.keys.KeysView;
import app.brevet.ui.keys.KeysViewModel;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.Overlay;
import app.brevet.ui.kit.ToastPane;
import app.brevet.ui.profiles.LeftOver;
import app.brevet.ui.profiles.Requests;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;

/// Opens the dialogs, and does what the profile screen asks for.
final class WindowRequests implements Requests {

  private final WindowParts parts;
  private final OpenDialogs dialogs;
  private final CareDialogs care;
  private final ToastPane toasts;
  private final Words words;
  private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
  private final Copying copying;
  private final UnderWay underWay = new UnderWay();
  private final Quitting quitting;
  private final FollowedActivity followed;
  private Optional<CodesViewModel> ticking = Optional.empty();

  WindowRequests(WindowParts parts, Overlay overlay, ToastPane toasts) {
    this.parts = parts;
    this.dialogs = new OpenDialogs(overlay, parts.desk().live()::refresh);
    this.toasts = toasts;
    this.words = parts.words();
    this.copying = new Copying(toasts, words);
    this.quitting = new Quitting(parts, overlay, underWay);
    this.care = new CareDialogs(parts, dialogs, underWay, this::copy, copying::code);
    this.followed = new FollowedActivity(parts, this::open);
  }

  @Override
  public void addUser() {
    edit(parts.editors().user(Optional.empty()));
  }

  private void edit(UserEditorViewModel model) {
    chooseOnceSaved(model.savedProperty());
    open(new UserEditorView(words, model), model.closedProperty(), model::dismiss);
  }

  @Override
  public void addRole() {
    edit(parts.editors().role(Optional.empty(), all()));
  }

  private void edit(RoleEditorViewModel model) {
    chooseOnceSaved(model.savedProperty());
    open(new RoleEditorView(words, model), model.closedProperty(), model::dismiss);
  }

  /// Opens the editor of a new profile of this kind.
  void add(FederationKind kind) {
    edit(parts.editors().federation(kind, all()));
  }

  private void edit(FederationEditorViewModel model) {
    chooseOnceSaved(model.savedProperty());
    open(
        new FederationEditorView(words, model, new AssertedRolesView(words, model.roles())),
        model.closedProperty(),
        model::dismiss);
  }

  private void chooseOnceSaved(ReadOnlyObjectProperty<Optional<Profile>> saved) {
    saved.subscribe(now -> now.ifPresent(parts.desk()::choose));
  }

  private List<Profile> all() {
    return parts.desk().sessionsProperty().get().stream().map(LiveSession::profile).toList();
  }

  @Override
  public void edit(Profile profile) {
    switch (profile) {
      case UserProfile user -> edit(parts.editors().user(Optional.of(user)));
      case RoleProfile role -> edit(parts.editors().role(Optional.of(role), all()));
      case FederationProfile federation -> edit(parts.editors().federation(federation, all()));
    }
  }

  @Override
  public void replace(LiveSession failed) {
    ReplacementViewModel model =
        new ReplacementViewModel(words, parts.work(), parts.desk().live(), failed);
    Region card = new ReplacementView(words, model);
    open(card, model.closedProperty(), model::abandon, model::abandon);
    model.open();
  }

  @Override
  public void decode(Profile by, String said) {
    care.decode(by, said);
  }

  @Override
  public void remove(Profile profile) {
    RemovalViewModel model = parts.editors().removal(all(), profile);
    open(new RemovalView(words, model), model.closedProperty(), model::dismiss);
  }

  @Override
  public void codes(UserProfile user) {
    CodesViewModel model = parts.care().codes(user, copying::code);
    ticking = Optional.of(model);
    counting.bind(model.closedProperty().not());
    CodesDialog dialog = new CodesDialog(words, model, parts.care().codeSource(user));
    open(dialog, model.closedProperty(), dialog::leave, dialog::abandon);
    dialog.open();
  }

  /// Lets what is shown in a dialog go on with the time.
  void tick(Instant now) {
    ticking.ifPresent(model -> model.tick(now));
  }

  /// Whether something in a dialog changes each second.
  ReadOnlyBooleanProperty countingProperty() {
    return counting.getReadOnlyProperty();
  }

  @Override
  public void keys(UserProfile user) {
    KeysViewModel model = parts.care().keys(user);
    underWay.watch(model::isUnderWay, words.text("window.quit.rotation"));
    open(new KeysView(words, model), model.closedProperty(), model::leave, model::abandon);
    model.open();
  }

  @Override
  public void devices(UserProfile user) {
    DevicesViewModel model = parts.care().devices(user);
    underWay.watch(model::isUnderWay, words.text("window.quit.device"));
    open(new DevicesView(words, model), model.closedProperty(), model::leave, model::abandon);
    model.open();
  }

  private void open(Region card, ObservableBooleanValue closed, Runnable dismiss) {
    dialogs.open(card, closed, dismiss, () -> {});
  }

  private void open(
      Region card, ObservableBooleanValue closed, Runnable dismiss, Runnable abandon) {
    dialogs.open(card, closed, dismiss, abandon);
  }

  @Override
  public void pin(ProfileId profile, boolean pinned) {
    parts.outside().pin(profile, pinned);
  }

  @Override
  public void copy(String text) {
    copying.text(text);
  }

  /// What puts something on the clipboard.
  Copying copying() {
    return copying;
  }

  @Override
  public void console(Profile profile) {
    Optional<Profile> signer =
        profile.signer().flatMap(parts.desk().live()::find).map(LiveSession::profile);
    ConsoleViewModel model =
        parts
            .care()
            .console(
                profile,
                signer,
                new ConsoleViewModel.Onward(
                    copying::code, said -> toasts.show(said, Optional.empty())));
    dialogs.open(
        new ConsoleView(words, model), model.closedProperty(), model::leave, model::abandon);
  }

  @Override
  public void whoAmI(Profile profile) {
    parts
        .work()
        .run(
            () -> parts.desk().live().whoAmI(profile.name()),
            identity ->
                toasts.show(
                    words.text("window.toast.who", profile.name(), identity.arn()),
                    Optional.of(
                        new Act(
                            words.text("window.failure.copy"),
                            () -> copying.quietly(identity.arn().toString())))),
            failure -> {
              if (!(failure instanceof Failure.Cancelled)) {
                tell(profile, failure);
              }
            });
  }

  private void tell(Profile profile, Failure failure) {
    FailureText text = words.failure(Attempt.of(Verb.WHO_AM_I, profile.name()), failure);
    Stream<Act> decoding =
        text
            .details()
            .filter(FailureText.AwsAnswer::encoded)
            .map(
                said ->
                    new Act(words.text("window.act.decode"), () -> decode(profile, said.message())))
            .stream();
    Act dismiss = new Act(words.text("window.act.dismiss"), () -> {});
    toasts.keep(
        String.join(" ", text.what(), text.why(), text.now()).strip(),
        Stream.concat(decoding, Stream.of(dismiss)).toList());
  }

  @Override
  public Optional<Runnable> demo() {
    return parts.outside().demo();
  }

  @Override
  public void secrets() {
    care.secrets();
  }

  @Override
  public void found() {
    care.found();
  }

  @Override
  public void activity(Optional<ProfileName> of) {
    followed.open(of);
  }

  /// The dialogs of the window itself.
  CareDialogs care() {
    return care;
  }

  /// Opens the dialog that finishes this.
  void finish(LeftOver left) {
    switch (left) {
      case LeftOver.Move _ -> secrets();
      case LeftOver.Rotation(var user, _) -> keys(user);
    }
  }

  /// Ends the program, or asks first.
  Quitting quitting() {
    return quitting;
  }
}
