package app.brevet.mfa;

import static app.brevet.mfa.DrawnPicture.leaning;
import static app.brevet.mfa.DrawnPicture.square;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pictures that people really have of a code.
final class QrReaderTest {

  private static final String SEED =
      "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  static final String URI =
      "otpauth://totp/Amazon%20Web%20Services:alice@123456789012?secret="
          + SEED
          + "&issuer=Amazon%20Web%20Services";
  private static final String OTHER = URI.replace("alice", "robert");

  private static List<String> read(DrawnPicture picture) throws Exception {
    try (QrPicture seen = QrPicture.ofPixels(picture.argb(), picture.width, picture.height)) {
      return QrReader.read(seen).stream().map(Secret::reveal).toList();
    }
  }

  private static DrawnPicture page() {
    return new DrawnPicture(500, 400, 235);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270, 15, 45, -30})
  void read_whenTurned_thenRead(int degrees) throws Exception {
    assertThat(read(page().draw(URI, square(240, 200, 260, degrees), 20, 240)))
        .containsExactly(URI);
  }

  @Test
  void read_whenLightOnDark_thenRead() throws Exception {
    DrawnPicture dark = new DrawnPicture(500, 400, 25);

    assertThat(read(dark.draw(URI, square(240, 200, 260, 0), 225, 25))).containsExactly(URI);
  }

  @ParameterizedTest
  @CsvSource({"120, 140", "100, 112", "235, 243", "15, 24"})
  void read_whenThereIsLittleContrast_thenRead(int dark, int light) throws Exception {
    DrawnPicture faint = new DrawnPicture(500, 400, light);

    assertThat(read(faint.draw(URI, square(240, 200, 260, 0), dark, light))).containsExactly(URI);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void read_whenOutOfFocus_thenRead(int radius) throws Exception {
    DrawnPicture picture = page().draw(URI, square(240, 200, 300, 4), 30, 230).blurred(radius);

    assertThat(read(picture)).containsExactly(URI);
  }

  @Test
  void read_whenGrained_thenRead() throws Exception {
    DrawnPicture dim = new DrawnPicture(1200, 900, 150);

    assertThat(read(dim.draw(URI, square(600, 450, 700, 7), 60, 150).grained(28, 1)))
        .containsExactly(URI);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.15, 0.3})
  void read_whenSeenFromTheSide_thenRead(double by) throws Exception {
    assertThat(read(page().draw(URI, leaning(380, by), 20, 240))).containsExactly(URI);
  }

  @ParameterizedTest
  @ValueSource(ints = {110, 120, 140, 171})
  void read_whenSmallAmongText_thenRead(int side) throws Exception {
    DrawnPicture screen = new DrawnPicture(900, 700, 250).scribbled(3);

    assertThat(read(screen.draw(URI, square(611.3, 402.7, side, 0), 0, 255))).containsExactly(URI);
  }

  @Test
  void read_whenSeveral_thenAllAndOtpauthFirst() throws Exception {
    DrawnPicture several =
        new DrawnPicture(1000, 500, 240)
            .draw("https://example.com/", square(140, 150, 200, 0), 10, 240)
            .draw(URI, square(480, 200, 280, 0), 10, 240)
            .draw(OTHER, square(820, 240, 280, 10), 10, 240);

    List<String> all = read(several);

    assertThat(all).containsExactlyInAnyOrder(URI, OTHER, "https://example.com/");
    assertThat(all.getLast()).isEqualTo("https://example.com/");
  }

  @Test
  void read_whenTheOtpauthCodeIsHarderToSee_thenFoundBehindTheOther() throws Exception {
    DrawnPicture both =
        new DrawnPicture(1200, 700, 250)
            .scribbled(5)
            .draw("https://example.com/", square(250, 250, 300, 0), 0, 255)
            .draw(URI, square(900, 400, 200, 0), 205, 222);

    assertThat(read(both)).containsExactly(URI, "https://example.com/");
  }

  @Test
  void read_whenAnotherKindOfCode_thenThatOne() throws Exception {
    DrawnPicture wifi = page().draw("WIFI:T:WPA;S:home;P:x;;", square(240, 200, 200, 0), 0, 255);

    assertThat(read(wifi)).containsExactly("WIFI:T:WPA;S:home;P:x;;");
  }

  @Test
  void read_whenThereIsNoCode_thenNone() throws Exception {
    assertThat(read(page().scribbled(9))).isEmpty();
    assertThat(read(new DrawnPicture(1, 1, 0))).isEmpty();
    assertThat(read(new DrawnPicture(3, 700, 90))).isEmpty();
  }

  @Test
  void read_whenTheSameCodeStandsTwice_thenOnce() throws Exception {
    DrawnPicture twice =
        new DrawnPicture(700, 400, 240)
            .draw(URI, square(180, 200, 280, 0), 10, 240)
            .draw(URI, square(520, 200, 280, 0), 10, 240);

    assertThat(read(twice)).containsExactly(URI);
  }

  @Test
  void read_whenWrittenByUs_thenTheUriThatWasKept() throws Exception {
    try (OtpauthUri uri = OtpauthUri.parse(Secret.ofUnwipeable(URI));
        Secret written = uri.forPhone("x").write()) {
      String text = written.reveal();
      assertThat(read(page().draw(text, square(240, 200, 260, 0), 0, 255))).containsExactly(text);
    }
  }
}
