package app.brevet.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The part of a dialog that scrolls where the window is too low for all of it, so that the title
/// and the buttons are always seen. It follows the keyboard: what is given the focus is seen.
public final class ScrollArea extends ScrollPane {

  private static final double ROOM = 8;
  private static final Insets BESIDE_THE_BAR = new Insets(0, 14, 0, 0);

  private final Region content;

  /// Scrolls this.
  public ScrollArea(Region content) {
    this.content = content;
    StackPane holder = new StackPane(content);
    holder
        .paddingProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> isTooHigh(holder) ? BESIDE_THE_BAR : Insets.EMPTY,
                holder.heightProperty(),
                viewportBoundsProperty()));
    setContent(holder);
    getStyleClass().addAll("edge-to-edge", "scroll-area");
    setFitToWidth(true);
    setFocusTraversable(false);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    VBox.setVgrow(this, Priority.ALWAYS);
    ObservableValue<Node> owner = sceneProperty().flatMap(Scene::focusOwnerProperty);
    owner.addListener((_, _, now) -> show(now));
    // A failure that appears below, or a lower window, may hide it again.
    viewportBoundsProperty().addListener(_ -> show(owner.getValue()));
  }

  /// As high as its content is at this width, so that it scrolls only where the window is too low.
  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private boolean isTooHigh(Region holder) {
    return holder.getHeight() > getViewportBounds().getHeight() + 1;
  }

  /// Scrolls as far as is needed to see what was given the focus, with all that belongs to it if
  /// there is room for that.
  private void show(@Nullable Node owner) {
    double high = getViewportBounds().getHeight();
    double hidden = content.getHeight() - high;
    if (owner == null || hidden <= 0) {
      return;
    }
    Node whole = owner;
    Node at = owner;
    while (at != null && !content.equals(at)) {
      if (at.getBoundsInParent().getHeight() <= high) {
        whole = at;
      }
      at = at.getParent();
    }
    if (at == null) {
      return; // It is not in here.
    }
    Bounds bounds = content.sceneToLocal(whole.localToScene(whole.getBoundsInLocal()));
    double top = getVvalue() * hidden;
    if (bounds.getMinY() - ROOM < top) {
      setVvalue(Math.max(0, (bounds.getMinY() - ROOM) / hidden));
    } else if (bounds.getMaxY() + ROOM > top + high) {
      setVvalue(Math.min(1, (bounds.getMaxY() + ROOM - high) / hidden));
    }
  }
}
