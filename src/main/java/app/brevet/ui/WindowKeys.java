package app.brevet.ui;

import app.brevet.session.LiveSession;
import app.brevet.ui.profiles.ProfileAct;
import app.brevet.ui.profiles.ProfileActs;
import app.brevet.ui.profiles.ProfileDesk;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the window: those of its own acts, those of the chosen profile's, and typing
/// anywhere, which searches.
final class WindowKeys {

  private final MainWindow window;
  private final WindowActs windowActs;
  private final ProfileDesk desk;
  private final ProfileActs acts;

  WindowKeys(MainWindow window, WindowActs windowActs, ProfileDesk desk, ProfileActs acts) {
    this.window = window;
    this.windowActs = windowActs;
    this.desk = desk;
    this.acts = acts;
  }

  void on(Parent root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::closing);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  /// What stands over the list is closed before the list has a use of its own for the key.
  private void closing(KeyEvent event) {
    boolean closes = event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.LEFT;
    boolean inField = event.getTarget() instanceof TextInputControl;
    if (closes && !inField && window.isSlideOpen()) {
      window.showDetails(false);
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    if (window.isDialogOpen()) {
      aboveDialog(event);
      return;
    }
    if (runs(event)) {
      event.consume();
      return;
    }
    switch (event.getCode()) {
      case ESCAPE, LEFT -> window.showDetails(false);
      case RIGHT -> window.showDetails(true);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// What is done whatever is open: who leaves the desk does not close dialogs first.
  private void aboveDialog(KeyEvent event) {
    if (window.isLocked()) {
      return;
    }
    ofWindow(windowActs.aboveDialogs(), event)
        .ifPresent(
            act -> {
              event.consume();
              act.run();
            });
  }

  private boolean runs(KeyEvent event) {
    Optional<Runnable> any = ofWindow(windowActs.lines(), event).or(() -> ofProfile(event));
    any.ifPresent(Runnable::run);
    return any.isPresent();
  }

  private static Optional<Runnable> ofWindow(List<TopBarViewModel.Line> lines, KeyEvent event) {
    return lines.stream()
        .filter(line -> matches(line.keys(), event))
        .map(TopBarViewModel.Line::run)
        .findFirst();
  }

  private Optional<Runnable> ofProfile(KeyEvent event) {
    Optional<LiveSession> chosen = desk.chosen();
    List<ProfileAct> all = chosen.map(one -> acts.all(one, desk)).orElse(List.of());
    return all.stream().filter(act -> matches(act.keys(), event)).map(ProfileAct::run).findFirst();
  }

  /// Keys as people write them: "Ctrl" is the system's own key for shortcuts.
  private static boolean matches(String keys, KeyEvent event) {
    if (keys.isEmpty() || isTyping(event)) {
      return false;
    }
    return combination(keys).match(event);
  }

  /// A field has a use of its own for keys without Ctrl, and for copying.
  private static boolean isTyping(KeyEvent event) {
    boolean inField = event.getTarget() instanceof TextInputControl;
    boolean own = !event.isShortcutDown() || event.getCode() == KeyCode.C;
    return inField && own;
  }

  static KeyCombination combination(String keys) {
    return KeyCombination.valueOf(
        keys.replace("Ctrl", "Shortcut").replace("+.", "+Period").replace("/", "Slash"));
  }

  private void typed(KeyEvent event) {
    String text = event.getCharacter();
    boolean plain =
        !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown() && isPrintable(text);
    boolean inField = event.getTarget() instanceof TextInputControl;
    if (plain && !inField && !window.isDialogOpen()) {
      window.search(text.equals("/") ? "" : text);
      event.consume();
    }
  }

  private static boolean isPrintable(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(point -> point > ' ' && point != 0x7F);
  }
}
