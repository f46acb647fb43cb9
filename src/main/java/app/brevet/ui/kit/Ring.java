package app.brevet.ui.kit;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.util.Duration;

/// How much of a session is left: a track, and an arc that begins at twelve o'clock. A failed one
/// has a mark in its middle; one that is being made turns, unless motion is to be reduced.
public final class Ring extends Region {

  private static final double USUAL = 30;
  private static final double BUSY_ARC = 100;
  private static final Duration TURN = Duration.seconds(1.2);

  private final DoubleProperty fraction = new SimpleDoubleProperty(this, "fraction");
  private final ObjectProperty<Level> level = new SimpleObjectProperty<>(this, "level", Level.NONE);
  private final Circle track = new Circle();
  private final Arc arc = new Arc();
  private final SVGPath mark = new SVGPath();
  private final Pane wheel = new Pane(arc);
  private final RotateTransition turning = new RotateTransition(TURN, wheel);

  /// A ring of the usual size.
  public Ring() {
    this(USUAL);
  }

  /// A ring of this size.
  public Ring(double diameter) {
    getStyleClass().add("ring");
    setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    setMinSize(diameter, diameter);
    setPrefSize(diameter, diameter);
    setMaxSize(diameter, diameter);
    double middle = diameter / 2;
    double line = Math.max(2, Math.round(diameter / 8));
    double radius = middle - line / 2 - 0.5;
    track.getStyleClass().add("ring-track");
    track.setCenterX(middle);
    track.setCenterY(middle);
    track.setRadius(radius);
    track.setStrokeWidth(line);
    arc.getStyleClass().add("ring-arc");
    arc.setCenterX(middle);
    arc.setCenterY(middle);
    arc.setRadiusX(radius);
    arc.setRadiusY(radius);
    arc.setType(ArcType.OPEN);
    arc.setStrokeWidth(line);
    arc.setStrokeLineCap(StrokeLineCap.ROUND);
    mark.getStyleClass().add("ring-mark");
    double tall = diameter / 5;
    mark.setContent(
        "M%1$s %2$s v%3$s M%1$s %4$s v0.01".formatted(middle, middle - tall, tall, middle + tall));
    mark.setStrokeWidth(line * 0.75);
    mark.setStrokeLineCap(StrokeLineCap.ROUND);
    arc.setManaged(false);
    getChildren().addAll(track, wheel, mark);
    getChildren().forEach(part -> part.setManaged(false));
    wheel.resize(diameter, diameter);
    turning.setByAngle(360);
    turning.setCycleCount(Animation.INDEFINITE);
    turning.setInterpolator(Interpolator.LINEAR);
    fraction.addListener(_ -> draw());
    level.addListener(_ -> draw());
    sceneProperty()
        .flatMap(scene -> scene.windowProperty())
        .flatMap(window -> window.showingProperty())
        .orElse(false)
        .subscribe(_ -> turn());
    visibleProperty().subscribe(_ -> turn());
    draw();
  }

  /// What is left, 0 to 1.
  public DoubleProperty fractionProperty() {
    return fraction;
  }

  /// How the session is doing.
  public ObjectProperty<Level> levelProperty() {
    return level;
  }

  private void draw() {
    Level now = level.get();
    now.mark(this);
    now.mark(arc);
    mark.setVisible(now == Level.FAILED);
    double degrees =
        switch (now) {
          case FRESH, ENDING -> 360 * Math.clamp(fraction.get(), 0, 1);
          case BUSY -> BUSY_ARC;
          case NONE, OVER, FAILED -> 0;
        };
    arc.setVisible(degrees > 0);
    arc.setStartAngle(90);
    arc.setLength(-degrees);
    turn();
  }

  private void turn() {
    boolean seen =
        isVisible()
            && getScene() != null
            && getScene().getWindow() != null
            && getScene().getWindow().isShowing();
    if (level.get() == Level.BUSY && seen && !Platform.getPreferences().isReducedMotion()) {
      turning.play();
    } else {
      turning.stop();
      wheel.setRotate(0);
    }
  }

  boolean isTurning() {
    return turning.getStatus() == Animation.Status.RUNNING;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> fraction.get();
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> 1.0;
      case INDETERMINATE -> level.get() == Level.BUSY;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
