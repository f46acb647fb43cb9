package app.brevet.ui.exports;

import app.brevet.ui.exports.RestoreViewModel.Group;
import app.brevet.ui.exports.RestoreViewModel.Stage;
import app.brevet.ui.kit.CardParts;
import app.brevet.ui.kit.CardStack;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.FileField;
import app.brevet.ui.kit.PassphraseFields;
import app.brevet.ui.kit.ScrollArea;
import app.brevet.words.Words;
import java.net.URL;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The dialog of a restore.
public final class RestoreView extends StackPane {

  private final Words words;
  private final CardParts parts;
  private final RestoreViewModel model;

  /// The view of this restore.
  public RestoreView(Words words, RestoreViewModel model) {
    this.words = words;
    this.parts = new CardParts(words);
    this.model = model;
    getStyleClass().add("statefile");
    URL sheet = Objects.requireNonNull(RestoreView.class.getResource("state-file.css"));
    getStylesheets().add(sheet.toExternalForm());
    getChildren().setAll(new CardStack<>(Stage.class, model.stageProperty(), this::card));
  }

  private DialogCard card(Stage stage) {
    DialogCard card =
        switch (stage) {
          case ASKED -> asked();
          case PASSPHRASE -> passphrase();
          case PLAN -> plan();
          case DONE -> done();
        };
    card.cancel().disableProperty().bind(model.work().busyProperty());
    return card;
  }

  private void tellBusy(DialogCard card, String key) {
    card.noteProperty().bind(model.work().busyProperty().map(busy -> busy ? words.text(key) : ""));
  }

  private DialogCard asked() {
    FileField file =
        new FileField(
            words.text("statefile.file"), words.text("statefile.choose"), model.fileProperty());
    file.problemProperty().bind(model.fileProblemProperty());
    file.onChoose(model::choose);
    file.disableProperty().bind(model.work().busyProperty());
    VBox content =
        new VBox(parts.text("statefile.restore.text"), file, parts.failure(model.work()));
    content.getStyleClass().add("statefile-fields");
    DialogCard card =
        new DialogCard(
            words.text("statefile.restore.title"),
            content,
            words.text("statefile.next"),
            words.text("dialogs.cancel"));
    card.primary().disableProperty().bind(model.work().busyProperty());
    card.primary().setOnAction(_ -> model.next());
    card.cancel().setOnAction(_ -> model.leave());
    return card;
  }

  private DialogCard passphrase() {
    PassphraseFields fields =
        new PassphraseFields(words, model.passphrase(), words.text("dialogs.unlock.passphrase"));
    fields.disableProperty().bind(model.work().busyProperty());
    CardParts.comeBack(model.work(), fields, fields);
    DialogCard card =
        new DialogCard(
            words.text("statefile.open.title"),
            new VBox(fields, parts.failure(model.work())),
            words.text("dialogs.unlock.open"),
            words.text("shared.back"));
    card.subtitleProperty().bind(model.fileProperty());
    tellBusy(card, "statefile.open.busy");
    card.primary()
        .disableProperty()
        .bind(model.passphrase().completeProperty().not().or(model.work().busyProperty()));
    card.primary().setOnAction(_ -> fields.give(model::open));
    card.cancel().setOnAction(_ -> model.back());
    return card;
  }

  private DialogCard plan() {
    Label nothing = parts.text("statefile.plan.nothing");
    nothing.visibleProperty().bind(model.nothingToDoProperty());
    nothing.managedProperty().bind(model.nothingToDoProperty());
    CheckBox replace = new CheckBox(words.text("statefile.plan.replace"));
    replace.setWrapText(true);
    replace.setMinHeight(USE_PREF_SIZE);
    replace.selectedProperty().bindBidirectional(model.replaceProperty());
    replace.visibleProperty().bind(model.replaceOfferedProperty());
    replace.managedProperty().bind(model.replaceOfferedProperty());
    replace.disableProperty().bind(model.work().busyProperty());
    VBox content = new VBox(nothing, groups(), replace);
    content.getStyleClass().add("statefile-fields");
    DialogCard card =
        new DialogCard(
            words.text("statefile.plan.title"),
            content,
            words.text("statefile.plan.do"),
            words.text("dialogs.cancel"));
    tellBusy(card, "statefile.plan.busy");
    card.primary()
        .disableProperty()
        .bind(model.nothingToDoProperty().or(model.work().busyProperty()));
    card.primary().setOnAction(_ -> model.restore());
    card.cancel().setOnAction(_ -> model.leave());
    return card;
  }

  private Node groups() {
    VBox list = new VBox();
    list.getStyleClass().add("statefile-groups");
    model
        .groupsProperty()
        .subscribe(all -> list.getChildren().setAll(all.stream().map(RestoreView::group).toList()));
    ScrollArea area = new ScrollArea(list);
    area.setFocusTraversable(true); // Else the keys could not scroll it: nothing in it has them.
    area.setAccessibleText(words.text("statefile.plan.title"));
    return area;
  }

  private static Node group(Group group) {
    Label title = CardParts.wrapped(new Label(group.title()));
    title.getStyleClass().add("statefile-title");
    VBox box = new VBox(title);
    box.getStyleClass().add("statefile-group");
    group
        .lines()
        .forEach(
            line -> {
              Label label = CardParts.wrapped(new Label(line));
              label.getStyleClass().add("statefile-line");
              box.getChildren().add(label);
            });
    return box;
  }

  private DialogCard done() {
    VBox content = new VBox(parts.failure(model.work()), groups());
    content.getStyleClass().add("statefile-fields");
    DialogCard card = new DialogCard("", content, words.text("codes.close"), "");
    card.titleProperty()
        .bind(
            model
                .completeProperty()
                .map(
                    whole ->
                        whole
                            ? words.text("statefile.done.title")
                            : words.text("statefile.done.partly-title")));
    card.primary().setOnAction(_ -> model.leave());
    return card;
  }
}
