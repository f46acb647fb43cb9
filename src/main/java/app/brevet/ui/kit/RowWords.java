package app.brevet.ui.kit;

import app.brevet.words.FailureText;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Who and where in a row, or in its place what failed. The chip stands beside the name, and where
/// there is no room for both, below it. The badge takes only room that is left beside them.
final class RowWords extends Region {

  private static final double GAP = 6;
  private static final double LEADING = 2;

  private final Label name = words("row-name");
  private final Node star = Icon.STAR_FILLED.node();
  private final Label chip = words("row-chip");
  private final Label who = words("row-who");
  private final Label what = words("row-what");
  private final Label now = words("row-now");

  private final Runnable onBadge;
  private Optional<RowBadge> badge = Optional.empty();

  /// @param onBadge what the badge does
  RowWords(Runnable onBadge) {
    this.onBadge = onBadge;
    getStyleClass().add("row-words");
    star.getStyleClass().add("row-star");
    what.setWrapText(true);
    now.setWrapText(true);
    getChildren().addAll(name, star, chip, who, what, now);
  }

  private static Label words(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }

  void show(RowContent content) {
    name.setText(content.name());
    star.setVisible(content.pinned());
    write(chip, content.chip().orElse(""));
    write(who, content.failure().isPresent() ? "" : content.who());
    write(what, content.failure().map(text -> text.what() + " " + text.why()).orElse(""));
    write(now, content.failure().map(FailureText::now).orElse(""));
    if (content.badge().isPresent() && badge.isEmpty()) {
      badge = Optional.of(new RowBadge(onBadge)); // Few rows ever have one.
      getChildren().addAll(badge.get().nodes());
    }
    badge.ifPresent(mark -> mark.show(content.badge()));
    requestLayout();
  }

  private static void write(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
  }

  /// The size of its text, of which the row's widths are multiples.
  double em() {
    return name.getFont().getSize();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double starWidth() {
    return star.isVisible() ? GAP + star.prefWidth(-1) : 0;
  }

  /// How wide it is where nothing is cut or broken into lines.
  double wholeWidth() {
    double chipWide = chip.isVisible() ? GAP + chip.prefWidth(-1) : 0;
    double whole = name.prefWidth(-1) + starWidth() + chipWide;
    for (Label label : new Label[] {who, what, now}) {
      whole = Math.max(whole, label.isVisible() ? label.prefWidth(-1) : 0);
    }
    return whole;
  }

  private boolean isChipBeside(double width) {
    double both = name.prefWidth(-1) + starWidth() + GAP + chip.prefWidth(-1);
    return chip.isVisible() && both <= width;
  }

  @Override
  protected double computePrefHeight(double width) {
    double chipBelow = chip.isVisible() && !isChipBeside(width) ? LEADING + chip.prefHeight(-1) : 0;
    double high = Math.max(name.prefHeight(-1), chipBelow > 0 ? 0 : chipHeight()) + chipBelow;
    for (Label label : new Label[] {who, what, now}) {
      high += label.isVisible() ? LEADING + label.prefHeight(width) : 0;
    }
    return high;
  }

  private double chipHeight() {
    return chip.isVisible() ? chip.prefHeight(-1) : 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double wide = getWidth();
    boolean beside = isChipBeside(wide);
    double line = Math.max(name.prefHeight(-1), beside ? chipHeight() : 0);
    double nameWide = Math.min(name.prefWidth(-1), Math.max(0, wide - starWidth()));
    put(name, 0, (line - name.prefHeight(-1)) / 2, nameWide, name.prefHeight(-1));
    double starSize = star.prefWidth(-1);
    put(star, nameWide + GAP, (line - starSize) / 2, starSize, starSize);
    double y = line;
    if (beside) {
      put(
          chip,
          nameWide + starWidth() + GAP,
          (line - chipHeight()) / 2,
          chip.prefWidth(-1),
          chipHeight());
    } else if (chip.isVisible()) {
      put(chip, 0, y + LEADING, Math.min(wide, chip.prefWidth(-1)), chipHeight());
      y += LEADING + chipHeight();
    }
    double badgeX = nameWide + starWidth() + GAP + (beside ? chip.prefWidth(-1) + GAP : 0);
    badge.ifPresent(mark -> mark.place(snapPositionX(badgeX), wide - badgeX, line));
    for (Label label : new Label[] {who, what, now}) {
      if (label.isVisible()) {
        double high = label.prefHeight(wide);
        put(label, 0, y + LEADING, wide, high);
        y += LEADING + high;
      }
    }
  }

  private void put(Node node, double x, double y, double wide, double high) {
    node.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(wide), snapSizeY(high));
  }
}
