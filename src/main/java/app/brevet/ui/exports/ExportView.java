package app.brevet.ui.exports;

import app.brevet.ui.exports.ExportViewModel.Content;
import app.brevet.ui.exports.ExportViewModel.Stage;
import app.brevet.ui.kit.CardParts;
import app.brevet.ui.kit.CardStack;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.FileField;
import app.brevet.ui.kit.FormField;
import app.brevet.ui.kit.PassphraseFields;
import app.brevet.words.Words;
import java.net.URL;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The dialog of an export.
public final class ExportView extends StackPane {

  private final Words words;
  private final CardParts parts;
  private final ExportViewModel model;

  /// The view of this export.
  public ExportView(Words words, ExportViewModel model) {
    this.words = words;
    this.parts = new CardParts(words);
    this.model = model;
    getStyleClass().add("statefile");
    URL sheet = Objects.requireNonNull(ExportView.class.getResource("state-file.css"));
    getStylesheets().add(sheet.toExternalForm());
    getChildren().setAll(new CardStack<>(Stage.class, model.stageProperty(), this::card));
  }

  private DialogCard card(Stage stage) {
    DialogCard card =
        switch (stage) {
          case ASKED -> asked();
          case REPLACE -> replace();
          case PASSPHRASE -> passphrase();
          case DONE -> done();
        };
    card.cancel().disableProperty().bind(model.work().busyProperty());
    return card;
  }

  private DialogCard asked() {
    FileField file =
        new FileField(
            words.text("statefile.file"), words.text("statefile.choose"), model.fileProperty());
    file.problemProperty().bind(model.fileProblemProperty());
    file.onChoose(model::choose);
    VBox fields = new VBox(content(), file);
    fields.getStyleClass().add("statefile-fields");
    fields.disableProperty().bind(model.work().busyProperty());
    DialogCard card =
        new DialogCard(
            words.text("statefile.export.title"),
            new VBox(fields, parts.failure(model.work())),
            "-",
            words.text("dialogs.cancel"));
    card.primary().textProperty().bind(model.contentProperty().map(this::act));
    card.primary().disableProperty().bind(model.work().busyProperty());
    card.primary().setOnAction(_ -> model.next());
    card.cancel().setOnAction(_ -> model.leave());
    return card;
  }

  private String act(Content chosen) {
    return switch (chosen) {
      case EVERYTHING -> words.text("statefile.next");
      case PROFILES -> words.text("statefile.export.do");
    };
  }

  private FormField content() {
    ToggleGroup group = new ToggleGroup();
    VBox ways =
        new VBox(
            way(Content.EVERYTHING, words.text("statefile.export.everything"), group),
            way(Content.PROFILES, words.text("statefile.export.profiles"), group));
    ways.getStyleClass().add("statefile-ways");
    FormField field = new FormField(words.text("statefile.export.content"), ways);
    field.helpProperty().bind(model.contentProperty().map(this::meaning));
    return field;
  }

  private RadioButton way(Content content, String label, ToggleGroup group) {
    RadioButton button = new RadioButton(label);
    button.setToggleGroup(group);
    button.setWrapText(true);
    button.setMinHeight(USE_PREF_SIZE);
    button.setOnAction(_ -> model.contentProperty().set(content));
    model.contentProperty().subscribe(chosen -> button.setSelected(chosen == content));
    return button;
  }

  private String meaning(Content chosen) {
    return switch (chosen) {
      case EVERYTHING -> words.text("statefile.export.everything-help");
      case PROFILES -> words.text("statefile.export.profiles-help");
    };
  }

  private DialogCard replace() {
    Label text = CardParts.wrapped(new Label());
    text.textProperty()
        .bind(model.pathProperty().map(path -> words.text("statefile.replace.text", path)));
    DialogCard card =
        new DialogCard(
            words.text("statefile.replace.title"),
            new VBox(text, parts.failure(model.work())),
            words.text("statefile.replace.do"),
            words.text("shared.back"));
    CardParts.warn(card);
    card.primary().disableProperty().bind(model.work().busyProperty());
    card.primary().setOnAction(_ -> model.replace());
    card.cancel().setOnAction(_ -> model.back());
    return card;
  }

  private DialogCard passphrase() {
    PassphraseFields fields = new PassphraseFields(words, model.passphrase(), "");
    fields.disableProperty().bind(model.work().busyProperty());
    CardParts.comeBack(model.work(), fields, fields);
    VBox content =
        new VBox(parts.text("exports.export.passphrase"), fields, parts.failure(model.work()));
    content.getStyleClass().add("statefile-fields");
    DialogCard card =
        new DialogCard(
            words.text("statefile.passphrase.title"),
            content,
            words.text("statefile.export.do"),
            words.text("shared.back"));
    card.primary()
        .disableProperty()
        .bind(model.passphrase().completeProperty().not().or(model.work().busyProperty()));
    ObservableValue<String> note =
        model.work().busyProperty().map(busy -> busy ? words.text("statefile.export.busy") : "");
    card.noteProperty().bind(note);
    card.primary().setOnAction(_ -> fields.give(model::seal));
    card.cancel().setOnAction(_ -> model.back());
    return card;
  }

  private DialogCard done() {
    Label told = CardParts.wrapped(new Label());
    told.textProperty().bind(model.toldProperty());
    DialogCard card =
        new DialogCard(
            words.text("statefile.export.done-title"), told, words.text("codes.close"), "");
    card.primary().setOnAction(_ -> model.leave());
    return card;
  }
}
