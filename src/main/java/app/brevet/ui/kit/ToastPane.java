package app.brevet.ui.kit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Short words at the bottom of the window about what was just done. Each leaves by itself, later
/// while the mouse is on it, but for what went wrong; there are at most three.
public final class ToastPane extends VBox {

  private static final int MOST = 3;
  private static final Duration STAY = Duration.seconds(6);

  private final Duration stay;
  private final Set<Node> kept = new HashSet<>();

  /// Nothing to say yet.
  public ToastPane() {
    this(STAY);
  }

  ToastPane(Duration stay) {
    this.stay = stay;
    getStyleClass().add("toast-pane");
    setPickOnBounds(false);
  }

  /// Says this, with a button where something can be done about it.
  public void show(String text, Optional<Act> act) {
    HBox toast = toast(text, act.stream().toList());
    PauseTransition leaving = new PauseTransition(stay);
    leaving.setOnFinished(_ -> getChildren().remove(toast));
    toast
        .hoverProperty()
        .addListener(
            _ -> {
              if (toast.isHover()) {
                leaving.stop();
              } else {
                leaving.playFromStart();
              }
            });
    add(toast);
    leaving.play();
  }

  /// Says this until one of the buttons is pressed: what went wrong, which nobody should have to
  /// read in time.
  public void keep(String text, List<Act> acts) {
    HBox toast = toast(text, acts);
    add(toast);
    kept.add(toast);
  }

  private HBox toast(String text, List<Act> acts) {
    Label words = new Label(text);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    HBox toast = new HBox(words);
    toast.getStyleClass().add("toast");
    toast.setAccessibleRole(AccessibleRole.TEXT);
    toast.setAccessibleText(text);
    toast.setMaxWidth(USE_PREF_SIZE);
    for (Act one : acts) {
      Button button = new Button(one.label());
      button.setMinWidth(USE_PREF_SIZE);
      button.getStyleClass().addAll("small", "toast-act");
      button.setOnAction(
          _ -> {
            getChildren().remove(toast);
            one.run().run();
          });
      toast.getChildren().add(button);
    }
    return toast;
  }

  private void add(HBox toast) {
    while (getChildren().size() >= MOST) {
      getChildren()
          .remove(
              getChildren().stream()
                  .filter(other -> !kept.contains(other))
                  .findFirst()
                  .orElse(getChildren().getFirst()));
    }
    kept.retainAll(getChildren());
    getChildren().add(toast);
    toast.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }
}
