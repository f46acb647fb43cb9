import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// An SVG drawing of paths, circles and linear gradients, as the icons' master is one. Another
/// element is an error: an icon that lacks a part would be seen too late.
///
/// Drawn by the JDK, so that the build needs no other program.
final class Drawing {

  private final Element root;
  private final Map<String, Paint> gradients = new HashMap<>();

  private Drawing(Element root) {
    this.root = root;
  }

  static Drawing read(Path file) throws IOException {
    try {
      return new Drawing(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("not a drawing: " + file, e);
    }
  }

  /// The drawing in a square of this many pixels, transparent where nothing is drawn.
  BufferedImage paint(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    String[] box = root.getAttribute("viewBox").split(" ");
    graphics.scale(size / Double.parseDouble(box[2]), size / Double.parseDouble(box[3]));
    children(root).forEach(element -> draw(element, graphics));
    graphics.dispose();
    return image;
  }

  private void draw(Element element, Graphics2D graphics) {
    switch (element.getTagName()) {
      case "title", "desc" -> {}
      case "linearGradient" -> gradients.put(element.getAttribute("id"), gradient(element));
      case "path" -> draw(element, Outline.of(element.getAttribute("d")), graphics);
      case "circle" -> draw(element, circle(element), graphics);
      default -> throw new IllegalArgumentException("element " + element.getTagName());
    }
  }

  private void draw(Element element, Shape shape, Graphics2D graphics) {
    String fill = element.getAttribute("fill");
    if (!fill.equals("none")) {
      graphics.setPaint(paint(fill));
      graphics.fill(shape);
    }
    if (element.hasAttribute("stroke")) {
      int cap =
          element.getAttribute("stroke-linecap").equals("round")
              ? BasicStroke.CAP_ROUND
              : BasicStroke.CAP_BUTT;
      graphics.setPaint(paint(element.getAttribute("stroke")));
      graphics.setStroke(
          new BasicStroke((float) number(element, "stroke-width"), cap, BasicStroke.JOIN_ROUND));
      graphics.draw(shape);
    }
  }

  private Paint paint(String text) {
    if (text.startsWith("url(#")) {
      return gradients.get(text.substring("url(#".length(), text.length() - 1));
    }
    return Color.decode(text);
  }

  private static Shape circle(Element element) {
    double radius = number(element, "r");
    return new Ellipse2D.Double(
        number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius);
  }

  private static Paint gradient(Element element) {
    Element[] stops = children(element).toArray(Element[]::new);
    float[] offsets = new float[stops.length];
    Color[] colors = new Color[stops.length];
    for (int i = 0; i < stops.length; i++) {
      offsets[i] = (float) number(stops[i], "offset");
      colors[i] = Color.decode(stops[i].getAttribute("stop-color"));
    }
    return new LinearGradientPaint(
        (float) number(element, "x1"),
        (float) number(element, "y1"),
        (float) number(element, "x2"),
        (float) number(element, "y2"),
        offsets,
        colors);
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static Stream<Element> children(Element parent) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }
}
