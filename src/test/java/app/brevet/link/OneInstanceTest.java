package app.brevet.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.json.Json;
import app.brevet.json.JsonObject;
import app.brevet.os.FileLock;
import app.brevet.os.Folders;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneInstanceTest {

  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final String DONE = "{\"version\":1,\"ok\":true}";

  @TempDir Path home;
  private Path folder = Path.of("");
  private Folders folders = Folders.under(Path.of(""));
  private final BlockingQueue<String> raised = new LinkedBlockingQueue<>();

  @BeforeEach
  void folders() {
    folders = Folders.under(home);
    folder = home.resolve("run");
  }

  @Test
  void become_whenItIsTheFirst_thenFolderAndSocketAreTheOwnersAlone() throws Exception {
    try (OneInstance _ = one()) {
      assertThat(mode(folder)).isEqualTo("rwx------");
      assertThat(mode(folder.resolve("link.sock"))).isEqualTo("rw-------");
      assertThat(mode(folder.resolve("link.lock"))).isEqualTo("rw-------");
    }
  }

  @Test
  void become_whenTheFolderWasOpenToOthers_thenIsClosedToThem() throws Exception {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

    try (OneInstance _ = one()) {
      assertThat(mode(folder)).isEqualTo("rwx------");
    }
  }

  @Test
  void become_whenTheSystemHasNoRuntimeFolder_thenTheStateFolderServes() throws Exception {
    Folders without =
        new Folders(home.resolve("c"), home.resolve("s"), home.resolve("h"), Optional.empty());

    try (OneInstance _ = OneInstance.become(without).orElseThrow()) {
      assertThat(home.resolve("s/link.sock")).exists();
      assertThat(OneInstance.become(without)).isEmpty();
    }
  }

  @Test
  void become_whenTheFirstHasClosed_thenTheSocketIsGoneAndTheNextIsTheOne() throws Exception {
    one().close();
    assertThat(folder.resolve("link.sock")).doesNotExist();

    try (OneInstance next = one()) {
      assertThat(next).isNotNull();
    }
  }

  @Test
  void become_whenTheLockIsHeldAndNobodyListens_thenBusy() throws Exception {
    try (FileLock _ = FileLock.acquire(folder.resolve("link.lock"), AT_ONCE).orElseThrow()) {
      assertReason(LinkException.Reason.BUSY);
    }
  }

  @Test
  void become_whenTheFirstTakesTheCallAndSaysNothing_thenBusy() throws Exception {
    Files.createDirectories(folder);
    try (FileLock _ = FileLock.acquire(folder.resolve("link.lock"), AT_ONCE).orElseThrow();
        ServerSocketChannel mute = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      mute.bind(UnixDomainSocketAddress.of(folder.resolve("link.sock")));

      assertReason(LinkException.Reason.BUSY);
    }
  }

  @Test
  void become_whenAFileIsWhereTheFolderShouldBe_thenIoFault() throws Exception {
    Files.createFile(folder);

    assertReason(LinkException.Reason.IO_FAULT);
  }

  @Test
  void onRaise_whenAnotherAsked_thenIsCalledOnceForEach() throws Exception {
    try (OneInstance one = one()) {
      one.onRaise(() -> raised.add("raised"));
      for (int raises = 0; raises < 3; raises++) {
        assertThat(OneInstance.become(folders)).isEmpty();
        assertThat(raised.poll(1, TimeUnit.MINUTES)).isEqualTo("raised");
      }
    }
    assertThat(raised).isEmpty();
  }

  @Test
  void onRaise_whenAnotherAskedBefore_thenIsCalledNow() throws Exception {
    try (OneInstance one = one()) {
      assertThat(OneInstance.become(folders)).isEmpty();

      one.onRaise(() -> raised.add(Thread.currentThread().getName()));
      assertThat(raised.poll(1, TimeUnit.MINUTES)).isEqualTo("link-raise");
    }
  }

  @Test
  void onRaise_whenTheLastRaiseStillRuns_thenTheNextIsAnsweredNonetheless() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    try (OneInstance one = one()) {
      one.onRaise(
          () -> {
            raised.add("raised");
            await(stuck);
          });
      assertThat(OneInstance.become(folders)).isEmpty();
      assertThat(OneInstance.become(folders)).isEmpty();
      stuck.countDown();

      assertThat(raised.poll(1, TimeUnit.MINUTES)).isEqualTo("raised");
      assertThat(raised.poll(1, TimeUnit.MINUTES)).isEqualTo("raised");
    }
  }

  @Test
  void become_whenManyPeersSayNothing_thenTheFirstIsRaisedAtOnce() throws Exception {
    List<SocketChannel> silent = new ArrayList<>();
    try (OneInstance _ = one()) {
      for (int peers = 0; peers < 40; peers++) {
        silent.add(connect());
      }
      long start = System.nanoTime();

      assertThat(OneInstance.become(folders)).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
    } finally {
      for (SocketChannel peer : silent) {
        peer.close();
      }
    }
  }

  @Test
  void serve_whenAPeerSaysNothing_thenIsDroppedAfterTwoSeconds() throws Exception {
    try (OneInstance _ = one();
        SocketChannel peer = connect()) {
      long start = System.nanoTime();

      assertThat(peer.read(ByteBuffer.allocate(1))).isNegative();
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(10));
    }
  }

  @Test
  void serve_whenTheRequestComesByteByByte_thenIsAnswered() throws Exception {
    try (OneInstance _ = one();
        SocketChannel peer = connect()) {
      for (byte each : "{\"version\":1,\"request\":\"raise\"}\n".getBytes(StandardCharsets.UTF_8)) {
        peer.write(ByteBuffer.wrap(new byte[] {each}));
      }

      assertThat(rest(peer)).isEqualTo(DONE + "\n");
    }
  }

  @Test
  void serve_whenTheRequestIsUnknown_thenSaysSo() throws Exception {
    try (OneInstance _ = one()) {
      assertThat(said("{\"version\":1,\"request\":\"raise\",\"more\":[1]}\n")).isEqualTo(DONE);
      assertThat(said("{\"version\":1,\"request\":\"dance\"}\n")).isEqualTo(no("unknown-request"));
      assertThat(said("{\"version\":2,\"request\":\"raise\"}\n")).isEqualTo(no("unknown-version"));
      assertThat(said("{\"version\":1}\n")).isEqualTo(no("bad-request"));
      assertThat(said("{\"request\":\"raise\"}\n")).isEqualTo(no("bad-request"));
      assertThat(said("GET / HTTP/1.1\n")).isEqualTo(no("bad-request"));
      assertThat(said("\n")).isEqualTo(no("bad-request"));
    }
  }

  @Test
  void serve_whenTheRequestIsLongerThanAnyMayBe_thenIsRefusedUnread() throws Exception {
    try (OneInstance _ = one()) {
      assertThat(said("[".repeat(4096))).isEqualTo(no("bad-request"));
      assertThat(OneInstance.become(folders)).isEmpty();
    }
  }

  @Test
  void serve_whenThePeerLeavesWithinItsLine_thenTheNextIsAnswered() throws Exception {
    try (OneInstance _ = one()) {
      try (SocketChannel peer = connect()) {
        peer.write(ByteBuffer.wrap(new byte[] {'{'}));
      }

      assertThat(said("{\"version\":1,\"request\":\"raise\"}\n")).isEqualTo(DONE);
    }
  }

  @Test
  void call_whenTheAnswerIsNone_thenThrows() throws Exception {
    Path socket = home.resolve("odd.sock");
    JsonObject request = Message.request(Wish.RAISE);
    try (Listener _ = Listener.start(socket, asked -> asked.with("ok", "?"))) {
      assertThat(Call.call(socket, request, AT_ONCE).map(Json::compact))
          .contains("{\"version\":1,\"request\":\"raise\",\"ok\":\"?\"}");
    }
    assertThatThrownBy(() -> Call.call(socket, request, AT_ONCE)).isInstanceOf(IOException.class);
  }

  private OneInstance one() throws LinkException {
    return OneInstance.become(folders).orElseThrow();
  }

  private void assertReason(LinkException.Reason reason) {
    assertThatThrownBy(() -> OneInstance.become(folders))
        .asInstanceOf(InstanceOfAssertFactories.type(LinkException.class))
        .extracting(LinkException::reason)
        .isEqualTo(reason);
  }

  private SocketChannel connect() throws IOException {
    return SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("link.sock")));
  }

  private String said(String request) throws IOException {
    try (SocketChannel peer = connect()) {
      peer.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8)));
      return rest(peer).strip();
    }
  }

  private static String rest(SocketChannel peer) throws IOException {
    return new String(Channels.newInputStream(peer).readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String no(String error) {
    return "{\"version\":1,\"ok\":false,\"error\":\"" + error + "\"}";
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
