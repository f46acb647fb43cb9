package app.brevet.ui.kit;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/// An icon: lines and filled areas on a grid of 16, scaled to the size that the stylesheet says.
final class IconNode extends Region {

  private static final double GRID = 16;
  private static final double LINE = 1.5;

  private final Scale scale = new Scale(1, 1);

  IconNode(String name, String lines, String areas) {
    getStyleClass().addAll("icon", name);
    setMinSize(GRID, GRID);
    setPrefSize(GRID, GRID);
    setMaxSize(GRID, GRID);
    setMouseTransparent(true);
    if (!areas.isEmpty()) {
      add(areas, "icon-area").setStrokeWidth(0);
    }
    if (!lines.isEmpty()) {
      add(lines, "icon-line").setStrokeWidth(LINE);
    }
  }

  private SVGPath add(String content, String styleClass) {
    SVGPath path = new SVGPath();
    path.setContent(content);
    path.getStyleClass().add(styleClass);
    path.setStrokeLineCap(StrokeLineCap.ROUND);
    path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    path.setManaged(false);
    path.getTransforms().add(scale);
    getChildren().add(path);
    return path;
  }

  @Override
  protected void layoutChildren() {
    scale.setX(getWidth() / GRID);
    scale.setY(getHeight() / GRID);
  }
}
