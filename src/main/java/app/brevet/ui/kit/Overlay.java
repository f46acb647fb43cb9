package app.brevet.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The layer above the window's content where dialogs open. What is behind is dimmed and out of
/// reach of mouse and Tab; Escape dismisses; afterwards the focus is where it was. A dialog may
/// open another.
public final class Overlay extends StackPane {

  private record Opened(
      StackPane layer,
      Region card,
      Runnable onDismiss,
      Runnable onAbandon,
      @Nullable Node before) {}

  private final Deque<Opened> opened = new ArrayDeque<>();

  /// Nothing open.
  public Overlay() {
    getStyleClass().add("overlay");
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::cycle);
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((_, _, owner) -> keep(owner));
  }

  /// Opens the card above all that is open, and gives it the focus.
  ///
  /// @param onDismiss called when the user wants to leave it with Escape; it closes the card, or
  ///   asks first
  public void open(Region card, Runnable onDismiss) {
    open(card, onDismiss, () -> {});
  }

  /// Opens the card above all that is open, and gives it the focus.
  ///
  /// @param onDismiss called when the user wants to leave it with Escape; it closes the card, or
  ///   asks first
  /// @param onAbandon called when all dialogs are taken away, without asking
  public void open(Region card, Runnable onDismiss, Runnable onAbandon) {
    StackPane layer = new StackPane(card);
    layer.getStyleClass().add("overlay-layer");
    StackPane.setAlignment(card, Pos.CENTER);
    card.setMaxHeight(USE_PREF_SIZE);
    Node before = getScene() == null ? null : getScene().getFocusOwner();
    opened.push(new Opened(layer, card, onDismiss, onAbandon, before));
    getChildren().add(layer);
    setVisible(true);
    Platform.runLater(() -> enter(card));
  }

  /// Closes the topmost card; nothing if none is open.
  public void close() {
    if (!opened.isEmpty()) {
      close(opened.element().card());
    }
  }

  /// Closes whatever is open, without asking.
  public void closeAll() {
    while (!opened.isEmpty()) {
      Opened top = opened.element();
      top.onAbandon().run();
      close(top.card());
    }
  }

  /// Closes this card, be it the topmost or below another; nothing if it is not open.
  public void close(Region card) {
    Optional<Opened> found = opened.stream().filter(one -> one.card().equals(card)).findFirst();
    if (found.isEmpty()) {
      return;
    }
    boolean wasTop = found.get().equals(opened.element());
    opened.remove(found.get());
    found.get().layer().getChildren().clear();
    getChildren().remove(found.get().layer());
    setVisible(!opened.isEmpty());
    if (wasTop && found.get().before() != null) {
      found.get().before().requestFocus();
    }
  }

  /// Whether a card is open.
  public boolean isOpen() {
    return !opened.isEmpty();
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !opened.isEmpty()) {
      event.consume();
      opened.element().onDismiss().run();
    }
  }

  private void cycle(KeyEvent event) {
    if (event.getCode() != KeyCode.TAB || opened.isEmpty()) {
      return;
    }
    if (event.getTarget() instanceof TextArea && !event.isControlDown()) {
      return;
    }
    event.consume();
    List<Node> stops = new ArrayList<>();
    collect(opened.element().card(), stops);
    if (stops.isEmpty()) {
      return;
    }
    int at = stops.indexOf(getScene().getFocusOwner());
    int next = event.isShiftDown() ? (at <= 0 ? stops.size() - 1 : at - 1) : at + 1;
    stops.get(next % stops.size()).requestFocus();
  }

  private void keep(@Nullable Node owner) {
    if (!opened.isEmpty() && owner != null && !isWithin(owner, opened.element().layer())) {
      Region card = opened.element().card();
      Platform.runLater(() -> enter(card));
    }
  }

  private void enter(Region card) {
    Scene scene = getScene();
    if (scene == null || opened.isEmpty() || !opened.element().card().equals(card)) {
      return;
    }
    Node owner = scene.getFocusOwner();
    if (owner == null || !isWithin(owner, card)) {
      List<Node> stops = new ArrayList<>();
      collect(card, stops);
      stops.stream().findFirst().orElse(card).requestFocus();
    }
  }

  private static boolean isWithin(Node node, Node whole) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(whole)) {
        return true;
      }
    }
    return false;
  }

  private static void collect(Node node, List<Node> stops) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      stops.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
    }
  }
}
