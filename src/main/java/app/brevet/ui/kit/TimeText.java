package app.brevet.ui.kit;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A time with its units whose digits stand in cells of one width, so that nothing jitters as it
/// counts. It keeps to the right of its place. Pseudo-class `ending` for a time that runs out.
public final class TimeText extends Region {

  private static final PseudoClass ENDING = PseudoClass.getPseudoClass("ending");

  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final Text probe = new Text("0");
  private final List<Text> glyphs = new ArrayList<>();
  private double cell;

  /// No time yet.
  public TimeText() {
    this("");
  }

  /// This time.
  public TimeText(String time) {
    getStyleClass().add("time-text");
    setAccessibleRole(AccessibleRole.TEXT);
    accessibleTextProperty().bind(text);
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    probe.getStyleClass().add("time-glyph");
    probe.setVisible(false);
    probe.setManaged(false);
    getChildren().add(probe);
    probe
        .fontProperty()
        .addListener(
            _ -> {
              cell = 0;
              requestLayout();
            });
    text.addListener(_ -> write());
    text.set(time);
  }

  /// What it says.
  public StringProperty textProperty() {
    return text;
  }

  /// Whether the time runs out.
  public void setEnding(boolean ending) {
    pseudoClassStateChanged(ENDING, ending);
  }

  private void write() {
    List<String> parts = parts(text.get());
    while (glyphs.size() > parts.size()) {
      getChildren().remove(glyphs.removeLast());
    }
    while (glyphs.size() < parts.size()) {
      Text glyph = new Text();
      glyph.getStyleClass().add("time-glyph");
      glyph.setTextOrigin(VPos.TOP);
      glyph.setManaged(false);
      glyphs.add(glyph);
      getChildren().add(glyph);
    }
    for (int at = 0; at < parts.size(); at++) {
      glyphs.get(at).setText(parts.get(at));
    }
    requestLayout();
  }

  /// Each digit for itself, and what stands between digits.
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      parts.add(text);
      return parts;
    }
    StringBuilder between = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (isDigit(c)) {
        if (!between.isEmpty()) {
          parts.add(between.toString());
          between.setLength(0);
        }
        parts.add(String.valueOf(c));
      } else {
        between.append(c);
      }
    }
    if (!between.isEmpty()) {
      parts.add(between.toString());
    }
    return parts;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private double cell() {
    if (cell == 0) {
      for (char digit = '0'; digit <= '9'; digit++) {
        probe.setText(String.valueOf(digit));
        cell = Math.max(cell, probe.getLayoutBounds().getWidth());
      }
    }
    return cell;
  }

  private double widthOf(Text glyph) {
    String part = glyph.getText();
    return part.length() == 1 && isDigit(part.charAt(0))
        ? cell()
        : glyph.getLayoutBounds().getWidth();
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = glyphs.stream().mapToDouble(this::widthOf).sum();
    return snappedLeftInset() + Math.ceil(width) + snappedRightInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset()
        + Math.ceil(probe.getLayoutBounds().getHeight())
        + snappedBottomInset();
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  public double getBaselineOffset() {
    return snappedTopInset() + probe.getBaselineOffset();
  }

  @Override
  protected void layoutChildren() {
    double x = getWidth() - snappedRightInset();
    for (Text glyph : glyphs.reversed()) {
      double width = widthOf(glyph);
      x -= width;
      double spare = width - glyph.getLayoutBounds().getWidth();
      glyph.relocate(x + spare / 2, snappedTopInset());
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> text.get();
      case CHILDREN -> FXCollections.emptyObservableList();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
