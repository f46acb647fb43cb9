package app.brevet.ui.kit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The picture of how a session is made: a box for the key, for the session of the user, for that
/// of the role, each with what is left of it, and how one is made from the other between them.
public final class Chain extends VBox {

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
    private final HBox connector;
    private final LinkBox box = new LinkBox();

    LinkNode() {
      Region line = new Region();
      line.getStyleClass().add("chain-line");
      via.getStyleClass().add("chain-via");
      via.setMinWidth(0);
      connector = new HBox(line, via);
      connector.getStyleClass().add("chain-connector");
      getChildren().addAll(connector, box);
    }

    void show(ChainLink link) {
      via.setText(link.via());
      connector.setVisible(!link.via().isEmpty());
      connector.setManaged(!link.via().isEmpty());
      box.show(link);
      box.setAccessibleText(
          Stream.of(link.via(), link.title(), link.detail(), link.time())
              .filter(words -> !words.isEmpty())
              .collect(Collectors.joining(", ")));
    }
  }
}
