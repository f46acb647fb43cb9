package app.brevet.mfa;

import app.brevet.model.Secret;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Finds the QR codes (ISO/IEC 18004) on a picture.
///
/// It looks in one way after another, the cheap ones first, and stops after the first way that
/// finds an otpauth URI. What a code says is held as a secret; ZXing, which reads it, hands it over
/// as a string that nobody can wipe.
public final class QrReader {

  private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

  /// What a code of a small picture may lack in pixels, doubling gives; a large one is doubled tile
  /// by tile.
  private static final int MOST_DOUBLED_PIXELS = 1024 * 1024;

  private static final int LEAST_HALVED_SIDE = 400;
  private static final int TILE = 512;
  private static final int LOW_CONTRAST = 128;
  private static final int NO_CONTRAST = 6;

  private final Luminance picture;
  private final Set<String> found = new LinkedHashSet<>();

  private QrReader(Luminance picture) {
    this.picture = picture;
  }

  /// What all codes say that were found, each once, otpauth URIs first; empty if there is no code.
  /// The caller closes them.
  public static List<Secret> read(QrPicture picture) {
    QrReader reader = new QrReader(picture.luminance());
    reader.look();
    return ordered(reader.found);
  }

  private static List<Secret> ordered(Set<String> texts) {
    List<Secret> otpauth = new ArrayList<>();
    List<Secret> others = new ArrayList<>();
    for (String text : texts) {
      Secret secret = Secret.ofUnwipeable(text);
      (OtpauthUri.isOtpauth(secret) ? otpauth : others).add(secret);
    }
    otpauth.addAll(others);
    return otpauth;
  }

  private void look() {
    List<Runnable> ways =
        List.of(
            () -> binarized(picture, HybridBinarizer::new),
            () -> binarized(picture, GlobalHistogramBinarizer::new),
            this::inverted,
            this::stretched,
            this::doubled,
            this::halved,
            () -> tiles(Luminance::stretched),
            this::levelled,
            () -> tiles(Luminance::levelled));
    for (Runnable way : ways) {
      way.run();
      if (hasOtpauth()) {
        return;
      }
    }
  }

  private boolean hasOtpauth() {
    return found.stream()
        .anyMatch(
            text -> text.regionMatches(true, 0, OtpauthUri.SCHEME, 0, OtpauthUri.SCHEME.length()));
  }

  private void inverted() {
    try (Luminance inverted = picture.inverted()) {
      binarized(inverted, HybridBinarizer::new);
      binarized(inverted, GlobalHistogramBinarizer::new);
    }
  }

  /// Codes of little contrast, which the hybrid binarizer takes for paper.
  private void stretched() {
    if (picture.contrast() >= LOW_CONTRAST) {
      return;
    }
    try (Luminance stretched = picture.stretched()) {
      eitherWay(stretched);
    }
  }

  private void doubled() {
    if (picture.width() * picture.height() > MOST_DOUBLED_PIXELS) {
      return;
    }
    try (Luminance stretched = picture.stretched();
        Luminance doubled = stretched.doubled()) {
      eitherWay(doubled);
    }
  }

  /// Large codes that are coarse or noisy: fewer pixels smooth them.
  private void halved() {
    halved(picture);
  }

  private void halved(Luminance whole) {
    if (Math.min(whole.width(), whole.height()) < LEAST_HALVED_SIDE) {
      return;
    }
    try (Luminance half = whole.halved()) {
      eitherWay(half);
      if (!hasOtpauth()) {
        halved(half);
      }
    }
  }

  /// Faint codes beside what is not faint.
  private void levelled() {
    if (picture.width() * picture.height() > MOST_DOUBLED_PIXELS) {
      return;
    }
    try (Luminance levelled = picture.levelled()) {
      eitherWay(levelled);
    }
  }

  /// Small codes on large pictures: tiles that overlap by half, each by itself, doubled.
  private void tiles(UnaryOperator<Luminance> change) {
    if (Math.max(picture.width(), picture.height()) <= TILE) {
      return; // The whole was looked at so already.
    }
    for (int top = 0; top == 0 || top + TILE / 2 < picture.height(); top += TILE / 2) {
      for (int left = 0; left == 0 || left + TILE / 2 < picture.width(); left += TILE / 2) {
        int width = Math.min(TILE, picture.width() - left);
        int height = Math.min(TILE, picture.height() - top);
        try (Luminance tile = picture.part(left, top, width, height)) {
          tile(tile, change);
        }
      }
    }
  }

  private void tile(Luminance tile, UnaryOperator<Luminance> change) {
    if (tile.contrast() < NO_CONTRAST) {
      return;
    }
    try (Luminance changed = change.apply(tile);
        Luminance doubled = changed.doubled()) {
      eitherWay(doubled);
    }
  }

  private void eitherWay(Luminance one) {
    binarized(one, HybridBinarizer::new);
    try (Luminance inverted = one.inverted()) {
      binarized(inverted, HybridBinarizer::new);
    }
  }

  private void binarized(Luminance view, Function<LuminanceSource, Binarizer> binarizer) {
    LuminanceSource source =
        new PlanarYUVLuminanceSource(
            view.bytes(), view.width(), view.height(), 0, 0, view.width(), view.height(), false);
    BinaryBitmap bitmap = new BinaryBitmap(binarizer.apply(source));
    boolean any = add(() -> new QRCodeMultiReader().decodeMultiple(bitmap, HINTS));
    if (!any) {
      add(() -> new Result[] {new QRCodeReader().decode(bitmap, HINTS)});
    }
  }

  @FunctionalInterface
  private interface Look {
    Result[] results() throws ReaderException;
  }

  private boolean add(Look look) {
    try {
      return found.addAll(Arrays.stream(look.results()).map(Result::getText).toList());
    } catch (ReaderException e) {
      return false; // There is no code, or one that cannot be read, as far as this look goes.
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
      return false; // ZXing meets what looks like a code and is none, or a damaged one, with these.
    }
  }
}
