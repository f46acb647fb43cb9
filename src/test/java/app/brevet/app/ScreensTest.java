package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.mfa.QrCode;
import app.brevet.mfa.QrPicture;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Secret;
import app.brevet.os.OperatingSystem;
import app.brevet.os.ScreenPicture;
import app.brevet.os.ScreenPictureException;
import app.brevet.ui.codes.OneTimeCodes.Found;
import app.brevet.ui.codes.Picture;
import app.brevet.ui.codes.PictureSource;
import app.brevet.words.TestWords;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of what the screens show.
final class ScreensTest {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 400;
  private static final int MODULE = 5;
  private static final int BLACK = 0xFF000000;
  private static final int WHITE = 0xFFFFFFFF;

  /// For pictures it needs nothing of the keychain.
  @SuppressWarnings("NullAway")
  private final WiredCodes codes = new WiredCodes(null, null, null);

  private static int[] blank() {
    int[] pixels = new int[WIDTH * HEIGHT];
    Arrays.fill(pixels, WHITE);
    return pixels;
  }

  /// A screen that shows the codes of these accounts side by side.
  private static int[] showing(String... accounts) {
    int[] pixels = blank();
    pixels[0] = BLACK;
    for (int i = 0; i < accounts.length; i++) {
      String uri = "otpauth://totp/AWS:" + accounts[i] + "?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
      try (Secret secret = Secret.ofUnwipeable(uri);
          QrCode code = QrCode.of(secret)) {
        draw(code, pixels, i * WIDTH / 2);
      }
    }
    return pixels;
  }

  private static void draw(QrCode code, int[] pixels, int left) {
    for (int y = 0; y < code.size() * MODULE; y++) {
      for (int x = 0; x < code.size() * MODULE; x++) {
        pixels[y * WIDTH + left + x] = code.isDark(x / MODULE, y / MODULE) ? BLACK : WHITE;
      }
    }
  }

  private static byte[] png(int[] pixels) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, WIDTH, HEIGHT, pixels, 0, WIDTH);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(image, "png", file);
    return file.toByteArray();
  }

  private List<String> accounts(PictureSource.Screens screens) throws Exception {
    return screens.seeds(codes).stream().map(Found::account).toList();
  }

  private static CapturedScreens captured(int[]... screens) {
    return new CapturedScreens(
        Arrays.stream(screens).map(ScreensTest::picture).toList(), Reason.QR_SCREEN_NONE);
  }

  private static Picture picture(int[] pixels) {
    byte[] grey = new byte[pixels.length];
    QrPicture.toGrey(pixels, grey, 0);
    return new Picture(WIDTH, HEIGHT, grey);
  }

  private static void assertFails(Failure expected, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.failure()).isEqualTo(expected));
  }

  private static Failure failure(Reason reason) {
    return new Failure.InvalidInput(reason, "");
  }

  @Test
  void captured_whenCodesAreOnTwoScreens_thenAllAreFound() throws Exception {
    assertThat(accounts(captured(showing("alice", "bob"), showing("carol"))))
        .containsExactlyInAnyOrder("alice", "bob", "carol");
  }

  @Test
  void captured_whenOneScreenOfTwoIsBlank_thenTheOtherIsLookedAt() throws Exception {
    assertThat(accounts(captured(blank(), showing("alice")))).containsExactly("alice");
  }

  @Test
  void captured_whenAllScreensHaveOneColour_thenTheSystemDidNotLetUsSee() {
    assertFails(failure(Reason.QR_SCREEN_BLANK), () -> captured(blank(), blank()).seeds(codes));
  }

  @Test
  void captured_whenThereIsNoCode_thenTheAdviceIsForScreens() {
    assertFails(failure(Reason.QR_SCREEN_NONE), () -> captured(showing()).seeds(codes));
  }

  @Test
  void captured_whenItWasGivenUp_thenNothingIsFound() {
    CapturedScreens screens = captured(showing("alice"));
    screens.giveUp();
    assertFails(new Failure.Cancelled(), () -> screens.seeds(codes));
  }

  @ParameterizedTest
  @CsvSource({
    // The primary one is 1000 × 800 at 0, 0.
    "0, 0, 1000, 800, 1, 0, 0, 1000, 800",
    "1000, 0, 960, 540, 2, 1000, 0, 1920, 1080",
    "-960, 0, 960, 540, 2, -1920, 0, 1920, 1080",
    "0, -540, 960, 540, 2, 0, -1080, 1920, 1080",
    "0, 800, 1920, 1080, 0.5, 0, 800, 960, 540"
  })
  void area_whenScreensHaveScalesOfTheirOwn_thenEachIsTakenWhole(
      double x,
      double y,
      double width,
      double height,
      double scale,
      double left,
      double top,
      double wide,
      double high) {
    assertThat(
            CapturedScreens.area(
                new Rectangle2D(x, y, width, height), scale, new Rectangle2D(0, 0, 1000, 800)))
        .isEqualTo(new Rectangle2D(left, top, wide, high));
  }

  /// A root window of this size, all of it full of points, and black around it.
  private static Picture root(int width, int height, Rectangle2D area) {
    boolean seen = area.getMinX() < width && area.getMinY() < height;
    return new Picture(2, 1, seen ? new byte[] {0, -1} : new byte[2]);
  }

  private static List<Rectangle2D> beyond(int width, int height) {
    return CapturedScreens.withBeyond(
        List.of(new Rectangle2D(0, 0, 1024, 768)), area -> root(width, height, area));
  }

  @Test
  void withBeyond_whenTheToolkitKnowsAllThereIs_thenNothingIsAdded() {
    assertThat(beyond(1024, 768)).containsExactly(new Rectangle2D(0, 0, 1024, 768));
  }

  @Test
  void withBeyond_whenThereIsMoreAtTheRight_thenItIsTakenWhole() {
    assertThat(beyond(2048, 768))
        .containsExactly(new Rectangle2D(0, 0, 1024, 768), new Rectangle2D(1024, 0, 1024, 768));
  }

  @Test
  void withBeyond_whenThereIsMoreBelow_thenItIsTakenWhole() {
    assertThat(beyond(1024, 1536))
        .containsExactly(new Rectangle2D(0, 0, 1024, 768), new Rectangle2D(0, 768, 1024, 768));
  }

  /// A desktop that answers so, and knows whether it was told to stop.
  private static final class Desktop implements ScreenPicture {

    private final Optional<ScreenPictureException.Reason> refusal;
    private final byte[] picture;
    private boolean stopped;

    Desktop(Optional<ScreenPictureException.Reason> refusal, byte[] picture) {
      this.refusal = refusal;
      this.picture = picture;
    }

    @Override
    public byte[] take() throws ScreenPictureException {
      if (refusal.isPresent()) {
        throw new ScreenPictureException(refusal.get(), "no");
      }
      return picture;
    }

    @Override
    public void cancel() {
      stopped = true;
    }
  }

  @Test
  void portal_whenThePictureShowsTwoCodes_thenBothAreFoundAndThePictureIsWiped() throws Exception {
    byte[] picture = png(showing("alice", "bob"));
    PortalScreens screens = new PortalScreens(new Desktop(Optional.empty(), picture));
    assertThat(accounts(screens)).containsExactlyInAnyOrder("alice", "bob");
    assertThat(picture).containsOnly(0);
  }

  @Test
  void portal_whenThePictureShowsNoCode_thenTheAdviceIsForScreens() throws Exception {
    byte[] picture = png(showing());
    PortalScreens screens = new PortalScreens(new Desktop(Optional.empty(), picture));
    assertFails(failure(Reason.QR_SCREEN_NONE), () -> screens.seeds(codes));
  }

  @ParameterizedTest
  @CsvSource({
    "ABSENT, QR_SCREEN_HIDDEN",
    "NOT_GIVEN, QR_SCREEN_NOT_GIVEN",
    "TIMED_OUT, QR_SCREEN_TIMED_OUT"
  })
  void portal_whenItGivesNoPicture_thenThatIsSaid(
      ScreenPictureException.Reason refusal, Reason expected) {
    PortalScreens screens = new PortalScreens(new Desktop(Optional.of(refusal), new byte[0]));
    assertFails(failure(expected), () -> screens.seeds(codes));
  }

  @Test
  void portal_whenItIsGivenUp_thenTheDesktopIsToldAndNothingIsSaid() {
    Desktop desktop =
        new Desktop(Optional.of(ScreenPictureException.Reason.CANCELLED), new byte[0]);
    PortalScreens screens = new PortalScreens(desktop);
    screens.giveUp();
    assertThat(desktop.stopped).isTrue();
    assertFails(new Failure.Cancelled(), () -> screens.seeds(codes));
  }

  @Test
  void screens_whenTheDesktopIsWaylandWithX_thenThePortalIsAsked() {
    Map<String, String> environment = Map.of("WAYLAND_DISPLAY", "wayland-0", "DISPLAY", ":0");
    WindowProgram.Setting setting =
        new WindowProgram.Setting(
            OperatingSystem.LINUX,
            environment,
            "/home/alice",
            InstantSource.fixed(TestWords.NOW),
            Locale.ENGLISH,
            ZoneOffset.UTC,
            Optional.empty(),
            Optional.empty());
    assertThat(new WindowPictures(TestWords.english(), setting).screens())
        .isInstanceOf(PortalScreens.class);
  }
}
