package app.brevet.os.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.keychain.linux.PrivateKeyring;
import app.brevet.os.ScreenPictureException;
import app.brevet.os.ScreenPictureException.Reason;
import app.brevet.os.linux.FakePortal.Asked;
import app.brevet.os.linux.PortalScreenPicture.Patience;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The protocol of the portal, on a real bus, with a portal that does what the test says.
final class PortalScreenPictureTest {

  private static final int MOST = 16;
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final int GIVEN = 0;
  private static final int CANCELLED = 1;
  private static final int OTHERWISE = 2;

  @TempDir private Path home;
  private PrivateKeyring bus;
  private Path shot;
  private Duration busPatience = LONG;
  private InstantSource clock = InstantSource.system();

  @BeforeEach
  void setUp() throws Exception {
    bus = PrivateKeyring.onlyBus(home);
    shot = Files.writeString(home.resolve("shot 1.png"), "picture");
  }

  @AfterEach
  void tearDown() {
    bus.close();
  }

  private String address() {
    return bus.environment().getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
  }

  private String uri() {
    return shot.toUri().toString();
  }

  private PortalScreenPicture picture(String address, Duration answer) {
    return new PortalScreenPicture(
        Map.of("DBUS_SESSION_BUS_ADDRESS", address),
        new Patience(busPatience, answer),
        clock,
        MOST);
  }

  private FakePortal portal(Consumer<Asked> answer) throws Exception {
    return FakePortal.on(address(), answer);
  }

  private String taken() throws Exception {
    return new String(picture(address(), LONG).take(), StandardCharsets.UTF_8);
  }

  private static void assertRefused(Reason reason, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ScreenPictureException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void take_whenTheResponseComesBeforeTheReply_thenItIsHeardAndTheFileIsRemoved() throws Exception {
    try (FakePortal portal = portal(asked -> asked.respond(GIVEN, uri()))) {
      assertThat(taken()).isEqualTo("picture");
      assertThat(shot).doesNotExist();
      assertThat(portal.asked).hasSize(1).noneMatch(Asked::interactive);
      assertThat(portal.closed).isEmpty();
    }
  }

  @Test
  void take_whenTheResponseComesByItself_thenItIsHeard() throws Exception {
    try (FakePortal _ = portal(asked -> asked.respondLater(GIVEN, uri()))) {
      assertThat(taken()).isEqualTo("picture");
    }
  }

  @Test
  void take_whenItIsRefusedUnasked_thenTheUserChoosesInTheDesktopsTool() throws Exception {
    try (FakePortal portal =
        portal(
            asked ->
                asked.respond(
                    asked.interactive() ? GIVEN : OTHERWISE, asked.interactive() ? uri() : ""))) {
      assertThat(taken()).isEqualTo("picture");
      assertThat(portal.asked).extracting(Asked::interactive).containsExactly(false, true);
    }
  }

  @Test
  void take_whenBothAreRefused_thenThereIsNone() throws Exception {
    try (FakePortal portal = portal(asked -> asked.respond(OTHERWISE, ""))) {
      assertRefused(Reason.NOT_GIVEN, this::taken);
      assertThat(portal.asked).hasSize(2);
    }
  }

  @Test
  void take_whenTheUserCancels_thenNothingMoreIsAsked() throws Exception {
    try (FakePortal portal = portal(asked -> asked.respond(CANCELLED, ""))) {
      assertRefused(Reason.NOT_GIVEN, this::taken);
      assertThat(portal.asked).hasSize(1);
    }
  }

  @Test
  void take_whenOthersAnswer_thenTheyAreNotHeard() throws Exception {
    Path planted = Files.writeString(home.resolve("planted"), "planted");
    String other = "/org/freedesktop/portal/desktop/request/1_1/other";
    try (FakePortal stranger = FakePortal.stranger(address(), _ -> {});
        FakePortal _ =
            portal(
                asked -> {
                  stranger.respond(asked.path(), GIVEN, planted.toUri().toString());
                  asked.portal().respond(other, GIVEN, planted.toUri().toString());
                  asked.respondLater(GIVEN, uri());
                })) {
      assertThat(taken()).isEqualTo("picture");
      assertThat(planted).exists();
    }
  }

  @Test
  void take_whenNobodyAnswersTheQuestion_thenItIsTakenBackInTime() throws Exception {
    try (FakePortal portal = portal(_ -> {})) {
      assertRefused(Reason.TIMED_OUT, () -> picture(address(), SHORT).take());
      assertThat(portal.closed.poll(LONG.toSeconds(), TimeUnit.SECONDS))
          .isEqualTo(portal.asked.take().path());
    }
  }

  @Test
  void take_whenThePictureComesTooLate_thenItsFileIsRemoved() throws Exception {
    try (FakePortal portal = portal(_ -> {})) {
      portal.whenClosed(() -> portal.asked.forEach(asked -> asked.respond(GIVEN, uri())));
      assertRefused(Reason.TIMED_OUT, () -> picture(address(), SHORT).take());
      assertRemoved();
    }
  }

  @Test
  void take_whenThePictureComesLongAfterwards_thenItsFileIsRemoved() throws Exception {
    try (FakePortal portal = portal(_ -> {})) {
      assertRefused(Reason.TIMED_OUT, () -> picture(address(), SHORT).take());
      portal.asked.take().respond(GIVEN, uri());
      assertRemoved();
    }
  }

  @Test
  void take_whenAPortalOfOldAnswersLongAfterwards_thenItsFileIsRemoved() throws Exception {
    String handle = "/org/freedesktop/portal/desktop/request/42";
    try (FakePortal portal = portal(_ -> {})) {
      portal.handle = Optional.of(handle);
      assertRefused(Reason.TIMED_OUT, () -> picture(address(), SHORT).take());
      portal.respond(handle, GIVEN, uri());
      assertRemoved();
    }
  }

  /// It is removed by nobody who could be waited for.
  private void assertRemoved() {
    long end = System.nanoTime() + SOON.toNanos();
    while (Files.exists(shot) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(shot).doesNotExist();
  }

  @Test
  void cancel_whenTheUserIsBeingAsked_thenTheQuestionIsTakenBack() throws Exception {
    PortalScreenPicture picture = picture(address(), LONG);
    try (FakePortal portal = portal(_ -> picture.cancel())) {
      assertRefused(Reason.CANCELLED, picture::take);
      assertThat(portal.closed.poll(LONG.toSeconds(), TimeUnit.SECONDS))
          .isEqualTo(portal.asked.take().path());
    }
  }

  @Test
  void take_whenThePortalIsOfOldAndNamesAnotherPath_thenThatIsListenedTo() throws Exception {
    String handle = "/org/freedesktop/portal/desktop/request/42";
    try (FakePortal portal = portal(asked -> asked.portal().respond(handle, GIVEN, uri()))) {
      portal.handle = Optional.of(handle);
      assertThat(taken()).isEqualTo("picture");
    }
  }

  @Test
  void take_whenThereIsNoPortal_thenThatIsKnownSoon() {
    assertSoon(address());
  }

  @Test
  void take_whenThereIsNoBus_thenThatIsKnownSoon() {
    assertSoon("unix:path=" + home.resolve("none"));
  }

  @Test
  void take_whenTheBusSaysNothing_thenThatIsKnownSoon() throws Exception {
    Path socket = home.resolve("silent");
    try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      silent.bind(UnixDomainSocketAddress.of(socket));
      busPatience = Patience.USUAL.bus();
      assertSoon("unix:path=" + socket);
    }
  }

  private void assertSoon(String address) {
    long start = System.nanoTime();
    assertRefused(Reason.ABSENT, () -> picture(address, LONG).take());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
  }

  @Test
  void file_whenItWasThereBefore_thenItIsReadAndLeft() throws Exception {
    clock = InstantSource.fixed(clock.instant().plusSeconds(60));
    try (FakePortal _ = portal(asked -> asked.respond(GIVEN, uri()))) {
      assertThat(taken()).isEqualTo("picture");
      assertThat(shot).exists();
    }
  }

  @Test
  void file_whenItIsALink_thenNeitherItNorItsTargetIsReadOrRemoved() throws Exception {
    Path link = Files.createSymbolicLink(home.resolve("link"), shot);
    try (FakePortal _ = portal(asked -> asked.respond(GIVEN, link.toUri().toString()))) {
      assertRefused(Reason.NOT_GIVEN, this::taken);
      assertThat(link).isSymbolicLink();
      assertThat(shot).exists();
    }
  }

  @Test
  void file_whenItIsTooLarge_thenItIsCutOffAndRemoved() throws Exception {
    Files.writeString(shot, "x".repeat(2 * MOST));
    try (FakePortal _ = portal(asked -> asked.respond(GIVEN, uri()))) {
      assertThat(taken()).hasSize(MOST + 1);
      assertThat(shot).doesNotExist();
    }
  }

  @Test
  void file_whenTheAddressIsNoFile_thenThereIsNone() throws Exception {
    try (FakePortal _ = portal(asked -> asked.respond(GIVEN, "https://example.com/shot.png"))) {
      assertRefused(Reason.NOT_GIVEN, this::taken);
    }
  }
}
