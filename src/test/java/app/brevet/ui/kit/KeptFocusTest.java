package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Attempt.Verb;
import app.brevet.model.Failure;
import app.brevet.words.TestWords;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class KeptFocusTest {

  private TextField first;
  private TextField second;
  private Button submit;
  private Runnable end = () -> {};
  private KitStage kit;
  private DialogWork work;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
    first = new TextField();
    second = new TextField();
    submit = new Button("Submit");
    work = new DialogWork(TestWords.english(), new Waiting(), "");
  }

  /// Ends when the test says so.
  private final class Waiting implements Work {
    @Override
    public <T> void run(Job<T> job, Consumer<T> done, Consumer<Failure> failed) {
      end = () -> failed.accept(new Failure.Cancelled());
    }
  }

  private void put() {
    kit.put(
        () -> {
          VBox fields = new VBox(first, second);
          fields.disableProperty().bind(work.busyProperty());
          submit.disableProperty().bind(work.busyProperty());
          CardParts.comeBack(work, fields, submit);
          return new VBox(fields, submit);
        });
  }

  private void waitAndEnd() {
    kit.act(() -> work.run(Verb.STS, () -> "", _ -> {}));
    kit.pulse();
    assertThat(first.isFocused() || second.isFocused() || submit.isFocused()).isFalse();
    kit.act(end);
    kit.pulse();
  }

  @Test
  void comeBack_whenAFieldHadTheKeyboard_thenItHasItAgain() {
    put();
    kit.act(second::requestFocus);

    waitAndEnd();

    assertThat(second.isFocused()).isTrue();
  }

  @Test
  void comeBack_whenNoFieldHadIt_thenTheOther() {
    put();
    kit.act(submit::requestFocus);

    waitAndEnd();

    assertThat(submit.isFocused()).isTrue();
  }
}
