package app.brevet.ui.found;

import app.brevet.ui.found.FoundViewModel.Move;
import app.brevet.ui.found.FoundViewModel.Row;
import app.brevet.ui.found.FoundViewModel.Stage;
import app.brevet.ui.kit.CardParts;
import app.brevet.ui.kit.CardStack;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.DiffList;
import app.brevet.ui.kit.ScrollArea;
import app.brevet.words.Words;
import java.net.URL;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The dialog of keys and roles that were found.
public final class FoundView extends StackPane {

  private final Words words;
  private final CardParts parts;
  private final FoundViewModel model;

  /// The view of what was found.
  public FoundView(Words words, FoundViewModel model) {
    this.words = words;
    this.parts = new CardParts(words);
    this.model = model;
    getStyleClass().add("found");
    URL sheet = Objects.requireNonNull(FoundView.class.getResource("found-keys.css"));
    getStylesheets().add(sheet.toExternalForm());
    getChildren().setAll(new CardStack<>(Stage.class, model.stageProperty(), this::card));
  }

  private DialogCard card(Stage stage) {
    return switch (stage) {
      case READING -> reading();
      case FOUND -> found();
      case MOVE -> move();
      case DONE -> done();
    };
  }

  private DialogCard reading() {
    DialogCard card = parts.waiting(words.text("found.title"), "found.reading");
    card.cancel().setOnAction(_ -> model.abandon());
    return card;
  }

  private DialogCard found() {
    DialogCard card =
        new DialogCard(
            words.text("found.title"),
            new VBox(summary(), new ScrollArea(rows()), parts.failure(model.work())),
            "-",
            words.text("dialogs.cancel"));
    card.primary().textProperty().bind(model.actProperty());
    card.primary()
        .disableProperty()
        .bind(model.nothingChosenProperty().or(model.work().busyProperty()));
    card.primary().setOnAction(_ -> model.run());
    card.cancel().setOnAction(_ -> model.abandon());
    return card;
  }

  private Label summary() {
    Label label = CardParts.wrapped(new Label());
    label.textProperty().bind(model.summaryProperty());
    label.getStyleClass().add("found-summary");
    return label;
  }

  private VBox rows() {
    VBox list = new VBox();
    list.getStyleClass().add("found-list");
    list.disableProperty().bind(model.work().busyProperty());
    model
        .rowsProperty()
        .subscribe(all -> list.getChildren().setAll(all.stream().map(FoundView::row).toList()));
    return list;
  }

  private static Node row(Row row) {
    Label name = CardParts.wrapped(new Label(row.name()));
    name.getStyleClass().add("found-name");
    Label detail = muted(row.detail());
    Label outcome = muted("");
    outcome.textProperty().bind(row.outcomeProperty());
    outcome.managedProperty().bind(row.outcomeProperty().isNotEmpty());
    VBox said = new VBox(name, detail, outcome);
    HBox.setHgrow(said, Priority.ALWAYS);
    CheckBox tick = new CheckBox();
    tick.setMinWidth(Region.USE_PREF_SIZE);
    tick.setAccessibleText(row.name() + ", " + row.detail());
    tick.selectedProperty().bindBidirectional(row.tickedProperty());
    HBox line = new HBox(tick, said);
    line.getStyleClass().add("found-row");
    row.stateProperty().subscribe(now -> mark(now, tick, outcome));
    return line;
  }

  private static void mark(FoundState now, CheckBox tick, Label outcome) {
    tick.setDisable(now != FoundState.OFFERED);
    outcome.getStyleClass().removeAll("found-good", "found-bad");
    switch (now) {
      case IMPORTED -> outcome.getStyleClass().add("found-good");
      case FAILED -> outcome.getStyleClass().add("found-bad");
      case OFFERED, NOT_OFFERED, AT_WORK -> {}
    }
  }

  private static Label muted(String text) {
    Label label = CardParts.wrapped(new Label(text));
    label.getStyleClass().add("found-detail");
    return label;
  }

  private DialogCard move() {
    VBox changes = new VBox();
    changes.getStyleClass().add("found-list");
    model.moveProperty().subscribe(shown -> show(shown, changes));
    DialogCard card =
        new DialogCard(
            words.text("found.move.title"),
            new VBox(
                parts.text("found.move.text"),
                new ScrollArea(changes),
                parts.failure(model.work())),
            words.text("found.move.do"),
            words.text("found.move.leave"));
    card.primary().disableProperty().bind(model.work().busyProperty());
    card.cancel().disableProperty().bind(model.work().busyProperty());
    card.primary().setOnAction(_ -> model.take());
    card.cancel().setOnAction(_ -> model.leaveThem());
    return card;
  }

  private void show(Move shown, VBox changes) {
    changes.getChildren().clear();
    shown
        .diffs()
        .forEach(
            diff -> {
              Label file = CardParts.wrapped(new Label(diff.file().toString()));
              file.getStyleClass().add("found-name");
              DiffList list = parts.diff();
              list.show(diff);
              changes.getChildren().addAll(file, list);
            });
    shown.lines().forEach(line -> changes.getChildren().add(muted(line)));
  }

  private DialogCard done() {
    Label note = CardParts.wrapped(new Label());
    note.textProperty().bind(model.noteProperty());
    DialogCard card =
        new DialogCard(
            words.text("found.done.title"),
            new VBox(note, new ScrollArea(rows())),
            words.text("codes.close"),
            "");
    card.primary().setOnAction(_ -> model.abandon());
    return card;
  }
}
