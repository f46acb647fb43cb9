package app.brevet.custody;

import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.activity.Activity.Event;
import app.brevet.custody.Seeds.Enrolled;
import app.brevet.custody.Seeds.ShownCode;
import app.brevet.custody.Seeds.ShownSeed;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.vault.VaultKeychain;
import app.brevet.mfa.OtpauthUri;
import app.brevet.mfa.QrCode;
import app.brevet.mfa.QrPicture;
import app.brevet.mfa.Totp;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import app.brevet.session.SessionWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SeedsTest {

  private static final String SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  private static final String URI =
      "otpauth://totp/Amazon%20Web%20Services:demo@123456789012?secret="
          + SEED
          + "&issuer=Amazon%20Web%20Services";
  private static final int SCALE = 4;

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile dev;
  private Seeds seeds;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    dev = world.addUser("dev");
    seeds = seeds(Optional::empty);
  }

  private Seeds seeds(Reopening reopening) {
    return new Seeds(
        world.profiles,
        world.seeds,
        world.keychain,
        reopening,
        world.guard,
        world.activity,
        world.clock);
  }

  private static Secret secret(String text) {
    return Secret.ofUnwipeable(text);
  }

  private static String refusal(ThrowingCallable act) {
    return catchThrowableOfType(FailureException.class, act).failure().key();
  }

  /// The codes side by side, each as large as the first.
  private static QrPicture picture(String... texts) throws InvalidInputException {
    List<QrCode> codes = List.of(texts).stream().map(text -> QrCode.of(secret(text))).toList();
    int side = codes.stream().mapToInt(QrCode::size).max().orElse(20) * SCALE;
    int width = side * Math.max(1, codes.size());
    int[] pixels = new int[width * side];
    for (int at = 0; at < pixels.length; at++) {
      int x = at % width;
      int y = at / width;
      boolean dark = !codes.isEmpty() && isDark(codes.get(x / side), x % side / SCALE, y / SCALE);
      pixels[at] = dark ? 0xFF00_0000 : 0xFFFF_FFFF;
    }
    return QrPicture.ofPixels(pixels, width, side);
  }

  private static boolean isDark(QrCode code, int x, int y) {
    return x < code.size() && y < code.size() && code.isDark(x, y);
  }

  @Test
  void enrol_whenAUri_thenStoredForTheProfilesDevice() throws Exception {
    Enrolled enrolled = seeds.enrol(name("dev"), secret(URI));

    MfaSerial serial = new MfaSerial(SessionWorld.SERIAL);
    assertThat(enrolled)
        .isEqualTo(new Enrolled(dev, serial, "Amazon Web Services", "demo@123456789012", false));
    try (Secret item = world.keychain.get(ItemKey.totpSeed(dev.id())).orElseThrow()) {
      assertThat(OtpauthUri.parse(item).serial()).contains(serial);
    }
    assertThat(world.activity.events()).endsWith(Event.SEED_STORED);
  }

  @Test
  void enrol_whenABareSeed_thenTheSameCodes() throws Exception {
    seeds.enrol(name("dev"), secret(SEED.toLowerCase(Locale.ROOT)));

    assertThat(seeds.code(name("dev")).code().digits())
        .isEqualTo(Totp.ofBase32(secret(SEED)).codeAt(world.clock.instant()));
  }

  @Test
  void enrol_whenAPicture_thenTheUriOnIt() throws Exception {
    try (QrPicture picture = picture("https://example.com/", URI)) {
      assertThat(seeds.enrol(name("dev"), picture).account()).isEqualTo("demo@123456789012");
    }
  }

  @Test
  void enrol_whenThePictureHasNoneAnotherOrSeveral_thenEachHasItsReason() throws Exception {
    try (QrPicture none = picture();
        QrPicture other = picture("https://example.com/");
        QrPicture several = picture(URI, URI.replace("demo", "other"))) {
      assertThat(refusal(() -> seeds.enrol(name("dev"), none))).isEqualTo("input-qr-none");
      assertThat(refusal(() -> seeds.enrol(name("dev"), other))).isEqualTo("input-qr-not-otpauth");
      assertThat(refusal(() -> seeds.enrol(name("dev"), several))).isEqualTo("input-qr-several");
    }
    assertThat(seeds.isEnrolled(name("dev"))).isFalse();
  }

  @Test
  void enrol_whenOfSomethingElseThanAws_thenRefusedAndToldHowItDiffers() {
    FailureException refused =
        catchThrowableOfType(
            FailureException.class,
            () -> seeds.enrol(name("dev"), secret(URI + "&digits=8&algorithm=SHA256")));

    assertThat(refused.failure().toString()).contains("8 digits, 30 s, SHA256");
  }

  @Test
  void enrol_whenItIsWrong_thenWhatWasThereStays() throws Exception {
    seeds.enrol(name("dev"), secret(URI));

    assertThat(refusal(() -> seeds.enrol(name("dev"), secret("otpauth://hotp/a?secret=" + SEED))))
        .isEqualTo("input-seed-hotp");
    assertThat(seeds.isEnrolled(name("dev"))).isTrue();
  }

  @Test
  void enrol_whenOneIsThere_thenReplaced() throws Exception {
    seeds.enrol(name("dev"), secret(URI));

    assertThat(seeds.enrol(name("dev"), secret("MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U")).replaced())
        .isTrue();
    assertThat(seeds.code(name("dev")).code().digits())
        .isNotEqualTo(Totp.ofBase32(secret(SEED)).codeAt(world.clock.instant()));
  }

  @Test
  void enrol_whenARoleOrAUserWithoutADevice_thenRefused() throws Exception {
    world.addRole("admin", dev.id());
    world.addUserWithoutMfa("bare");

    assertThat(refusal(() -> seeds.enrol(name("admin"), secret(URI))))
        .isEqualTo("input-seed-needs-a-user");
    assertThat(refusal(() -> seeds.enrol(name("bare"), secret(URI))))
        .isEqualTo("input-seed-needs-a-device");
  }

  @Test
  void code_whenSpent_thenSaid() throws Exception {
    seeds.enrol(name("dev"), secret(URI));
    world.clock.advance(Duration.ofSeconds(11));
    ShownCode before = seeds.code(name("dev"));
    world.guard.spend(before.serial(), before.code(), world.clock.instant());

    assertThat(before.left()).isEqualTo(Duration.ofSeconds(19));
    assertThat(before.spent()).isFalse();
    assertThat(seeds.code(name("dev")).spent()).isTrue();
  }

  @Test
  void show_whenASystemKeychain_thenTheUriAndThatNothingWasAsked() throws Exception {
    seeds.enrol(name("dev"), secret(SEED));

    try (ShownSeed shown = seeds.show(name("dev"))) {
      assertThat(shown.uri().reveal())
          .isEqualTo("otpauth://totp/demo?secret=" + SEED + "&algorithm=SHA1&digits=6&period=30");
      assertThat(shown.authenticated()).isFalse();
      assertThat(shown)
          .hasToString("ShownSeed[uri=***, authenticated=false, store=" + "Keychain in memory]");
    }
    assertThat(world.activity.events()).endsWith(Event.SEED_SHOWN);
  }

  @Test
  void show_whenAVault_thenOnlyWithItsPassphraseOnceMore() throws Exception {
    Path vault = folder.resolve("vault");
    seeds.enrol(name("dev"), secret(URI));
    try (Keychain open = new VaultKeychain(vault, asked -> secret("right"));
        Secret item = world.keychain.get(ItemKey.totpSeed(dev.id())).orElseThrow()) {
      open.put(ItemKey.totpSeed(dev.id()), "x", item);
    }
    Seeds wrong = seeds(() -> Optional.of(new VaultKeychain(vault, asked -> secret("wrong"))));
    Seeds right = seeds(() -> Optional.of(new VaultKeychain(vault, asked -> secret("right"))));

    assertThat(refusal(() -> wrong.show(name("dev")))).isEqualTo("keychain-wrong-passphrase");
    assertThat(world.activity.events()).doesNotContain(Event.SEED_SHOWN);
    try (ShownSeed shown = right.show(name("dev"))) {
      assertThat(shown.authenticated()).isTrue();
      assertThat(shown.uri().reveal()).startsWith(URI);
    }
  }

  @Test
  void show_whenOfAnotherDeviceThanTheSessionsGoBy_thenThatOneAndItIsRecorded() throws Exception {
    MfaSerial other = new MfaSerial("arn:aws:iam::123456789012:mfa/other");
    seeds.enrol(name("dev"), secret(SEED));

    assertThat(refusal(() -> seeds.show(name("dev"), other))).isEqualTo("no-seed");

    assertThat(world.activity.events()).doesNotContain(Event.SEED_SHOWN);
    try (ShownSeed shown = seeds.show(name("dev"), new MfaSerial(SessionWorld.SERIAL))) {
      assertThat(shown.uri().reveal()).contains(SEED);
    }
    assertThat(world.activity.events()).endsWith(Event.SEED_SHOWN);
  }

  @Test
  void forget_whenStored_thenGoneAndTheKeyStays() throws Exception {
    seeds.enrol(name("dev"), secret(URI));

    seeds.forget(name("dev"));

    assertThat(world.keychain.list())
        .containsExactly(ItemKey.accessKey(dev.id(), dev.accessKeyId()));
    assertThat(world.activity.events()).endsWith(Event.SEED_FORGOTTEN);
  }

  @Test
  void verbs_whenNothingIsStored_thenNoSeed() {
    assertThat(refusal(() -> seeds.code(name("dev")))).isEqualTo("no-seed");
    assertThat(refusal(() -> seeds.show(name("dev")))).isEqualTo("no-seed");
    assertThat(refusal(() -> seeds.forget(name("dev")))).isEqualTo("no-seed");
  }
}
