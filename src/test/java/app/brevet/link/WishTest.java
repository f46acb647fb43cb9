package app.brevet.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.brevet.os.Folders;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WishTest {

  @TempDir private Path home;
  private Folders folders;
  private Path runtime;

  @BeforeEach
  void setUp() {
    runtime = home.resolve("run");
    folders =
        new Folders(home.resolve("c"), home.resolve("s"), home.resolve("h"), Optional.of(runtime));
  }

  @ParameterizedTest
  @EnumSource
  void ask_whenThereIsAWindow_thenItDoesThatAndNothingElse(Wish wish) throws Exception {
    BlockingQueue<Wish> done = new LinkedBlockingQueue<>();
    try (OneInstance one = OneInstance.become(folders).orElseThrow()) {
      for (Wish each : Wish.values()) {
        one.on(each, () -> done.add(each));
      }

      assertThat(OneInstance.ask(folders, wish)).contains(new Heard(Optional.empty()));

      assertThat(done.poll(1, TimeUnit.MINUTES)).isEqualTo(wish);
    }
    assertThat(done).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void ask_whenTheWindowKnowsWhatItComesTo_thenThatIsTheAnswer(Effect effect) throws Exception {
    try (OneInstance one = OneInstance.become(folders).orElseThrow()) {
      one.on(Wish.LOCK, () -> Optional.of(effect), () -> {});

      assertThat(OneInstance.ask(folders, Wish.LOCK)).contains(new Heard(Optional.of(effect)));
    }
  }

  @Test
  void ask_whenThereIsNothingYetThatDoesIt_thenHeardAndNoMore() throws Exception {
    try (OneInstance _ = OneInstance.become(folders).orElseThrow()) {
      assertThat(OneInstance.ask(folders, Wish.LOCK)).contains(new Heard(Optional.empty()));
    }
  }

  @Test
  void ask_whenThereIsNone_thenSaysSoAndMakesNothing() throws Exception {
    assertThat(OneInstance.ask(folders, Wish.LOCK)).isEmpty();
    assertThat(runtime).doesNotExist();
  }

  @Test
  void ask_whenThereWasOne_thenSaysSo() throws Exception {
    OneInstance.become(folders).orElseThrow().close();

    assertThat(OneInstance.ask(folders, Wish.LOCK)).isEmpty();
  }

  @Test
  void ask_whenItTakesTheCallAndSaysNothing_thenBusy() throws Exception {
    Files.createDirectories(runtime);
    try (ServerSocketChannel mute = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      mute.bind(UnixDomainSocketAddress.of(runtime.resolve("link.sock")));

      assertThatExceptionOfType(LinkException.class)
          .isThrownBy(() -> OneInstance.ask(folders, Wish.LOCK))
          .matches(e -> e.reason() == LinkException.Reason.BUSY);
    }
  }
}
