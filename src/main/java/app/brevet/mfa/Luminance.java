package app.brevet.mfa;

import java.util.Arrays;

/// A picture in grey, one byte a pixel, row after row: 0 is black, 255 is white.
///
/// A seed may be seen on it, so it is wiped on close.
final class Luminance implements AutoCloseable {

  private static final int LEVELS = 256;
  private static final int WHITE = 255;

  /// How much of the brightest and of the darkest is left out of account: one pixel in 256.
  private static final int OUTLIERS = 256;

  /// How far, in pixels, the surroundings of a pixel go: over some modules of a code.
  private static final int SURROUNDINGS = 20;

  private static final int GAIN = 8;

  private final byte[] bytes;
  private final int width;
  private final int height;

  /// @param bytes `width * height`; belong to the picture from now on
  Luminance(byte[] bytes, int width, int height) {
    this.bytes = bytes;
    this.width = width;
    this.height = height;
  }

  byte[] bytes() {
    return bytes;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// How bright a colour is, by the weights of ITU-R BT.601.
  static byte of(int red, int green, int blue) {
    return (byte) ((306 * red + 601 * green + 117 * blue) >> 10);
  }

  /// The grey of a pixel of ARGB, as it looks on white paper.
  static byte ofArgb(int argb) {
    int alpha = argb >>> 24;
    int grey = of(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF) & 0xFF;
    return alpha == WHITE ? (byte) grey : onWhite(grey, alpha);
  }

  /// A grey that is let through by this much of 255, on white paper.
  static byte onWhite(int grey, int alpha) {
    return (byte) ((grey * alpha + WHITE * (WHITE - alpha)) / WHITE);
  }

  /// Dark where this is light.
  Luminance inverted() {
    byte[] inverted = new byte[width * height];
    for (int at = 0; at < inverted.length; at++) {
      inverted[at] = (byte) ~bytes[at];
    }
    return new Luminance(inverted, width, height);
  }

  /// How far apart its dark and its light are, 0 to 255, without the outliers.
  int contrast() {
    int[] counts = histogram();
    return highest(counts) - lowest(counts);
  }

  /// With the darkest made black and the lightest made white.
  Luminance stretched() {
    int[] counts = histogram();
    int low = lowest(counts);
    int range = Math.max(1, highest(counts) - low);
    byte[] stretched = new byte[width * height];
    for (int at = 0; at < stretched.length; at++) {
      int above = (bytes[at] & 0xFF) - low;
      stretched[at] = (byte) Math.clamp((long) above * WHITE / range, 0, WHITE);
    }
    return new Luminance(stretched, width, height);
  }

  private int[] histogram() {
    int[] counts = new int[LEVELS];
    for (int at = 0; at < width * height; at++) {
      counts[bytes[at] & 0xFF]++;
    }
    return counts;
  }

  private int lowest(int[] counts) {
    int left = width * height / OUTLIERS;
    int level = 0;
    while (level < WHITE && counts[level] <= left) {
      left -= counts[level];
      level++;
    }
    return level;
  }

  private int highest(int[] counts) {
    int left = width * height / OUTLIERS;
    int level = WHITE;
    while (level > 0 && counts[level] <= left) {
      left -= counts[level];
      level--;
    }
    return level;
  }

  /// Each pixel by how much it differs from the mean of its surroundings, eightfold: a faint code
  /// stands out, whatever stands beside it.
  Luminance levelled() {
    int[] sums = sums();
    byte[] levelled = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = y * width + x;
        int differs = grey(at) - mean(sums, x, y);
        levelled[at] = (byte) Math.clamp(WHITE / 2 + GAIN * differs, 0, WHITE);
      }
    }
    return new Luminance(levelled, width, height);
  }

  /// At each point the sum of all that lies above and left of it.
  private int[] sums() {
    int[] sums = new int[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      int row = 0;
      for (int x = 0; x < width; x++) {
        row += grey(y * width + x);
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
      }
    }
    return sums;
  }

  private int mean(int[] sums, int x, int y) {
    int left = Math.max(0, x - SURROUNDINGS);
    int top = Math.max(0, y - SURROUNDINGS);
    int right = Math.min(width, x + SURROUNDINGS + 1);
    int bottom = Math.min(height, y + SURROUNDINGS + 1);
    int line = width + 1;
    int sum =
        sums[bottom * line + right]
            - sums[top * line + right]
            - sums[bottom * line + left]
            + sums[top * line + left];
    return sum / ((right - left) * (bottom - top));
  }

  /// A part of it.
  Luminance part(int left, int top, int partWidth, int partHeight) {
    byte[] part = new byte[partWidth * partHeight];
    for (int y = 0; y < partHeight; y++) {
      System.arraycopy(bytes, (top + y) * width + left, part, y * partWidth, partWidth);
    }
    return new Luminance(part, partWidth, partHeight);
  }

  /// Half as wide and half as high: each pixel the mean of four. A last odd row or column is lost.
  Luminance halved() {
    int halfWidth = width / 2;
    int halfHeight = height / 2;
    byte[] half = new byte[halfWidth * halfHeight];
    for (int y = 0; y < halfHeight; y++) {
      for (int x = 0; x < halfWidth; x++) {
        int at = 2 * y * width + 2 * x;
        int sum = grey(at) + grey(at + 1) + grey(at + width) + grey(at + width + 1);
        half[y * halfWidth + x] = (byte) (sum / 4);
      }
    }
    return new Luminance(half, halfWidth, halfHeight);
  }

  /// Twice as wide and twice as high, with the pixels between two the mean of both.
  Luminance doubled() {
    int doubleWidth = 2 * width;
    byte[] doubled = new byte[doubleWidth * 2 * height];
    for (int y = 0; y < 2 * height; y++) {
      for (int x = 0; x < doubleWidth; x++) {
        doubled[y * doubleWidth + x] = between(x, y);
      }
    }
    return new Luminance(doubled, doubleWidth, 2 * height);
  }

  /// The grey at half of these coordinates.
  private byte between(int x, int y) {
    int left = y / 2 * width + x / 2;
    int right = x / 2 + 1 < width ? left + x % 2 : left;
    int down = y / 2 + 1 < height ? y % 2 * width : 0;
    int sum = grey(left) + grey(right) + grey(left + down) + grey(right + down);
    return (byte) (sum / 4);
  }

  private int grey(int at) {
    return bytes[at] & 0xFF;
  }

  /// Wipes it.
  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public String toString() {
    return "picture of " + width + " × " + height;
  }
}
