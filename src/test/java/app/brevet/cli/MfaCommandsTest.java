package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeSts;
import app.brevet.json.JsonObject;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain.State;
import app.brevet.mfa.QrPicture;
import app.brevet.mfa.QrReader;
import app.brevet.mfa.Totp;
import app.brevet.model.Secret;
import app.brevet.testing.Bitmap;
import app.brevet.testing.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class MfaCommandsTest {

  private static final String SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  private static final String URI =
      "otpauth://totp/Amazon%20Web%20Services:demo@123456789012?secret=" + SEED;
  private static final int SCALE = 4;

  @TempDir private Path folder;
  private CliWorld world;
  private final Totp totp = Totp.ofBase32(Secret.ofUnwipeable(SEED));

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
  }

  private void enrol() {
    world.reading(URI + "\n", "mfa", "enrol", "demo", "--uri", "-").expect(0);
  }

  private String codeOfNow() {
    return totp.codeAt(world.clock.instant());
  }

  @Test
  void enrol_whenPipedIn_thenStoredAndTheMeaningIsToldOnce() {
    Ran ran = world.reading(URI + "\n", "mfa", "enrol", "demo", "--uri", "-").expect(0);

    assertThat(ran.out())
        .isEqualToIgnoringNewLines(
            "The secret key of demo is stored for demo."
                + " By its own account it belongs to demo@123456789012.");
    assertThat(ran.err()).containsOnlyOnce("The second factor then lies beside the first");
  }

  @Test
  void enrol_whenTyped_thenAskedForByDeviceWithoutEcho() {
    FakeTerminal terminal = new FakeTerminal(SEED);
    world.sitAt(terminal);

    world.run("mfa", "enrol", "demo", "--uri", "-").expect(0);

    assertThat(terminal.shown()).singleElement().asString().contains(CliWorld.SERIAL, "not shown");
  }

  @Test
  void enrol_whenNothingIsPipedInAndNobodyMayBeAsked_thenExit2() throws Exception {
    world.sitAt(new NoTerminal(true));

    Ran ran = world.run("mfa", "enrol", "demo", "--uri", "-", "--json").expect(2);

    assertThat(ran.error().string("reason")).isEqualTo("usage");
  }

  @Test
  void enrol_whenJson_thenOneDocument() throws Exception {
    JsonObject told =
        world.reading(SEED, "mfa", "enrol", "demo", "--uri", "-", "--json").expect(0).json();

    assertThat(told.names()).containsExactly("profile", "serial", "issuer", "account", "replaced");
    assertThat(told.bool("replaced", true)).isFalse();
  }

  @Test
  void enrol_whenAPicture_thenRead() throws Exception {
    Path picture = folder.resolve("code.bmp");
    Files.write(picture, Bitmap.of(URI));

    world.run("mfa", "enrol", "demo", "--qr", picture.toString()).expect(0);

    assertThat(world.run("mfa", "code", "demo").expect(0).out().strip()).isEqualTo(codeOfNow());
  }

  @Test
  void enrol_whenOneIsStored_thenAsksOnTheTerminalAndKeepsItUnlessYes() {
    enrol();
    FakeTerminal no = new FakeTerminal("no");
    world.sitAt(no);

    world.run("mfa", "enrol", "demo", "--uri", "-").expect(1);
    assertThat(no.shown()).singleElement().asString().contains("stored already");

    world.sitAt(new FakeTerminal("yes", "MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U"));
    world.run("mfa", "enrol", "demo", "--uri", "-").expect(0);
    assertThat(world.run("mfa", "code", "demo").out().strip()).isNotEqualTo(codeOfNow());
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("usage", "", "mfa enrol demo"),
        Arguments.of("usage", "", "mfa enrol demo --uri - --qr x.png"),
        Arguments.of("usage", "", "mfa enrol demo --uri " + URI),
        Arguments.of("usage", "", "mfa enrol --uri -"),
        Arguments.of("usage", "", "mfa"),
        Arguments.of("usage", "", "mfa show-qr demo"),
        Arguments.of("input-seed-none", "", "mfa enrol demo --uri -"),
        Arguments.of("input-seed-malformed", SEED + "1", "mfa enrol demo --uri -"),
        Arguments.of("input-seed-too-short", "GEZDGNBV", "mfa enrol demo --uri -"),
        Arguments.of("input-seed-input-too-long", SEED.repeat(200), "mfa enrol demo --uri -"),
        Arguments.of("input-seed-hotp", URI.replace("totp", "hotp"), "mfa enrol demo --uri -"),
        Arguments.of("input-seed-not-for-aws", URI + "&digits=8", "mfa enrol demo --uri -"),
        Arguments.of("input-qr-file-unreadable", "", "mfa enrol demo --qr /nowhere/at/all.png"),
        Arguments.of("input-qr-picture-unreadable", "", "mfa enrol demo --qr /dev/null"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void run_whenTheInputIsBad_thenExit2TheReasonAndNoSignOfTheSeed(
      String reason, String piped, String line) throws Exception {
    Ran ran = world.reading(piped, (line + " --json").split(" ")).expect(2);

    assertThat(ran.error().string("reason")).isEqualTo(reason);
    assertThat(ran.out() + ran.err()).doesNotContain(SEED.substring(0, 8));
    assertThat(world.keychain.list()).hasSize(1);
  }

  @Test
  void code_whenStored_thenAloneOnStandardOutput() {
    enrol();
    world.clock.advance(Duration.ofSeconds(18));

    Ran ran = world.run("mfa", "code", "demo").expect(0);

    assertThat(ran.out().strip()).isEqualTo(codeOfNow());
    assertThat(ran.err()).contains("another 12 s");
  }

  @Test
  void code_whenJson_thenSecondsLeftAndWhetherSpent() throws Exception {
    enrol();
    world.run("start", "demo").expect(0);
    world.clock.advance(Duration.ofSeconds(18));

    JsonObject code = world.run("mfa", "code", "demo", "--json").expect(0).json();

    assertThat(code.string("code")).isEqualTo(codeOfNow());
    assertThat(code.number("secondsLeft")).isEqualTo(12);
    assertThat(code.bool("spent", false)).isTrue();
  }

  @Test
  void verbs_whenNothingIsStored_thenExit1AndTheReason() throws Exception {
    assertThat(world.run("mfa", "code", "demo", "--json").expect(1).error().string("reason"))
        .isEqualTo("no-seed");
    assertThat(world.run("mfa", "forget", "demo", "--json").expect(1).error().string("reason"))
        .isEqualTo("no-seed");
  }

  @Test
  void verbs_whenTheKeychainIsLocked_thenExit4() {
    enrol();
    world.keychain.be(State.LOCKED);

    world.run("mfa", "code", "demo").expect(4);
    world.run("mfa", "forget", "demo").expect(4);
    world.reading(SEED, "mfa", "enrol", "demo", "--uri", "-").expect(4);
  }

  @Test
  void start_whenASeedIsStored_thenNobodyIsAsked() {
    enrol();
    FakeTerminal terminal = new FakeTerminal();
    world.sitAt(terminal);

    world.run("start", "demo").expect(0);

    assertThat(terminal.shown()).isEmpty();
    assertThat(world.sts.calls(FakeSts.Call.GetSessionToken.class))
        .singleElement()
        .matches(call -> call.request().mfa().orElseThrow().code().digits().equals(codeOfNow()));
  }

  @Test
  void renew_whenTheCodeOfNowWasUsed_thenSaysHowLongItWaits() {
    enrol();
    world.run("start", "demo").expect(0);
    world.clock.advance(Duration.ofSeconds(18));

    Ran ran = world.run("renew", "demo", "--no-input").expect(0);

    assertThat(ran.err()).contains("Waiting 12 s for the next code of demo");
  }

  @Test
  void start_whenACodeIsGiven_thenThatOneIsSent() {
    enrol();

    world.run("start", "demo", "--mfa-code", "123456").expect(0);

    assertThat(world.sts.calls(FakeSts.Call.GetSessionToken.class))
        .singleElement()
        .matches(call -> call.request().mfa().orElseThrow().code().digits().equals("123456"));
  }

  @Test
  void showQr_whenOnATerminal_thenThereAndNotOnStandardOutput() throws Exception {
    enrol();
    FakeTerminal terminal = new FakeTerminal();
    world.sitAt(terminal);

    Ran ran = world.run("mfa", "show-qr", "demo").expect(0);

    assertThat(ran.out() + ran.err()).isEmpty();
    assertThat(terminal.shown().getFirst()).contains("Keychain in memory", "no passphrase");
    List<String> code = terminal.shown().subList(1, terminal.shown().size() - 1);
    assertThat(read(code)).startsWith(URI);
  }

  private static String read(List<String> lines) throws Exception {
    int width = lines.getFirst().length() * SCALE;
    int[] pixels = new int[width * lines.size() * 2 * SCALE];
    for (int at = 0; at < pixels.length; at++) {
      int y = at / width / SCALE;
      char block = lines.get(y / 2).charAt(at % width / SCALE);
      boolean light = block == '█' || block == (y % 2 == 0 ? '▀' : '▄');
      pixels[at] = light ? 0xFFFF_FFFF : 0xFF00_0000;
    }
    try (QrPicture picture = QrPicture.ofPixels(pixels, width, pixels.length / width)) {
      return QrReader.read(picture).getFirst().reveal();
    }
  }

  @Test
  void showQr_whenJson_thenADocumentWithoutTheSeed() throws Exception {
    enrol();
    world.sitAt(new FakeTerminal());

    Ran ran = world.run("mfa", "show-qr", "demo", "--json").expect(0);

    assertThat(ran.json().names()).containsExactly("profile", "shown", "authenticated");
    assertThat(ran.json().bool("authenticated", true)).isFalse();
  }

  @Test
  void forget_whenConfirmed_thenGone() throws Exception {
    enrol();
    FakeTerminal terminal = new FakeTerminal("yes");
    world.sitAt(terminal);

    world.run("mfa", "forget", "demo").expect(0);

    assertThat(terminal.shown()).singleElement().asString().contains("Type yes");
    assertThat(world.keychain.list()).extracting(ItemKey::kind).hasSize(1);
    world.sitAt(new FakeTerminal("123456"));
    world.run("start", "demo").expect(0);
  }
}
