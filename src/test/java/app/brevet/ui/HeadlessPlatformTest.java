package app.brevet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The ground the window's tests stand on: clicks and keys reach controls with no display.
@ExtendWith(ApplicationExtension.class)
final class HeadlessPlatformTest {

  private final AtomicInteger clicks = new AtomicInteger();

  @Start
  void show(Stage stage) {
    Button button = new Button("Start");
    button.setId("start");
    button.setOnAction(event -> clicks.incrementAndGet());
    TextField code = new TextField();
    code.setId("code");
    stage.setScene(new Scene(new VBox(button, code)));
    stage.show();
  }

  @Test
  void clickOn_whenAButton_thenItsActionRuns(FxRobot robot) {
    robot.clickOn("#start");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(clicks).hasValue(1);
  }

  @Test
  void write_whenAFieldHasFocus_thenTheTextIsThere(FxRobot robot) {
    robot.clickOn("#code").write("123456");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#code").queryAs(TextField.class).getText()).isEqualTo("123456");
  }
}
