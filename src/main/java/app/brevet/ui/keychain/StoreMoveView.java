package app.brevet.ui.keychain;

import app.brevet.ui.keychain.StoreMoveViewModel.Moved;
import app.brevet.ui.keychain.StoreMoveViewModel.Plan;
import app.brevet.ui.keychain.StoreMoveViewModel.Stage;
import app.brevet.ui.keychain.StoreMoveViewModel.Told;
import app.brevet.ui.kit.CardParts;
import app.brevet.ui.kit.CardStack;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.PassphraseFields;
import app.brevet.words.Words;
import java.net.URL;
import java.util.Objects;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The dialog of a move of all secrets to the other store: one card for each of its stages.
public final class StoreMoveView extends StackPane {

  private final Words words;
  private final CardParts parts;
  private final StoreMoveViewModel model;

  /// The view of this move.
  public StoreMoveView(Words words, StoreMoveViewModel model) {
    this.words = words;
    this.parts = new CardParts(words);
    this.model = model;
    getStyleClass().add("keychain");
    URL sheet = Objects.requireNonNull(StoreMoveView.class.getResource("location.css"));
    getStylesheets().add(sheet.toExternalForm());
    getChildren().setAll(new CardStack<>(Stage.class, model.stageProperty(), this::card));
  }

  private DialogCard card(Stage stage) {
    DialogCard card =
        switch (stage) {
          case PLAN -> plan();
          case MOVING -> moving();
          case DONE -> done();
        };
    card.cancel().setOnAction(_ -> model.leave());
    return card;
  }

  private DialogCard plan() {
    Label text = CardParts.wrapped(new Label());
    text.textProperty().bind(model.planProperty().map(Plan::text));
    Label note = CardParts.wrapped(new Label());
    note.getStyleClass().add("keychain-note");
    note.textProperty().bind(model.planProperty().map(Plan::note));
    note.visibleProperty().bind(note.textProperty().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    PassphraseFields fields =
        new PassphraseFields(words, model.entry(), words.text("place.plan.passphrase"));
    CheckBox replace = new CheckBox(words.text("place.plan.replace"));
    replace.setWrapText(true);
    replace.setMinHeight(USE_PREF_SIZE);
    replace.selectedProperty().bindBidirectional(model.replaceProperty());
    replace.visibleProperty().bind(model.replaceOfferedProperty());
    replace.managedProperty().bind(replace.visibleProperty());
    DialogCard card =
        new DialogCard(
            "",
            new VBox(text, fields, note, parts.failure(model.work()), replace),
            "-",
            words.text("dialogs.cancel"));
    card.titleProperty().bind(model.planProperty().map(Plan::title));
    card.primary().textProperty().bind(model.planProperty().map(Plan::confirm));
    card.primary().disableProperty().bind(model.entry().completeProperty().not());
    card.primary().setOnAction(_ -> fields.give(model::move));
    return card;
  }

  private DialogCard moving() {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(model.movedProperty().map(Moved::fraction));
    Label step = CardParts.wrapped(new Label());
    step.textProperty().bind(model.movedProperty().map(Moved::text));
    return new DialogCard(
        words.text("place.moving.title"),
        new VBox(bar, step, parts.text("place.moving.text")),
        "",
        "");
  }

  private DialogCard done() {
    Label told = CardParts.wrapped(new Label());
    told.textProperty().bind(model.toldProperty().map(Told::text));
    DialogCard card = new DialogCard("", told, words.text("codes.close"), "");
    card.titleProperty().bind(model.toldProperty().map(Told::title));
    card.primary().setOnAction(_ -> model.leave());
    return card;
  }
}
