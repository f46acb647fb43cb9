package app.brevet.ui.codes;

import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.DropArea;
import app.brevet.ui.kit.FormField;
import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.SecretField;
import app.brevet.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The cards of a seed that Brevet does not have yet: where it is looked for, and which of several
/// it is.
final class SeedCards {

  private static final KeyCombination PASTE = KeyCombination.keyCombination("Shortcut+V");

  private final Words words;
  private final CodesViewModel model;

  SeedCards(Words words, CodesViewModel model) {
    this.words = words;
    this.model = model;
  }

  /// Asks for a seed, in each of the ways to give one.
  DialogCard offer(Node failure) {
    Label honest = CodesView.text(words.text("codes.offer.honest"));
    honest.getStyleClass().add("codes-honest");
    Label drop = CodesView.text(words.text("codes.offer.drop"));
    FlowPane ways =
        new FlowPane(
            button("codes.offer.open", model::chooseFile),
            button("codes.offer.paste", () -> Offered.give(Clipboard.getSystemClipboard(), model)),
            button("codes.offer.screen", model::lookAtScreens));
    ways.getStyleClass().add("codes-ways");
    DropArea area =
        new DropArea(
            Offered::isOf, content -> Offered.give(content, model), Icon.PHONE.node(), drop, ways);
    SecretField typed = new SecretField();
    FormField field =
        new FormField(words.text("codes.offer.typed"), typed, words.text("codes.offer.typed-help"));
    DialogCard card =
        new DialogCard(
            words.text("codes.offer.title", model.user()),
            new VBox(honest, area, field, failure),
            words.text("codes.offer.use"),
            words.text("dialogs.cancel"));
    card.primary().disableProperty().bind(typed.lengthProperty().lessThan(1));
    card.primary().setOnAction(_ -> model.offer(typed.take()));
    card.cancel().setOnAction(_ -> model.leave());
    card.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (PASTE.match(event) && !typed.isFocused()) {
            Offered.give(Clipboard.getSystemClipboard(), model);
            event.consume();
          }
        });
    model.stageProperty().subscribe(_ -> typed.clear());
    return card;
  }

  /// Asks which of those that were found it is.
  DialogCard choice() {
    VBox list = new VBox();
    list.getStyleClass().add("codes-choice");
    model
        .foundProperty()
        .subscribe(all -> list.getChildren().setAll(all.stream().map(this::line).toList()));
    DialogCard card =
        new DialogCard(
            words.text("codes.choice.title"),
            new VBox(CodesView.text(words.text("codes.choice.text")), list),
            "",
            words.text("codes.choice.another"));
    card.cancel().setOnAction(_ -> model.another());
    return card;
  }

  private Node line(OneTimeCodes.Found one) {
    Button line = new Button(new SeedNames(words).of(one));
    line.setMnemonicParsing(false);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setOnAction(_ -> model.choose(one));
    return line;
  }

  private Button button(String key, Runnable act) {
    Button button = new Button(words.text(key));
    button.setOnAction(_ -> act.run());
    return button;
  }
}
