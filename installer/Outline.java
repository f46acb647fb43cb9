import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Scanner;
import java.util.regex.Pattern;

/// The outline that an SVG path describes (SVG 2, section 9.3): the absolute commands `M`, `L`,
/// `H`, `V`, `A` with circles, and `Z`. Another command is an error, not a guess.
final class Outline {

  private static final Pattern MARKS = Pattern.compile("(?<=[A-Za-z])|(?=[A-Za-z])|[\\s,]+");

  private final Path2D path = new Path2D.Double();

  private Outline() {}

  static Path2D of(String data) {
    Outline outline = new Outline();
    try (Scanner scanner = new Scanner(data.strip()).useDelimiter(MARKS)) {
      while (scanner.hasNext()) {
        outline.command(scanner.next(), scanner);
      }
    }
    return outline.path;
  }

  private void command(String command, Scanner numbers) {
    switch (command) {
      case "M" -> path.moveTo(number(numbers), number(numbers));
      case "L" -> path.lineTo(number(numbers), number(numbers));
      case "H" -> path.lineTo(number(numbers), path.getCurrentPoint().getY());
      case "V" -> path.lineTo(path.getCurrentPoint().getX(), number(numbers));
      case "A" -> {
        double radius = number(numbers);
        if (radius != number(numbers) || number(numbers) != 0) {
          throw new IllegalArgumentException("an arc that is not of a circle");
        }
        boolean large = number(numbers) == 1;
        boolean clockwise = number(numbers) == 1;
        arc(radius, large, clockwise, new Point2D.Double(number(numbers), number(numbers)));
      }
      case "Z" -> path.closePath();
      default -> throw new IllegalArgumentException("path command " + command);
    }
  }

  private static double number(Scanner numbers) {
    return Double.parseDouble(numbers.next());
  }

  /// From the end points to the centre (SVG 2, appendix B.2.4), for a circle.
  private void arc(double radius, boolean large, boolean clockwise, Point2D to) {
    Point2D from = path.getCurrentPoint();
    double half = from.distance(to) / 2;
    double height = Math.sqrt(Math.max(0, radius * radius - half * half));
    double side = large == clockwise ? -1 : 1;
    double x =
        (from.getX() + to.getX()) / 2 - side * height * (to.getY() - from.getY()) / (2 * half);
    double y =
        (from.getY() + to.getY()) / 2 + side * height * (to.getX() - from.getX()) / (2 * half);
    double start = Math.toDegrees(Math.atan2(y - from.getY(), from.getX() - x));
    double end = Math.toDegrees(Math.atan2(y - to.getY(), to.getX() - x));
    double extent = clockwise ? -turn(start - end) : turn(end - start);
    Arc2D arc =
        new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, start, extent, Arc2D.OPEN);
    path.append(arc.getPathIterator(new AffineTransform()), true);
  }

  private static double turn(double degrees) {
    return (degrees % 360 + 360) % 360;
  }
}
