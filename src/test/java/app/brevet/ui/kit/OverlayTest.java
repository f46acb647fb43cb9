package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class OverlayTest {

  private KitStage kit;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
    overlay = new Overlay();
    behind = new Button("behind");
    behind.setOnAction(_ -> heard.add("behind"));
    first = new TextField();
    last = new Button("last");
  }

  private final List<String> heard = new ArrayList<>();
  private Overlay overlay;
  private Button behind;
  private TextField first;
  private Button last;

  private VBox open() {
    kit.put(() -> new StackPane(behind, overlay));
    kit.act(behind::requestFocus);
    VBox card = kit.on(() -> new VBox(first, last));
    kit.act(() -> overlay.open(card, () -> heard.add("dismissed")));
    return card;
  }

  private void press(KeyCode... keys) {
    kit.robot.press(keys).release(keys);
    KitStage.settle();
  }

  @Test
  void open_whenOpened_thenItHasTheFocusAndTabStaysInIt() {
    open();
    assertThat(first.isFocused()).isTrue();
    press(KeyCode.TAB);
    assertThat(last.isFocused()).isTrue();
    press(KeyCode.TAB);
    assertThat(first.isFocused()).isTrue();
    press(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(last.isFocused()).isTrue();
  }

  @Test
  void open_whenTheMouseIsClickedBehind_thenNothingIsReached() {
    open();
    kit.robot.clickOn(behind);
    KitStage.settle();
    assertThat(heard).doesNotContain("behind");
    assertThat(overlay.isOpen()).isTrue();
  }

  @Test
  void escape_whenPressed_thenTheCardIsAskedAndStaysUntilItIsClosed() {
    VBox card = open();
    press(KeyCode.ESCAPE);
    assertThat(heard).containsExactly("dismissed");
    assertThat(overlay.isOpen()).isTrue();
    kit.act(() -> overlay.close(card));
    assertThat(overlay.isOpen()).isFalse();
    assertThat(behind.isFocused()).as("the focus is where it was").isTrue();
  }

  @Test
  void open_whenOneIsOpen_thenTheOtherIsAboveItAndClosesFirst() {
    open();
    kit.act(() -> overlay.open(new StackPane(new Label("above")), () -> heard.add("above")));
    press(KeyCode.ESCAPE);
    assertThat(heard).containsExactly("above");
    kit.act(overlay::close);
    press(KeyCode.ESCAPE);
    assertThat(heard).containsExactly("above", "dismissed");
  }

  @Test
  void close_whenTheLowerOneIsClosed_thenTheUpperOneStays() {
    VBox lower = open();
    StackPane upper = kit.on(() -> new StackPane(new Label("above")));
    kit.act(() -> overlay.open(upper, () -> {}));
    kit.act(() -> overlay.close(lower));
    assertThat(overlay.isOpen()).isTrue();
    assertThat(KitStage.isSeen(upper)).isTrue();
  }

  @Test
  void closeAll_whenDialogsAreOpen_thenEachIsToldThatItIsTakenAway() {
    open();
    VBox above = kit.on(VBox::new);
    VBox below = kit.on(VBox::new);
    kit.act(() -> overlay.open(below, () -> {}, () -> heard.add("below")));
    kit.act(() -> overlay.open(above, () -> {}, () -> heard.add("above")));
    kit.act(overlay::closeAll);
    assertThat(heard).containsExactly("above", "below");
    assertThat(overlay.isOpen()).isFalse();
  }
}
