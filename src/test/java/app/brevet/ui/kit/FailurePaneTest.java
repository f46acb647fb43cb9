package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.words.FailureText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class FailurePaneTest {

  private KitStage kit;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
  }

  private static final FailureText TEXT =
      new FailureText(
          "wrong-code",
          "payments was not started.",
          "AWS did not take the code.",
          "Wait for the next code.",
          Optional.of(
              new FailureText.AwsAnswer(
                  "AccessDenied", "invalid MFA code", Optional.of("id-1"), false)));

  private FailurePane pane() {
    return kit.put(() -> new FailurePane(new FailureLabels("What AWS said", "Copy", "Decode…")));
  }

  @Test
  void show_whenItFailed_thenFourPartsWithTheLastFoldedAway() {
    FailurePane pane = pane();
    kit.act(() -> pane.show(TEXT, Optional.of(new Act("Try again", () -> {}))));
    assertThat(kit.words(pane))
        .containsExactly(TEXT.what(), TEXT.why(), TEXT.now(), "Try again", "What AWS said");

    kit.robot.clickOn("What AWS said");
    KitStage.settle();

    assertThat(kit.words(pane)).contains("AccessDenied\ninvalid MFA code\nid-1", "Copy");
  }

  @Test
  void show_whenItCanBeMended_thenTheButtonDoesIt() {
    AtomicInteger mended = new AtomicInteger();
    FailurePane pane = pane();
    kit.act(() -> pane.show(TEXT, Optional.of(new Act("Try again", mended::incrementAndGet))));
    kit.robot.clickOn("Try again");
    KitStage.settle();
    assertThat(mended).hasValue(1);
  }

  private static final FailureText ENCODED =
      new FailureText(
          "aws-encoded-denial",
          "payments was not started.",
          "AWS did not allow it.",
          "Decode it.",
          Optional.of(
              new FailureText.AwsAnswer("AccessDenied", "message: AQoD", Optional.empty(), true)));

  @Test
  void decode_whenAwsEncodedTheReasons_thenItAsksForThemToBeDecoded() {
    List<String> asked = new ArrayList<>();
    FailurePane pane = pane();
    kit.act(
        () -> {
          pane.addEventHandler(DecodeEvent.WANTED, wanted -> asked.add(wanted.said()));
          pane.show(ENCODED, Optional.empty());
        });

    kit.robot.clickOn("Decode…");
    KitStage.settle();

    assertThat(asked).containsExactly("message: AQoD");
  }

  @Test
  void decode_whenAnotherActMendsIt_thenOnlyThatOneIsOffered() {
    FailurePane pane = pane();
    kit.act(() -> pane.show(ENCODED, Optional.of(new Act("Open the toolbox", () -> {}))));

    assertThat(kit.words(pane)).contains("Open the toolbox").doesNotContain("Decode…");
  }

  @Test
  void copy_whenPressed_thenWhatAwsSaidIsOnTheClipboard() {
    FailurePane pane = pane();
    kit.act(() -> pane.show(TEXT, Optional.empty()));
    kit.robot.clickOn("What AWS said");
    KitStage.settle();
    kit.robot.clickOn("Copy");
    KitStage.settle();
    assertThat(kit.on(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("AccessDenied\ninvalid MFA code\nid-1");
  }

  @Test
  void show_whenNothingCanBeDoneAndAwsSaidNothing_thenNeitherIsOffered() {
    FailurePane pane = pane();
    FailureText plain =
        new FailureText("x", "It was not started.", "", "Try again later.", Optional.empty());
    kit.act(() -> pane.show(plain, Optional.empty()));
    assertThat(kit.words(pane)).containsExactly("It was not started.", "Try again later.");
  }
}
