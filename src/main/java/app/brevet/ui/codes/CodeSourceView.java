package app.brevet.ui.codes;

import app.brevet.ui.codes.CodeSourceViewModel.Field;
import app.brevet.ui.codes.CodeSourceViewModel.Kind;
import app.brevet.ui.codes.CodeSourceViewModel.Place;
import app.brevet.ui.kit.CardParts;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.FormField;
import app.brevet.ui.kit.WindowThread;
import app.brevet.words.Words;
import java.net.URL;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Which program codes come from, and the form that asks where they shall come from.
public final class CodeSourceView extends StackPane {

  private final Words words;
  private final CodeSourceViewModel model;
  private final ToggleGroup group = new ToggleGroup();
  private final Map<Kind, RadioButton> buttons = new EnumMap<>(Kind.class);
  private Optional<Button> change = Optional.empty();

  /// The view of where these codes come from.
  ///
  /// @param close leaves the dialog
  public CodeSourceView(Words words, CodeSourceViewModel model, Runnable close) {
    this.words = words;
    this.model = model;
    getStyleClass().addAll("codes", "code-source");
    URL sheet = Objects.requireNonNull(CodeSourceView.class.getResource("one-time-codes.css"));
    getStylesheets().add(sheet.toExternalForm());
    CardParts parts = new CardParts(words);
    Label note = CardParts.wrapped(new Label());
    note.getStyleClass().add("codes-honest");
    note.textProperty().bind(model.noteProperty());
    showWhile(note, model.noteProperty().isNotEmpty());
    VBox form =
        new VBox(
            note,
            choice(Kind.SEED, "codes.source.seed"),
            choice(Kind.COMMAND, "codes.source.command"),
            of(Kind.COMMAND, field(Field.LINE, "codes.source.line", "codes.source.line-help")),
            choice(Kind.YUBIKEY, "codes.source.yubikey"),
            of(
                Kind.YUBIKEY,
                field(Field.ACCOUNT, "codes.source.account", "codes.source.account-help"),
                field(Field.DEVICE, "codes.source.device", "codes.source.device-help")),
            choice(Kind.TYPED, "codes.source.typed"),
            parts.failure(model.work()));
    form.getStyleClass().add("code-source-form");
    DialogCard card =
        new DialogCard(
            words.text("codes.source.title", model.user()),
            form,
            words.text("codes.source.use"),
            words.text("dialogs.cancel"));
    card.primary().setOnAction(_ -> model.save());
    card.cancel().setOnAction(_ -> model.leave());
    card.disableProperty().bind(model.work().busyProperty());
    DialogCard told = program(parts, close);
    model
        .placeProperty()
        .subscribe(place -> getChildren().setAll(place == Place.PROGRAM ? told : card));
    model.kindProperty().subscribe(this::select);
    sceneProperty().subscribe(_ -> focus());
    model.placeProperty().subscribe(_ -> focus());
    card.disabledProperty().subscribe(_ -> focus());
  }

  private DialogCard program(CardParts parts, Runnable close) {
    DialogCard card =
        new DialogCard(
            "",
            parts.text("codes.program.text"),
            words.text("codes.program.change"),
            words.text("codes.close"));
    card.titleProperty().bind(model.programProperty());
    card.primary().setOnAction(_ -> model.open());
    card.cancel().setOnAction(_ -> close.run());
    change = Optional.of(card.primary());
    return card;
  }

  private RadioButton button(Kind kind) {
    return Objects.requireNonNull(buttons.get(kind));
  }

  private void select(Kind kind) {
    button(kind).setSelected(true);
  }

  private void focus() {
    new WindowThread()
        .execute(
            () ->
                change
                    .filter(_ -> model.placeProperty().get() == Place.PROGRAM)
                    .<Node>map(shown -> shown)
                    .orElseGet(() -> button(model.kindProperty().get()))
                    .requestFocus());
  }

  private Node choice(Kind kind, String key) {
    RadioButton button = new RadioButton(words.text(key));
    button.setWrapText(true);
    button.setToggleGroup(group);
    button.setOnAction(_ -> model.kindProperty().set(kind));
    buttons.put(kind, button);
    return button;
  }

  private Node of(Kind kind, Node... fields) {
    VBox box = new VBox(fields);
    box.getStyleClass().add("code-source-fields");
    showWhile(box, model.kindProperty().isEqualTo(kind));
    return box;
  }

  private FormField field(Field field, String label, String help) {
    TextField control = new TextField();
    control.setId("code-source-" + field.name().toLowerCase(Locale.ROOT));
    control.textProperty().bindBidirectional(model.textProperty(field));
    FormField shown = new FormField(words.text(label), control, words.text(help));
    shown.problemProperty().bind(model.problemProperty(field));
    return shown;
  }

  private static void showWhile(Node node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }
}
