package app.brevet.testing;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.time.InstantSource;

/// A program that looks at the middle of the display and tells when a window is drawn there, as a
/// user would see it: prints `ready`, and then the milliseconds since 1970.
final class FirstPicture {

  private static final Rectangle MIDDLE = new Rectangle(412, 284, 200, 200);
  private static final int STEP = 5;
  private static final double MOST = 0.95;

  private FirstPicture() {}

  public static void main(String[] arguments) throws AWTException {
    Robot robot = new Robot();
    robot.setAutoDelay(2);
    isDrawn(robot.createScreenCapture(MIDDLE));
    System.out.println("ready");
    while (!isDrawn(robot.createScreenCapture(MIDDLE))) {
      robot.delay(2);
    }
    System.out.println(InstantSource.system().millis());
  }

  /// The display's own ground is black, and no window's is.
  private static boolean isDrawn(BufferedImage picture) {
    int all = 0;
    int drawn = 0;
    for (int y = 0; y < picture.getHeight(); y += STEP) {
      for (int x = 0; x < picture.getWidth(); x += STEP) {
        all++;
        drawn += (picture.getRGB(x, y) & 0xffffff) == 0 ? 0 : 1;
      }
    }
    return drawn >= MOST * all;
  }
}
