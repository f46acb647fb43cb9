package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.ui.kit.RowContent.Emphasis;
import app.brevet.words.FailureText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class SessionRowTest {

  private static final Optional<RowContent.Badge> BADGE =
      Optional.of(
          new RowContent.Badge("key 93 days", "93 d", "The key is 93 days old. Rotate it."));

  private KitStage kit;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
  }

  private final List<String> heard = new ArrayList<>();

  private static RowContent content(String time, String act, Optional<FailureText> failure) {
    return content(time, "ends 17:40", act, failure);
  }

  private static RowContent content(
      String time, String caption, String act, Optional<FailureText> failure) {
    return new RowContent(
        "1",
        "payments",
        "bob · 7777-8888-9999",
        2,
        Optional.of("file"),
        failure.isPresent() ? Level.FAILED : Level.ENDING,
        0.1,
        time,
        caption,
        act,
        Emphasis.WARNING,
        failure,
        true,
        BADGE,
        "payments, bob, ends soon");
  }

  private SessionRow row(RowContent content) {
    SessionRow row = kit.put(SessionRow::new);
    kit.act(
        () -> {
          row.show(content);
          row.setOnAct(() -> heard.add("act"));
          row.setOnBadge(() -> heard.add("badge"));
          row.setOnMore(anchor -> heard.add("more"));
        });
    return row;
  }

  private Button button(SessionRow row) {
    return kit.robot.from(row).lookup(".row-act").queryAs(Button.class);
  }

  @Test
  void show_whenItLives_thenWhoAndWhereAndWhatIsLeft() {
    SessionRow row = row(content("7 min 31 s", "Renew now", Optional.empty()));
    assertThat(kit.words(row))
        .contains("payments", "bob · 7777-8888-9999", "file", "ends 17:40", "Renew now");
    assertThat(kit.robot.from(row).lookup(".time-text").queryAs(TimeText.class).textProperty())
        .extracting(text -> text.get())
        .isEqualTo("7 min 31 s");
    assertThat(row.getAccessibleText()).isEqualTo("payments, bob, ends soon");
    assertThat(button(row).getStyleClass()).contains("warning");
    assertThat(kit.robot.from(row).lookup(".account-bar").query().getStyleClass())
        .contains("account-2");
  }

  @Test
  void show_whenItFailed_thenWhyAndWhatToDoStandOnTheRow() {
    FailureText failure =
        new FailureText("x", "Not started.", "No answer.", "Check the network.", Optional.empty());
    SessionRow row = row(content("", "Try again", Optional.of(failure)));
    assertThat(String.join(" ", kit.words(row)))
        .contains("Not started.", "No answer.", "Check the network.", "Try again");
  }

  @Test
  void buttons_whenPressed_thenEachDoesItsOwn() {
    SessionRow row = row(content("7 min", "Renew", Optional.empty()));
    kit.robot.clickOn(button(row));
    kit.robot.clickOn(row.more());
    KitStage.settle();
    assertThat(heard).containsExactly("act", "more");
  }

  private List<Button> badges(SessionRow row) {
    return kit.robot.from(row).lookup(".row-badge").queryAllAs(Button.class).stream()
        .filter(KitStage::isSeen)
        .toList();
  }

  private void widen(SessionRow row, int width) {
    kit.act(
        () -> {
          row.setMaxWidth(width);
          kit.place.requestLayout();
        });
  }

  @Test
  void badge_whenThereIsOne_thenItIsReadAloudAndDoesItsOwn() {
    SessionRow row = row(content("7 min", "Renew", Optional.empty()));
    Button badge = badges(row).getFirst();
    assertThat(badge.getText()).isEqualTo("key 93 days");
    assertThat(badge.getAccessibleText()).isEqualTo("The key is 93 days old. Rotate it.");
    assertThat(badge.getTooltip().getText()).isEqualTo("The key is 93 days old. Rotate it.");

    kit.robot.clickOn(badge);
    KitStage.settle();

    assertThat(heard).containsExactly("badge");
  }

  @Test
  void badge_whenThereIsLessRoom_thenItGivesWayAndTheNameStays() {
    SessionRow row = row(content("7 min", "Renew", Optional.empty()));
    Label name = kit.robot.from(row).lookup(".row-name").queryAs(Label.class);
    double whole = name.getWidth();
    List<String> seen = new ArrayList<>();
    for (int width = 640; width >= 260; width -= 10) {
      widen(row, width);
      seen.add(
          badges(row).stream()
              .map(badge -> badge.getText().isEmpty() ? "picture" : badge.getText())
              .findFirst()
              .orElse("none"));
      if (!badges(row).isEmpty()) {
        assertThat(name.getWidth()).as("at %d", width).isEqualTo(whole);
        assertThat(badges(row).getFirst().getBoundsInParent().getMaxX())
            .isLessThanOrEqualTo(badges(row).getFirst().getParent().getLayoutBounds().getMaxX());
      }
    }
    assertThat(seen.stream().distinct()).contains("key 93 days", "93 d", "picture");
  }

  @Test
  void badge_whenThereIsOne_thenTheRowIsAsHighAndItsColumnsAsWideAsWithout() {
    SessionRow row = row(content("7 min", "Renew", Optional.empty()));
    double high = row.prefHeight(640);
    double actX = button(row).getLayoutX();

    kit.act(() -> row.show(without(content("7 min", "Renew", Optional.empty()))));

    assertThat(badges(row)).isEmpty();
    assertThat(row.prefHeight(640)).isEqualTo(high);
    assertThat(button(row).getLayoutX()).isEqualTo(actX);
  }

  private static RowContent without(RowContent with) {
    return new RowContent(
        with.key(),
        with.name(),
        with.who(),
        with.colour(),
        with.chip(),
        with.level(),
        with.fraction(),
        with.time(),
        with.caption(),
        with.act(),
        with.emphasis(),
        with.failure(),
        with.pinned(),
        Optional.empty(),
        with.spoken());
  }

  @Test
  void layout_whenTheListIsNarrow_thenNothingLiesOnAnother() {
    SessionRow row = row(content("11 h 42 min", "Renew", Optional.empty()));
    for (int width : new int[] {640, 480, 360, 260}) {
      kit.act(
          () -> {
            row.setMaxWidth(width);
            StackPane place = kit.place;
            place.requestLayout();
          });
      Button act = button(row);
      assertThat(act.getBoundsInParent().getMaxX()).as("at %d", width).isLessThanOrEqualTo(width);
      assertThat(act.getBoundsInParent().intersects(row.more().getBoundsInParent())).isFalse();
      TimeText time = kit.robot.from(row).lookup(".time-text").queryAs(TimeText.class);
      assertThat(time.getBoundsInParent().intersects(act.getBoundsInParent())).isFalse();
    }
  }

  @Test
  void caption_whenItIsLongAndTheRowHasRoom_thenItIsWholeAndTheRowIsNoHigher() {
    SessionRow row = row(content("7 min 31 s", "Renew now", Optional.empty()));
    kit.act(() -> row.getScene().getWindow().setWidth(900));
    double high = row.prefHeight(row.getWidth());
    String longOne = "renews Sat 28 Nov, 02:13, or at the latest then";

    kit.act(() -> row.show(content("7 min 31 s", longOne, "Renew now", Optional.empty())));

    Label caption = kit.robot.from(row).lookup(".row-caption").queryAs(Label.class);
    assertThat(caption.getWidth()).isGreaterThanOrEqualTo(Math.floor(caption.prefWidth(-1)));
    assertThat(row.prefHeight(row.getWidth())).isEqualTo(high);
  }
}
