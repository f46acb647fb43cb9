package app.brevet.ui;

import app.brevet.session.LiveSession;
import app.brevet.ui.demo.AuthenticatorView;
import app.brevet.ui.demo.AuthenticatorViewModel;
import app.brevet.ui.kit.DecodeEvent;
import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.Overlay;
import app.brevet.ui.kit.ToastPane;
import app.brevet.ui.lock.LockView;
import app.brevet.ui.palette.PaletteView;
import app.brevet.ui.palette.PaletteViewModel;
import app.brevet.ui.profiles.DetailsView;
import app.brevet.ui.profiles.DetailsViewModel;
import app.brevet.ui.profiles.ProfileActs;
import app.brevet.ui.profiles.ProfileDesk;
import app.brevet.ui.profiles.ProfileListView;
import app.brevet.ui.profiles.ProfileListViewModel;
import app.brevet.ui.profiles.RailView;
import app.brevet.ui.profiles.RailViewModel;
import app.brevet.ui.profiles.StatusBarView;
import app.brevet.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// The one window: the bar, the rail, the list, the details, the status bar, and above them the
/// dialogs and the toasts.
public final class MainWindow {

  private static final Duration EACH_SECOND = Duration.ofSeconds(1);

  private final WindowParts parts;
  private final ProfileDesk desk;
  private final Words words;
  private final Overlay overlay = new Overlay();
  private final ToastPane toasts;
  private final BorderPane root = new BorderPane();
  private final WindowRequests requests;
  private final ProfileActs acts;
  private final WindowActs windowActs;
  private final PaletteViewModel palette;
  private final DetailsViewModel details;
  private final Optional<AuthenticatorViewModel> phone;
  private final TopBarView bar;
  private final ProfileListView list;
  private final DetailsView detailsView;
  private final BorderPane body = new BorderPane();
  private final StackPane slide = new StackPane();
  private final Button closeDetails = new Button();
  private final StackPane layers = new StackPane();
  private WindowLayout layout = WindowLayout.WIDE;
  private Optional<PaletteView> paletteView = Optional.empty();
  private Optional<LockView> lockView = Optional.empty();

  /// The window of these parts.
  public MainWindow(WindowParts parts) {
    this.parts = parts;
    this.desk = parts.desk();
    this.words = parts.words();
    this.toasts = new ToastPane();
    this.requests = new WindowRequests(parts, overlay, toasts);
    this.acts = new ProfileActs(desk.live(), requests, words);
    this.windowActs = new WindowActs(parts, requests, this::openPalette, this::search);
    this.palette = new PaletteViewModel(this::entries, overlay::close, words);
    this.details =
        new DetailsViewModel(desk, acts, parts.activity(), parts.shadows(), parts.work(), words);
    this.phone =
        parts
            .phone()
            .map(given -> new AuthenticatorViewModel(given, requests.copying()::code, words));
    ProfileListViewModel listModel = new ProfileListViewModel(desk, acts, requests, words);
    this.list = new ProfileListView(listModel);
    this.bar =
        new TopBarView(
            windowActs.bar(), new TopBarView.Found(listModel::startOrRenew, list::requestFocus));
    this.detailsView = new DetailsView(details);
    list.setOnOpen(() -> showDetails(true));
    compose();
    new WindowKeys(this, windowActs, desk, acts).on(root);
  }

  private void compose() {
    RailView rail = new RailView(new RailViewModel(desk, words));
    slide.getStyleClass().add("slide");
    slide.setVisible(false);
    // Beside the details it is the rest of the window, and a click there is one that closes them.
    slide.setOnMouseClicked(event -> showDetails(!slide.equals(event.getTarget())));
    closeDetails.getStyleClass().addAll("flat", "button-icon", "slide-close");
    closeDetails.setGraphic(Icon.CLOSE.node());
    closeDetails.setAccessibleText(words.text("window.details.close"));
    closeDetails.setOnAction(_ -> showDetails(false));
    StackPane.setAlignment(closeDetails, Pos.TOP_RIGHT);
    HBox middle = new HBox(rail, list, detailsView);
    HBox.setHgrow(list, Priority.ALWAYS);
    body.setTop(bar);
    body.setCenter(middle);
    parts.statusBar().onFinish(requests::finish);
    body.setBottom(new StatusBarView(parts.statusBar(), requests::secrets));
    body.getStyleClass().add("window");
    layers.getChildren().addAll(body, slide, toasts, overlay);
    parts.lock().lockedProperty().subscribe(this::cover);
    root.addEventHandler(DecodeEvent.WANTED, wanted -> requests.care().decode(wanted.said()));
    root.setCenter(layers);
    phone.map(AuthenticatorView::new).ifPresent(root::setTop); // In reach beside every dialog.
    root.widthProperty()
        .subscribe(width -> arrange(WindowLayout.of(width.doubleValue()), rail, middle));
    desk.chosenProperty().subscribe(_ -> slide.setVisible(false));
    slide.visibleProperty().subscribe(_ -> tellDetails());
  }

  private void arrange(WindowLayout now, RailView rail, HBox middle) {
    if (now == layout || root.getWidth() == 0) {
      return;
    }
    layout = now;
    slide.getChildren().clear();
    slide.setVisible(false);
    switch (now) {
      case WIDE -> middle.getChildren().setAll(rail, list, detailsView);
      case FOLDED -> middle.getChildren().setAll(list, detailsView);
      case NARROW -> {
        middle.getChildren().setAll(list);
        slide.getChildren().setAll(detailsView, closeDetails);
        StackPane.setAlignment(detailsView, Pos.CENTER_RIGHT);
      }
    }
    tellDetails();
  }

  /// While it is locked, nothing of the profiles can be seen or reached.
  private void cover(boolean locked) {
    body.setVisible(!locked);
    if (locked) {
      slide.setVisible(false);
      lockView = Optional.of(lockView.orElseGet(this::makeLockView));
    }
    if (lockView.isPresent()) {
      lockView.get().setVisible(locked);
      (locked ? lockView.get() : list).requestFocus();
    }
  }

  private LockView makeLockView() {
    LockView made = new LockView(words, parts.lock());
    layers.getChildren().add(layers.getChildren().indexOf(toasts), made);
    return made;
  }

  /// Opens the dialog that signs a browser in to the console as this profile; not while locked.
  public void openConsole(LiveSession live) {
    if (!isLocked()) {
      requests.console(live.profile());
    }
  }

  /// Closes all dialogs, without asking.
  public void closeDialogs() {
    overlay.closeAll();
  }

  /// Takes back what is secret on the clipboard.
  public void forgetCopied() {
    requests.copying().takeBack();
  }

  /// Adds what the first frame does not wait for.
  public void complete() {
    detailsView.fill();
  }

  private void tellDetails() {
    details.setShown(layout != WindowLayout.NARROW || slide.isVisible());
  }

  /// The content of the scene.
  public Parent root() {
    return root;
  }

  /// Puts the keyboard into the list.
  public void focusList() {
    list.requestFocus();
  }

  /// Puts the keyboard into the search, with this typed already.
  void search(String typed) {
    bar.search(typed);
  }

  /// Shows the details over the list where they have no place beside it, or hides them.
  void showDetails(boolean shown) {
    slide.setVisible(shown && layout == WindowLayout.NARROW && desk.chosen().isPresent());
  }

  /// Whether the details stand over the list.
  boolean isSlideOpen() {
    return slide.isVisible() && !isDialogOpen();
  }

  /// Whether a dialog is open, or the lock closed, which has the keys then.
  public boolean isDialogOpen() {
    return overlay.isOpen() || isLocked();
  }

  boolean isLocked() {
    return parts.lock().lockedProperty().get();
  }

  void openPalette() {
    palette.open();
    PaletteView view = paletteView.orElseGet(() -> new PaletteView(palette));
    paletteView = Optional.of(view);
    overlay.open(view, overlay::close);
    view.requestFocus();
  }

  private List<PaletteViewModel.Entry> entries() {
    return windowActs.paletteEntries(acts);
  }

  /// Lets what is shown go on with the time.
  ///
  /// @return when something that is shown changes next
  public Duration tick() {
    Duration next = desk.tick();
    parts.prompt().tick(desk.now());
    parts.run().tick(desk.now());
    phone.ifPresent(shown -> shown.tick(desk.now()));
    requests.tick(desk.now());
    boolean eachSecond =
        phone.isPresent()
            || parts.prompt().countingProperty().get()
            || parts.run().countingProperty().get()
            || requests.countingProperty().get();
    return eachSecond && next.compareTo(EACH_SECOND) > 0 ? EACH_SECOND : next;
  }

  /// Whether a dialog is open in which something changes each second.
  public ReadOnlyBooleanProperty countingProperty() {
    return requests.countingProperty();
  }

  /// Says something in passing.
  public void say(String text) {
    toasts.show(text, Optional.empty());
  }

  /// The layer of the dialogs.
  Overlay overlay() {
    return overlay;
  }

  /// Does the next useful act of a profile, as its line in the tray does. While it is locked no
  /// dialog opens.
  public void act(LiveSession live) {
    desk.find(live.profile().id())
        .filter(now -> !isLocked() || !ProfileActs.opensDialog(now, desk.now()))
        .ifPresent(now -> acts.main(now, desk.now()));
  }

  /// Whether it is asked before the program ends.
  public boolean asksBeforeQuit() {
    return requests.quitting().asksFirst();
  }

  /// Asks whether to quit, if sessions live or something goes on; then ends the program.
  public void askToQuit() {
    requests.quitting().quit();
  }
}
