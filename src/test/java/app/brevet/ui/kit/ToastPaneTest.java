package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class ToastPaneTest {

  private KitStage kit;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
  }

  @Test
  void show_whenThereIsAnAct_thenItsButtonDoesItAndTheToastLeaves() {
    AtomicInteger undone = new AtomicInteger();
    ToastPane toasts = kit.put(ToastPane::new);
    kit.act(() -> toasts.show("Stopped.", Optional.of(new Act("Undo", undone::incrementAndGet))));
    assertThat(kit.words(toasts)).containsExactly("Stopped.", "Undo");

    kit.robot.clickOn("Undo");
    KitStage.settle();

    assertThat(undone).hasValue(1);
    assertThat(kit.words(toasts)).isEmpty();
  }

  @Test
  void show_whenThereAreMany_thenTheLastThreeAreSeen() {
    ToastPane toasts = kit.put(ToastPane::new);
    kit.act(
        () -> {
          for (String text : new String[] {"one", "two", "three", "four"}) {
            toasts.show(text, Optional.empty());
          }
        });
    assertThat(kit.words(toasts)).containsExactly("two", "three", "four");
  }

  @Test
  void keep_whenTheTimeOfOthersIsOver_thenItStaysUntilItsButtonIsPressed() throws TimeoutException {
    ToastPane toasts = kit.put(() -> new ToastPane(Duration.millis(200)));
    kit.act(
        () -> {
          toasts.keep("It failed.", List.of(new Act("Dismiss", () -> {})));
          for (String text : new String[] {"one", "two", "three"}) {
            toasts.show(text, Optional.empty());
          }
        });
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> kit.on(() -> toasts.getChildren().size() == 1));
    assertThat(kit.words(toasts)).containsExactly("It failed.", "Dismiss");

    kit.robot.clickOn("Dismiss");
    KitStage.settle();

    assertThat(kit.words(toasts)).isEmpty();
  }

  @Test
  void show_whenItsTimeIsOver_thenItLeaves() throws TimeoutException {
    ToastPane toasts = kit.put(() -> new ToastPane(Duration.millis(200)));
    kit.act(() -> toasts.show("gone soon", Optional.empty()));
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> kit.on(() -> toasts.getChildren().isEmpty()));
    assertThat(kit.words(toasts)).isEmpty();
  }
}
