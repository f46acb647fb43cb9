package app.brevet.mfa;

import app.brevet.model.Secret;
import java.util.Arrays;
import java.util.Random;

/// A picture that a test draws: QR codes at any place and angle, as cameras and screens show them.
final class DrawnPicture {

  private static final int SAMPLES = 3;

  final int width;
  final int height;
  private final int[] grey;

  DrawnPicture(int width, int height, int paper) {
    this.width = width;
    this.height = height;
    this.grey = new int[width * height];
    Arrays.fill(grey, paper);
  }

  /// Where on the code a point of the picture lies: both from 0 to 1.
  @FunctionalInterface
  interface View {
    double[] at(double x, double y);
  }

  /// A square with its middle there, turned clockwise.
  static View square(double middleX, double middleY, double side, double degrees) {
    double cosine = Math.cos(Math.toRadians(degrees)) / side;
    double sine = Math.sin(Math.toRadians(degrees)) / side;
    return (x, y) -> {
      double right = x - middleX;
      double down = y - middleY;
      return new double[] {0.5 + right * cosine + down * sine, 0.5 - right * sine + down * cosine};
    };
  }

  /// The square of this side in the upper left corner, as if its right edge were farther away.
  static View leaning(double side, double by) {
    return (x, y) -> {
      double depth = 1 - by * x / side;
      double across = x / side * (1 - by) / depth;
      double down = (y / side - 0.5) / depth + 0.5;
      return new double[] {across, down};
    };
  }

  /// Draws the code in these two greys. Each pixel is the mean of nine points.
  DrawnPicture draw(String text, View view, int dark, int light) {
    try (QrCode code = QrCode.of(Secret.ofUnwipeable(text))) {
      for (int at = 0; at < grey.length; at++) {
        grey[at] = seen(code, view, at % width, at / width, dark, light, grey[at]);
      }
    }
    return this;
  }

  private static int seen(
      QrCode code, View view, int x, int y, int dark, int light, int otherwise) {
    double[] middle = view.at(x, y);
    if (Math.max(Math.abs(middle[0] - 0.5), Math.abs(middle[1] - 0.5)) > 1) {
      return otherwise; // Far away from it.
    }
    int sum = 0;
    for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
      double[] at =
          view.at(
              x + (sample % SAMPLES + 0.5) / SAMPLES,
              y + (Math.floorDiv(sample, SAMPLES) + 0.5) / SAMPLES);
      int column = (int) Math.floor(at[0] * code.size());
      int row = (int) Math.floor(at[1] * code.size());
      boolean outside = column < 0 || row < 0 || column >= code.size() || row >= code.size();
      if (outside) {
        sum += otherwise;
      } else {
        sum += code.isDark(column, row) ? dark : light;
      }
    }
    return sum / (SAMPLES * SAMPLES);
  }

  /// Writes something like lines of text all over it.
  DrawnPicture scribbled(long seed) {
    Random random = new Random(seed);
    for (int top = 4; top + 12 < height; top += 18) {
      for (int left = 4; left + 10 < width; left += 9) {
        if (random.nextInt(6) > 0) {
          letter(random, left, top);
        }
      }
    }
    return this;
  }

  private void letter(Random random, int left, int top) {
    int ink = random.nextInt(90);
    for (int stroke = 0; stroke < 3; stroke++) {
      boolean upright = random.nextBoolean();
      int from = random.nextInt(4);
      for (int at = 0; at < (upright ? 11 : 7); at++) {
        int x = left + (upright ? from * 2 : at);
        int y = top + (upright ? at : from * 3);
        grey[y * width + x] = ink;
      }
    }
  }

  /// Each pixel the mean of the square around it, twice: close to a lens out of focus.
  DrawnPicture blurred(int radius) {
    for (int times = 0; times < 2; times++) {
      smear(radius, 1, width, height, width);
      smear(radius, width, height, width, 1);
    }
    return this;
  }

  private void smear(int radius, int step, int length, int lines, int lineStep) {
    int[] line = new int[length];
    for (int number = 0; number < lines; number++) {
      int start = number * lineStep;
      for (int at = 0; at < length; at++) {
        line[at] = grey[start + at * step];
      }
      for (int at = 0; at < length; at++) {
        int from = Math.max(0, at - radius);
        int to = Math.min(length - 1, at + radius);
        int sum = 0;
        for (int near = from; near <= to; near++) {
          sum += line[near];
        }
        grey[start + at * step] = sum / (to - from + 1);
      }
    }
  }

  /// The grain of a camera in the dark.
  DrawnPicture grained(int by, long seed) {
    Random random = new Random(seed);
    for (int at = 0; at < grey.length; at++) {
      grey[at] = Math.clamp(grey[at] + Math.round(random.nextGaussian() * by), 0, 255);
    }
    return this;
  }

  int[] argb() {
    return Arrays.stream(grey).map(each -> 0xFF00_0000 | each * 0x01_01_01).toArray();
  }
}
