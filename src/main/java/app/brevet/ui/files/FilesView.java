package app.brevet.ui.files;

import app.brevet.ui.files.FilesViewModel.Change;
import app.brevet.ui.files.FilesViewModel.Item;
import app.brevet.ui.files.FilesViewModel.ShownCopies;
import app.brevet.ui.files.FilesViewModel.ShownCopy;
import app.brevet.ui.files.FilesViewModel.ShownFile;
import app.brevet.ui.files.FilesViewModel.Stage;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.CardParts;
import app.brevet.ui.kit.CardStack;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.DiffList;
import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.ScrollArea;
import app.brevet.ui.kit.StatusChip;
import app.brevet.words.Words;
import java.net.URL;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The dialog of the shared AWS files.
public final class FilesView extends StackPane {

  private final Words words;
  private final CardParts parts;
  private final FilesViewModel model;

  /// The view of these files.
  public FilesView(Words words, FilesViewModel model) {
    this.words = words;
    this.parts = new CardParts(words);
    this.model = model;
    getStyleClass().add("aws-files");
    URL sheet = Objects.requireNonNull(FilesView.class.getResource("aws-files.css"));
    getStylesheets().add(sheet.toExternalForm());
    getChildren().setAll(new CardStack<>(Stage.class, model.stageProperty(), this::card));
  }

  private DialogCard card(Stage stage) {
    return switch (stage) {
      case READING -> reading();
      case FILES -> files();
      case COPIES -> copies();
      case CHANGE -> change();
    };
  }

  private DialogCard reading() {
    DialogCard card = parts.waiting(words.text("shared.title"), "shared.reading");
    card.cancel().setOnAction(_ -> model.abandon());
    return card;
  }

  private DialogCard files() {
    VBox list = list();
    model
        .filesProperty()
        .subscribe(all -> list.getChildren().setAll(all.stream().map(this::file).toList()));
    DialogCard card =
        new DialogCard(
            words.text("shared.title"),
            new VBox(new ScrollArea(list), parts.failure(model.work())),
            words.text("place.look-again"),
            words.text("codes.close"));
    card.noteProperty().bind(model.noteProperty());
    card.primary().getStyleClass().remove("accent");
    card.primary().setOnAction(_ -> model.open());
    card.cancel().setOnAction(_ -> model.abandon());
    return card;
  }

  private VBox list() {
    VBox list = new VBox();
    list.getStyleClass().add("aws-files-list");
    list.disableProperty().bind(model.work().busyProperty());
    return list;
  }

  private Node file(ShownFile file) {
    Label path = CardParts.wrapped(new Label(file.path()));
    path.getStyleClass().add("aws-files-path");
    HBox.setHgrow(path, Priority.ALWAYS);
    path.setMaxWidth(Double.MAX_VALUE);
    StatusChip state = new StatusChip(file.state(), file.tone());
    state.setMinWidth(USE_PREF_SIZE);
    VBox box = new VBox(new HBox(path, state));
    box.getStyleClass().add("aws-files-file");
    file.items().forEach(item -> box.getChildren().add(item(item)));
    if (!file.acts().isEmpty()) {
      FlowPane acts = new FlowPane();
      acts.getStyleClass().add("aws-files-acts");
      acts.getChildren().setAll(file.acts().stream().map(FilesView::button).toList());
      box.getChildren().add(acts);
    }
    return box;
  }

  private static Button button(Act act) {
    Button button = new Button(act.label());
    button.getStyleClass().add("small");
    button.setOnAction(_ -> act.run().run());
    return button;
  }

  private static Node item(Item item) {
    Label place = CardParts.wrapped(new Label(item.place()));
    place.getStyleClass().add("aws-files-place");
    VBox said = new VBox(place, CardParts.wrapped(new Label(item.what())));
    item.effects().forEach(effect -> said.getChildren().add(muted(effect)));
    if (!item.now().isEmpty()) {
      said.getChildren().add(muted(item.now()));
    }
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox line = new HBox(Icon.WARNING.node(), said);
    line.getStyleClass().add("aws-files-item");
    return line;
  }

  private static Label muted(String text) {
    Label label = CardParts.wrapped(new Label(text));
    label.getStyleClass().add("aws-files-detail");
    return label;
  }

  private DialogCard copies() {
    VBox list = list();
    DialogCard card =
        new DialogCard(
            words.text("shared.copies.title"),
            new VBox(
                parts.text("shared.copies.text"),
                new ScrollArea(list),
                parts.failure(model.work())),
            "",
            words.text("shared.back"));
    model.copiesProperty().subscribe(shown -> show(shown, card, list));
    card.cancel().setOnAction(_ -> model.back());
    return card;
  }

  private static void show(ShownCopies shown, DialogCard card, VBox list) {
    card.subtitleProperty().set(shown.path());
    list.getChildren().setAll(shown.copies().stream().map(FilesView::copy).toList());
  }

  private static Node copy(ShownCopy copy) {
    Label when = new Label(copy.when());
    when.getStyleClass().add("aws-files-place");
    Label detail = muted(copy.detail());
    VBox said = new VBox(when, detail);
    HBox.setHgrow(said, Priority.ALWAYS);
    Button compare = button(copy.compare());
    compare.setMinWidth(USE_PREF_SIZE);
    compare.setAccessibleText(copy.compare().label() + " " + copy.when());
    HBox line = new HBox(copy.damaged() ? Icon.WARNING.node() : Icon.COPY.node(), said, compare);
    line.getStyleClass().add("aws-files-copy");
    return line;
  }

  private DialogCard change() {
    Label text = CardParts.wrapped(new Label());
    DiffList diff = parts.diff();
    diff.managedProperty().bind(diff.visibleProperty());
    VBox content = new VBox(text, diff, parts.failure(model.work()));
    content.getStyleClass().add("aws-files-list");
    DialogCard card = new DialogCard("", content, "", words.text("shared.back"));
    card.primary().disableProperty().bind(model.work().busyProperty());
    model.changeProperty().subscribe(shown -> shown.ifPresent(one -> show(one, card, text, diff)));
    card.cancel().setOnAction(_ -> model.back());
    return card;
  }

  private static void show(Change change, DialogCard card, Label text, DiffList diff) {
    card.titleProperty().set(change.title());
    card.subtitleProperty().set(change.diff().file().toString());
    text.setText(change.text());
    diff.setVisible(!change.diff().isEmpty());
    diff.show(change.diff());
    card.primary().setText(change.act().label());
    card.primary().setOnAction(_ -> change.act().run().run());
  }
}
