package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// On the caller's thread, with a timer that is moved by hand and a clipboard of the test.
final class SecretClipboardTest {

  private final WrittenTimer timer = new WrittenTimer();
  private final Board board = new Board();
  private final SecretClipboard clipboard = new SecretClipboard(board, timer, Runnable::run);

  private static final class Board implements SecretClipboard.Place {

    private Optional<String> text = Optional.empty();

    @Override
    public void put(String put) {
      text = Optional.of(put);
    }

    @Override
    public Optional<String> text() {
      return text;
    }

    @Override
    public void clear() {
      text = Optional.empty();
    }
  }

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void put_whenItsTimeIsOver_thenItIsGone() {
    clipboard.put("123456");
    assertThat(board.text).contains("123456");
    assertThat(timer.waits).containsExactly(Duration.ofSeconds(30));

    timer.tick();

    assertThat(board.text).isEmpty();
  }

  @Test
  void put_whenSomethingElseWasCopiedMeanwhile_thenThatStays() {
    clipboard.put("123456");
    board.put("of the user");

    timer.tick();

    assertThat(board.text).contains("of the user");
  }

  @Test
  void put_whenAnotherFollows_thenItHasItsFullTime() {
    clipboard.put("123456");
    clipboard.put("654321");

    assertThat(timer.futures.getFirst().isCancelled()).isTrue();
    assertThat(timer.futures.getLast().isCancelled()).isFalse();
    assertThat(board.text).contains("654321");
  }

  @Test
  void takeBack_whenItIsStillThere_thenItIsGoneAtOnce() {
    clipboard.put("123456");

    clipboard.takeBack();

    assertThat(board.text).isEmpty();
    assertThat(timer.futures.getLast().isCancelled()).isTrue();
  }

  @Test
  void takeBack_whenTheUserCopiesTheSameLater_thenItIsTheUsers() {
    clipboard.put("123456");
    clipboard.takeBack();
    board.put("123456");

    clipboard.takeBack();

    assertThat(board.text).contains("123456");
  }

  @Test
  void takeBack_whenNothingWasPut_thenTheClipboardIsAsItWas() {
    board.put("of the user");

    clipboard.takeBack();

    assertThat(board.text).contains("of the user");
  }
}
