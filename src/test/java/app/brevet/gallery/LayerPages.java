package app.brevet.gallery;

import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.CodeField;
import app.brevet.ui.kit.Confirmation;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.Overlay;
import app.brevet.ui.kit.RowColumns;
import app.brevet.ui.kit.RowContent;
import app.brevet.ui.kit.SessionRow;
import app.brevet.ui.kit.ToastPane;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The list of sessions, and what opens above it.
final class LayerPages {

  private LayerPages() {}

  static List<Page> all() {
    return List.of(
        new Page("SessionRow", () -> list(546, Samples.rows().subList(0, 7))),
        new Page("SessionRow long", () -> list(560)),
        new Page("SessionRow narrow", () -> list(380)),
        new Page("SessionRow wide", () -> list(900)),
        new Page("DialogCard", LayerPages::prompt),
        new Page("Confirmation", LayerPages::question),
        new Page("ToastPane", LayerPages::toasts));
  }

  private static Region list(double width) {
    return list(width, Samples.rows());
  }

  private static Region list(double width, List<RowContent> rows) {
    RowColumns columns = new RowColumns();
    ListView<RowContent> list = new ListView<>();
    list.getStyleClass().add("profile-list");
    list.setCellFactory(_ -> new Cell(columns));
    list.getItems().addAll(rows);
    list.getSelectionModel().select(2);
    list.setPrefSize(width, 800);
    list.setMaxWidth(width);
    return list;
  }

  private static final class Cell extends ListCell<RowContent> {
    private final SessionRow row;

    Cell(RowColumns columns) {
      row = new SessionRow(columns);
      getStyleClass().add("profile-cell");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable RowContent content, boolean empty) {
      super.updateItem(content, empty);
      setGraphic(content == null ? null : row);
      if (content != null) {
        row.show(content);
      }
    }
  }

  private static Node prompt() {
    CodeField code = new CodeField("MFA code, 6 digits");
    ControlPages.type(code, "407");
    DialogCard card = new DialogCard("Code for acme-dev", code, "", "Cancel");
    card.subtitleProperty().set("alice in acme-dev · device alice-phone · and 2 more waiting");
    card.noteProperty().set("Sent as soon as the sixth digit is in");
    return over(card);
  }

  private static Node question() {
    return over(
        new Confirmation(
            new Confirmation.Question(
                "Remove alice?",
                "Her access key is deleted from the keychain. Two roles use it: acme-prod-admin and"
                    + " acme-dev-readonly.",
                "Remove key and 2 roles that use it",
                "Keep",
                true),
            _ -> {}));
  }

  private static Node over(Region card) {
    Overlay overlay = new Overlay();
    overlay.open(card, overlay::close);
    return new StackPane(list(620), overlay);
  }

  private static Node toasts() {
    ToastPane toasts = new ToastPane();
    toasts.show("acme-dev was stopped.", Optional.of(new Act("Undo", () -> {})));
    toasts.show("Copied.", Optional.empty());
    toasts.show(
        "The session of acme-prod-admin was taken out of your files; AWS honours it until 14:07,"
            + " unless an administrator ends it.",
        Optional.of(new Act("Show how", () -> {})));
    StackPane both = new StackPane(list(620), toasts, new Label());
    both.setMaxWidth(620);
    return both;
  }
}
