package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class ChainTest {

  private KitStage kit;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
  }

  private static final ChainLink KEY =
      new ChainLink("alice", "access key AKIA", Level.NONE, 0, "", "", false);
  private static final ChainLink SESSION =
      new ChainLink("MFA session", "12 h", Level.FRESH, 0.9, "11 h", "MFA code", false);
  private static final ChainLink ROLE =
      new ChainLink("Admin", "1 h", Level.ENDING, 0.1, "6 min", "AssumeRole", true);

  private Chain chain(List<ChainLink> links) {
    Chain chain = kit.put(Chain::new);
    kit.act(() -> chain.show(links));
    return chain;
  }

  private List<Node> boxes(Chain chain) {
    return List.copyOf(kit.robot.from(chain).lookup(".chain-box").queryAll());
  }

  @Test
  void show_whenThreeLinks_thenEachWithHowItIsMade() {
    Chain chain = chain(List.of(KEY, SESSION, ROLE));
    assertThat(kit.words(chain))
        .containsExactly(
            "alice",
            "access key AKIA",
            "MFA code",
            "MFA session",
            "12 h",
            "AssumeRole",
            "Admin",
            "1 h");
    assertThat(boxes(chain)).hasSize(3);
    assertThat(boxes(chain).getLast().getAccessibleText())
        .isEqualTo("AssumeRole, Admin, 1 h, 6 min");
  }

  @Test
  void show_whenOneIsMeant_thenItStandsOut() {
    List<Node> boxes = boxes(chain(List.of(KEY, SESSION, ROLE)));
    assertThat(boxes.stream().map(box -> KitStage.has(box, "current")))
        .containsExactly(false, false, true);
  }

  @Test
  void show_whenItNeverEnds_thenAKeyInThePlaceOfTheRing() {
    List<Node> boxes = boxes(chain(List.of(KEY, SESSION)));
    assertThat(boxes.stream().map(box -> seen(box, ".chain-key"))).containsExactly(true, false);
    assertThat(boxes.stream().map(box -> seen(box, ".ring"))).containsExactly(false, true);
  }

  private boolean seen(Node box, String part) {
    return kit.robot.from(box).lookup(part).query().isVisible();
  }

  @Test
  void show_whenTheSessionEnds_thenTheSameBoxSaysSo() {
    Chain chain = chain(List.of(KEY, SESSION));
    Node before = boxes(chain).getLast();
    kit.act(
        () ->
            chain.show(
                List.of(
                    KEY,
                    new ChainLink("MFA session", "", Level.NONE, 0, "no session", "MFA", false))));
    assertThat(boxes(chain).getLast()).isSameAs(before);
    assertThat(KitStage.has(before, "idle")).isTrue();
  }
}
