package app.brevet.ui.kit;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The box of one [ChainLink]: its ring, its words, and the time at the right, or below the words
/// where there is no room beside them. A link that never ends has a key in the ring's place.
final class LinkBox extends Region {

  private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final double RING = 26;
  private static final double GAP = 10;
  private static final double LEAST_WORDS = 7;

  private final Ring ring = new Ring(RING);
  private final StackPane key = new StackPane(Icon.KEY.node());
  private final Label title = new Label();
  private final Label detail = new Label();
  private final VBox words = new VBox(title, detail);
  private final TimeText time = new TimeText();

  LinkBox() {
    getStyleClass().add("chain-box");
    setAccessibleRole(AccessibleRole.TEXT);
    title.getStyleClass().add("chain-title");
    detail.getStyleClass().add("chain-detail");
    words.setMinWidth(0);
    for (Label label : new Label[] {title, detail}) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    key.getStyleClass().add("chain-key");
    getChildren().addAll(ring, key, words, time);
  }

  void show(ChainLink link) {
    title.setText(link.title());
    detail.setText(link.detail());
    time.textProperty().set(link.time());
    time.setEnding(link.level() == Level.ENDING);
    ring.fractionProperty().set(link.fraction());
    ring.levelProperty().set(link.level());
    boolean endless = link.level() == Level.NONE && link.time().isEmpty();
    key.setVisible(endless);
    ring.setVisible(!endless);
    pseudoClassStateChanged(IDLE, link.fraction() <= 0);
    pseudoClassStateChanged(CURRENT, link.current());
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double timeWidth() {
    return time.textProperty().get().isEmpty() ? 0 : GAP + time.prefWidth(-1);
  }

  private double space(double width) {
    return width - snappedLeftInset() - RING - GAP - snappedRightInset();
  }

  private boolean isTimeBelow(double width) {
    return space(width) - timeWidth() < LEAST_WORDS * title.getFont().getSize();
  }

  private double wordsWidth(double width) {
    return Math.max(0, isTimeBelow(width) ? space(width) : space(width) - timeWidth());
  }

  private double blockHeight(double width) {
    boolean below = isTimeBelow(width) && timeWidth() > 0;
    return words.prefHeight(wordsWidth(width)) + (below ? time.prefHeight(-1) : 0);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset()
        + RING
        + GAP
        + words.prefWidth(-1)
        + timeWidth()
        + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? prefWidth(-1) : width;
    return snappedTopInset() + Math.max(RING, blockHeight(wide)) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double wide = getWidth();
    double left = snappedLeftInset();
    double wordsWide = wordsWidth(wide);
    double wordsHigh = words.prefHeight(wordsWide);
    double top = snapPositionY((getHeight() - blockHeight(wide)) / 2);
    for (Node mark : List.of(ring, key)) {
      mark.resizeRelocate(left, snapPositionY((getHeight() - RING) / 2), RING, RING);
    }
    words.resizeRelocate(left + RING + GAP, top, wordsWide, wordsHigh);
    double timeWide = time.prefWidth(-1);
    double timeHigh = time.prefHeight(-1);
    if (isTimeBelow(wide)) {
      time.resizeRelocate(left + RING + GAP, top + wordsHigh, timeWide, timeHigh);
    } else {
      double y = snapPositionY((getHeight() - timeHigh) / 2);
      time.resizeRelocate(wide - snappedRightInset() - timeWide, y, timeWide, timeHigh);
    }
  }
}
