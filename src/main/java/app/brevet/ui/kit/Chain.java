package app.brevet.ui.kit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The picture of how a session is made: a box for the key, for the session of the user, for that
/// of the role, each with what is left of it, and how one is made from the other between them.
public final class Chain extends VBox {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final double RING = 26;

  private List<ChainLink> shown = List.of();

  /// No picture yet.
  public Chain() {
    getStyleClass().add("chain");
  }

  /// Draws these links, the key first.
  public void show(List<ChainLink> links) {
    if (links.size() == shown.size() && !links.isEmpty()) {
      for (int at = 0; at < links.size(); at++) {
        ((LinkNode) getChildren().get(at)).show(links.get(at));
      }
    } else {
      getChildren().setAll(links.stream().map(Chain::drawn).toList());
    }
    shown = List.copyOf(links);
  }

  private static LinkNode drawn(ChainLink link) {
    LinkNode node = new LinkNode();
    node.show(link);
    return node;
  }

  private static final class LinkNode extends VBox {
    private final Label via = new Label();
    private final Region line = new Region();
    private final HBox connector = new HBox(line, via);
    private final Ring ring = new Ring(RING);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final TimeText time = new TimeText();
    private final HBox box;

    LinkNode() {
      connector.getStyleClass().add("chain-connector");
      line.getStyleClass().add("chain-line");
      via.getStyleClass().add("chain-via");
      via.setMinWidth(0);
      title.getStyleClass().add("chain-title");
      detail.getStyleClass().add("chain-detail");
      title.setMinWidth(0);
      detail.setMinWidth(0);
      VBox words = new VBox(title, detail);
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      box = new HBox(ring, words, time);
      box.getStyleClass().add("chain-box");
      box.setAccessibleRole(AccessibleRole.TEXT);
      getChildren().addAll(connector, box);
    }

    void show(ChainLink link) {
      via.setText(link.via());
      connector.setVisible(!link.via().isEmpty());
      connector.setManaged(!link.via().isEmpty());
      title.setText(link.title());
      detail.setText(link.detail());
      time.textProperty().set(link.time());
      time.setEnding(link.level() == Level.ENDING);
      ring.fractionProperty().set(link.fraction());
      ring.levelProperty().set(link.level());
      box.pseudoClassStateChanged(CURRENT, link.current());
      box.setAccessibleText(
          Stream.of(link.via(), link.title(), link.detail(), link.time())
              .filter(words -> !words.isEmpty())
              .collect(Collectors.joining(", ")));
    }
  }
}
