package app.brevet.ui.codes;

import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.CardParts;
import app.brevet.ui.kit.CardStack;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.DropArea;
import app.brevet.ui.kit.Dropped;
import app.brevet.ui.kit.FormField;
import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.Level;
import app.brevet.ui.kit.QrPicture;
import app.brevet.ui.kit.Ring;
import app.brevet.ui.kit.SecretField;
import app.brevet.words.Words;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The dialog of a user's one-time codes: one card for each of its stages.
public final class CodesView extends StackPane {

  private static final double RING = 34;
  private static final KeyCombination PASTE = KeyCombination.keyCombination("Shortcut+V");

  private final Words words;
  private final CardParts parts;
  private final CodesViewModel model;
  private final Runnable elsewhere;

  /// The view of these codes.
  ///
  /// @param elsewhere asks where else they could come from
  public CodesView(Words words, CodesViewModel model, Runnable elsewhere) {
    this.elsewhere = elsewhere;
    this.words = words;
    this.parts = new CardParts(words);
    this.model = model;
    getStyleClass().add("codes");
    URL sheet = Objects.requireNonNull(CodesView.class.getResource("one-time-codes.css"));
    getStylesheets().add(sheet.toExternalForm());
    CardStack<Stage> cards = new CardStack<>(Stage.class, model.stageProperty(), this::card);
    cards.disableProperty().bind(model.heldProperty());
    getChildren().setAll(cards);
  }

  private DialogCard card(Stage stage) {
    return switch (stage) {
      case READING -> reading();
      case UNKNOWN -> unknown();
      case OFFER -> offer();
      case LOOKING -> looking();
      case CHOICE -> choice();
      case FOUND -> found();
      case KEPT -> kept();
      case PHONE -> phone();
      case FORGET -> forget();
    };
  }

  private DialogCard reading() {
    DialogCard card =
        parts.waiting(words.text("codes.kept.title", model.user()), "dialogs.editor.busy");
    card.cancel().setOnAction(_ -> model.leave());
    return card;
  }

  /// Says that nobody told whether there is a seed.
  private DialogCard unknown() {
    DialogCard card =
        new DialogCard(
            words.text("codes.kept.title", model.user()),
            new VBox(
                parts.text("codes.unknown.text", model.user()),
                new FlowPane(flat("codes.source.elsewhere", Icon.KEY, elsewhere)),
                parts.failure(model.work())),
            words.text("codes.unknown.again"),
            words.text("codes.close"));
    card.primary().setOnAction(_ -> model.open());
    card.cancel().setOnAction(_ -> model.leave());
    return card;
  }

  private DialogCard looking() {
    DialogCard card = parts.waiting(words.text("codes.looking.title"), "codes.looking.text");
    card.cancel().setOnAction(_ -> model.leave());
    return card;
  }

  /// Asks for a seed, in each of the ways to give one.
  private DialogCard offer() {
    Label honest = parts.text("codes.offer.honest");
    honest.getStyleClass().add("codes-honest");
    // What went wrong takes its place: both are more than a window of the usual height holds.
    honest.visibleProperty().bind(model.work().failureProperty().map(Optional::isEmpty));
    honest.managedProperty().bind(honest.visibleProperty());
    Label drop = parts.text("codes.offer.drop");
    FlowPane ways =
        new FlowPane(
            button("codes.offer.open", model::chooseFile),
            button("codes.offer.paste", () -> Dropped.give(Clipboard.getSystemClipboard(), model)),
            button("codes.offer.screen", model::lookAtScreens));
    ways.getStyleClass().add("codes-ways");
    DropArea area =
        new DropArea(
            Dropped::isOf, content -> Dropped.give(content, model), Icon.PHONE.node(), drop, ways);
    SecretField typed = new SecretField();
    FormField field =
        new FormField(words.text("codes.offer.typed"), typed, words.text("codes.offer.typed-help"));
    DialogCard card =
        new DialogCard(
            words.text("codes.offer.title", model.user()),
            new VBox(
                honest,
                area,
                field,
                new FlowPane(flat("codes.source.elsewhere", Icon.KEY, elsewhere)),
                parts.failure(model.work())),
            words.text("codes.offer.use"),
            words.text("dialogs.cancel"));
    card.primary().disableProperty().bind(typed.lengthProperty().lessThan(1));
    card.primary().setOnAction(_ -> model.text(typed.take()));
    card.cancel().setOnAction(_ -> model.leave());
    card.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (PASTE.match(event) && !typed.isFocused()) {
            Dropped.give(Clipboard.getSystemClipboard(), model);
            event.consume();
          }
        });
    model.stageProperty().subscribe(_ -> typed.clear());
    return card;
  }

  /// Asks which of those that were found it is.
  private DialogCard choice() {
    VBox list = new VBox();
    list.getStyleClass().add("codes-choice");
    model
        .choicesProperty()
        .subscribe(all -> list.getChildren().setAll(all.stream().map(CodesView::line).toList()));
    DialogCard card =
        new DialogCard(
            words.text("codes.choice.title"),
            new VBox(parts.text("codes.choice.text"), list),
            "",
            words.text("codes.choice.another"));
    card.cancel().setOnAction(_ -> model.another());
    return card;
  }

  private static Node line(Act one) {
    Button line = new Button(one.label());
    line.setMnemonicParsing(false);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setOnAction(_ -> one.run().run());
    return line;
  }

  private Button button(String key, Runnable act) {
    Button button = new Button(words.text(key));
    button.setOnAction(_ -> act.run());
    return button;
  }

  /// Shows the code of a seed that is not kept yet.
  private DialogCard found() {
    Label name = CardParts.wrapped(new Label());
    name.getStyleClass().add("codes-name");
    name.textProperty().bind(model.nameProperty());
    DialogCard card =
        new DialogCard(
            words.text("codes.found.title"),
            new VBox(
                name,
                code(),
                parts.text("codes.found.text", model.user()),
                parts.failure(model.work())),
            words.text("codes.found.keep"),
            words.text("codes.choice.another"));
    card.primary().setOnAction(_ -> model.keep());
    card.cancel().setOnAction(_ -> model.another());
    return card;
  }

  /// Shows the code of the seed that is kept.
  private DialogCard kept() {
    FlowPane more =
        new FlowPane(
            flat("codes.kept.phone", Icon.PHONE, model::showForPhone),
            flat("codes.kept.another", Icon.REFRESH, model::another),
            flat("codes.source.elsewhere", Icon.KEY, elsewhere),
            flat("codes.kept.forget", Icon.TRASH, model::askToForget));
    more.getStyleClass().add("codes-more");
    DialogCard card =
        new DialogCard(
            words.text("codes.kept.title", model.user()),
            new VBox(code(), parts.text("codes.kept.text"), more, parts.failure(model.work())),
            words.text("codes.kept.copy"),
            words.text("codes.close"));
    card.primary().setOnAction(_ -> model.copy());
    card.cancel().setOnAction(_ -> model.leave());
    return card;
  }

  private Node code() {
    Label digits = new Label();
    digits.getStyleClass().add("codes-code");
    digits.textProperty().bind(model.codeProperty());
    Label wait = new Label();
    wait.getStyleClass().add("codes-wait");
    wait.textProperty().bind(model.waitProperty());
    Ring ring = new Ring(RING);
    ring.levelProperty().set(Level.FRESH);
    ring.fractionProperty().bind(model.fractionProperty());
    HBox line = new HBox(ring, new VBox(digits, wait));
    line.getStyleClass().add("codes-shown");
    return line;
  }

  private Button flat(String key, Icon icon, Runnable act) {
    Button button = new Button(words.text(key), icon.node());
    button.getStyleClass().add("flat");
    button.setOnAction(_ -> act.run());
    return button;
  }

  /// Shows the QR code.
  private DialogCard phone() {
    QrPicture picture = new QrPicture();
    picture.setAccessibleText(words.text("codes.phone.picture", model.user()));
    model.modulesProperty().subscribe(picture::show);
    DialogCard card =
        new DialogCard(
            words.text("codes.phone.title", model.user()),
            new VBox(picture, parts.text("codes.phone.text")),
            words.text("codes.phone.done"),
            "");
    card.primary().setOnAction(_ -> model.leave());
    return card;
  }

  /// Asks whether to forget the seed.
  private DialogCard forget() {
    DialogCard card =
        new DialogCard(
            words.text("codes.forget.title", model.user()),
            new VBox(parts.text("codes.forget.text"), parts.failure(model.work())),
            words.text("codes.forget.forget"),
            words.text("codes.forget.keep"));
    CardParts.warn(card);
    card.primary().setOnAction(_ -> model.forget());
    card.cancel().setOnAction(_ -> model.leave());
    return card;
  }
}
