package app.brevet.ui.keys;

import app.brevet.ui.keys.KeysViewModel.Line;
import app.brevet.ui.keys.KeysViewModel.Stage;
import app.brevet.ui.keys.KeysViewModel.StepLine;
import app.brevet.ui.kit.CardParts;
import app.brevet.ui.kit.CardStack;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.FormField;
import app.brevet.ui.kit.Icon;
import app.brevet.words.Words;
import java.net.URL;
import java.time.Duration;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The dialog of a user's access keys: one card for each of its stages.
public final class KeysView extends StackPane {

  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

  private final Words words;
  private final CardParts parts;
  private final KeysViewModel model;

  /// The view of these keys.
  public KeysView(Words words, KeysViewModel model) {
    this.words = words;
    this.parts = new CardParts(words);
    this.model = model;
    getStyleClass().add("keys");
    URL sheet = Objects.requireNonNull(KeysView.class.getResource("access-keys.css"));
    getStylesheets().add(sheet.toExternalForm());
    getChildren().setAll(new CardStack<>(Stage.class, model.stageProperty(), this::card));
  }

  private DialogCard card(Stage stage) {
    DialogCard card =
        switch (stage) {
          case READING -> parts.waiting(title(), "keys.reading");
          case SHOWN -> shown();
          case PLAN -> plan();
          case RUNNING -> running();
          case CONSENT -> consent();
          case DONE -> done();
        };
    card.cancel().setOnAction(_ -> model.leave());
    return card;
  }

  private String title() {
    return words.text("keys.title", model.user());
  }

  private DialogCard shown() {
    VBox list = new VBox();
    list.getStyleClass().add("keys-list");
    model
        .keysProperty()
        .subscribe(all -> list.getChildren().setAll(all.stream().map(KeysView::line).toList()));
    DialogCard card =
        new DialogCard(
            title(),
            new VBox(list, unfinished(), parts.failure(model.work())),
            words.text("keys.rotate"),
            words.text("codes.close"));
    card.primary().disableProperty().bind(model.rotatableProperty().not());
    card.primary().setOnAction(_ -> model.plan());
    return card;
  }

  private static Node line(Line key) {
    Label id = new Label(key.id());
    id.getStyleClass().add("keys-id");
    Label age = CardParts.wrapped(new Label(key.age()));
    age.getStyleClass().add("keys-age");
    age.pseudoClassStateChanged(OLD, key.old());
    Label used = CardParts.wrapped(new Label(key.used()));
    used.getStyleClass().add("keys-used");
    HBox line = new HBox(Icon.KEY.node(), new VBox(id, age, used));
    line.getStyleClass().add("keys-line");
    return line;
  }

  private Node unfinished() {
    Label said = CardParts.wrapped(new Label());
    Button goOn = new Button(words.text("keys.unfinished.go-on"));
    goOn.setOnAction(_ -> model.goOn());
    Button back = new Button(words.text("keys.unfinished.give-up"));
    back.setOnAction(_ -> model.giveUp());
    HBox acts = new HBox(goOn, back);
    acts.getStyleClass().add("keys-acts");
    VBox box = new VBox(said, acts);
    box.getStyleClass().add("keys-unfinished");
    box.disableProperty().bind(model.work().busyProperty());
    said.textProperty().bind(model.unfinishedProperty());
    box.visibleProperty().bind(model.unfinishedProperty().isNotEmpty());
    box.managedProperty().bind(model.unfinishedProperty().isNotEmpty());
    return box;
  }

  private DialogCard plan() {
    ComboBox<Duration> grace = new ComboBox<>();
    grace.getItems().setAll(model.graces());
    grace.setMaxWidth(Double.MAX_VALUE);
    grace.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Duration duration) {
            return model.inWords(duration);
          }

          @Override
          public Duration fromString(String text) {
            return grace.getValue();
          }
        });
    grace.valueProperty().bindBidirectional(model.graceProperty());
    DialogCard card =
        new DialogCard(
            words.text("keys.plan.title", model.user()),
            new VBox(
                parts.text("keys.plan.text"),
                new FormField(words.text("keys.plan.grace"), grace, words.text("keys.plan.help"))),
            words.text("keys.plan.rotate"),
            words.text("dialogs.cancel"));
    card.primary().setOnAction(_ -> model.rotate());
    return card;
  }

  private DialogCard running() {
    VBox steps = new VBox();
    steps.getStyleClass().add("keys-steps");
    model
        .stepsProperty()
        .subscribe(all -> steps.getChildren().setAll(all.stream().map(KeysView::step).toList()));
    return new DialogCard(
        words.text("keys.running.title", model.user()),
        new VBox(steps, parts.text("keys.running.text")),
        "",
        "");
  }

  private static Label step(StepLine step) {
    Label label = new Label(step.text(), Icon.CHECK.node());
    label.getStyleClass().add("keys-step");
    label.pseudoClassStateChanged(DONE, step.done());
    return label;
  }

  private DialogCard consent() {
    Label asked = CardParts.wrapped(new Label());
    asked.textProperty().bind(model.askedProperty());
    DialogCard card =
        new DialogCard(
            words.text("keys.consent.title"),
            asked,
            words.text("keys.consent.delete"),
            words.text("keys.consent.keep"));
    CardParts.warn(card);
    card.primary().setOnAction(_ -> model.consent(true));
    return card;
  }

  private DialogCard done() {
    Label told = CardParts.wrapped(new Label());
    told.textProperty().bind(model.toldProperty());
    DialogCard card =
        new DialogCard(words.text("keys.done.title"), told, words.text("codes.close"), "");
    card.primary().setOnAction(_ -> model.leave());
    return card;
  }
}
