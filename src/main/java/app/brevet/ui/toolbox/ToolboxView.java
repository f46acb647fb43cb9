package app.brevet.ui.toolbox;

import app.brevet.model.StsAction;
import app.brevet.ui.kit.AskedField;
import app.brevet.ui.kit.CardParts;
import app.brevet.ui.kit.CardStack;
import app.brevet.ui.kit.DecodeEvent;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.FormField;
import app.brevet.ui.kit.ScrollArea;
import app.brevet.ui.kit.SecretField;
import app.brevet.ui.kit.TextTree;
import app.brevet.ui.toolbox.ToolboxViewModel.Signer;
import app.brevet.ui.toolbox.ToolboxViewModel.Stage;
import app.brevet.words.Words;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The dialog of the actions of STS.
public final class ToolboxView extends StackPane {

  private static final int ROWS = 4;

  private final Words words;
  private final CardParts parts;
  private final ToolboxViewModel model;
  private final List<Runnable> secrets = new ArrayList<>();

  /// The view of this toolbox.
  public ToolboxView(Words words, ToolboxViewModel model) {
    this.words = words;
    this.parts = new CardParts(words);
    this.model = model;
    getStyleClass().add("toolbox");
    URL sheet = Objects.requireNonNull(ToolboxView.class.getResource("by-hand.css"));
    getStylesheets().add(sheet.toExternalForm());
    addEventHandler(
        DecodeEvent.WANTED,
        wanted -> {
          wanted.consume();
          model.work().forgive();
          model.decode(wanted.said());
        });
    getChildren().setAll(new CardStack<>(Stage.class, model.stageProperty(), this::card));
  }

  private DialogCard card(Stage stage) {
    return switch (stage) {
      case ASKED -> asked();
      case ANSWERED -> answered();
    };
  }

  private DialogCard asked() {
    VBox taken = new VBox();
    taken.getStyleClass().add("toolbox-fields");
    model.fieldsProperty().subscribe(fields -> fill(taken, fields));
    VBox content = new VBox(action(), signer(), taken);
    content.getStyleClass().add("toolbox-fields");
    content.disableProperty().bind(model.work().busyProperty());
    DialogCard card =
        new DialogCard(
            words.text("toolbox.window.title"),
            new VBox(new ScrollArea(content), parts.failure(model.work())),
            "-",
            words.text("codes.close"));
    card.primary()
        .textProperty()
        .bind(model.actionProperty().map(one -> words.text("toolbox.window.call", one.awsName())));
    card.primary().disableProperty().bind(model.work().busyProperty());
    card.primary().setOnAction(_ -> call());
    CardParts.comeBack(model.work(), content, card.primary());
    card.cancel().disableProperty().bind(model.work().busyProperty());
    card.cancel().setOnAction(_ -> model.leave());
    card.noteProperty()
        .bind(
            model.work().busyProperty().map(busy -> busy ? words.text("toolbox.window.busy") : ""));
    return card;
  }

  private void call() {
    secrets.forEach(Runnable::run);
    model.call();
  }

  private FormField action() {
    ComboBox<StsAction> box = box(StsAction::awsName);
    box.getItems().setAll(model.actions());
    box.valueProperty().bindBidirectional(model.actionProperty());
    FormField field = new FormField(words.text("toolbox.window.action"), box);
    field.helpProperty().bind(model.actionProperty().map(model::meaning));
    return field;
  }

  private FormField signer() {
    ComboBox<Signer> box = box(Signer::label);
    model.signersProperty().subscribe(lawful -> box.getItems().setAll(lawful));
    model.signerProperty().subscribe(one -> one.ifPresent(box::setValue));
    box.valueProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                model.signerProperty().set(Optional.of(chosen));
              }
            });
    FormField field = new FormField(words.text("toolbox.window.signer"), box);
    field.visibleProperty().bind(model.actionProperty().map(one -> !one.isUnsigned()));
    field.managedProperty().bind(field.visibleProperty());
    field
        .problemProperty()
        .bind(
            model
                .signersProperty()
                .map(lawful -> lawful.isEmpty() ? words.text("toolbox.window.nobody") : ""));
    return field;
  }

  private static <T> ComboBox<T> box(Function<T, String> inWords) {
    ComboBox<T> box = new ComboBox<>();
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T one) {
            return one == null ? "" : inWords.apply(one);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("it is chosen, not typed");
          }
        });
    return box;
  }

  private void fill(VBox taken, List<AskedField> fields) {
    secrets.clear();
    taken.getChildren().setAll(fields.stream().map(this::formField).toList());
  }

  private FormField formField(AskedField field) {
    Node control = control(field);
    FormField shown = new FormField(field.label(), control, field.help());
    shown.problemProperty().bind(field.problemProperty());
    field
        .problemProperty()
        .subscribe(
            wrong -> {
              if (!wrong.isEmpty()) {
                control.requestFocus();
              }
            });
    return shown;
  }

  private Node control(AskedField field) {
    return switch (field.kind()) {
      case LINE -> {
        TextField line = new TextField();
        line.textProperty().bindBidirectional(field.textProperty());
        yield line;
      }
      case LINES -> {
        TextArea area = new TextArea();
        area.setPrefRowCount(ROWS);
        area.setWrapText(true);
        area.textProperty().bindBidirectional(field.textProperty());
        yield area;
      }
      case SECRET -> {
        SecretField secret = new SecretField();
        secret.lengthProperty().subscribe(field::forgive);
        secrets.add(
            () -> {
              if (secret.lengthProperty().get() > 0) {
                field.give(secret.copy());
              }
            });
        yield secret;
      }
    };
  }

  private DialogCard answered() {
    TreeView<String> tree = new TreeView<>();
    tree.setShowRoot(false);
    tree.setAccessibleText(words.text("toolbox.window.answer"));
    // A tree keeps Escape for itself, to end an editing that there is none of here.
    tree.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.leave();
          }
        });
    model.linesProperty().subscribe(lines -> tree.setRoot(item(new TextTree("", lines))));
    Button copy = new Button(words.text("toolbox.window.copy"));
    copy.setOnAction(_ -> model.copyAnswer());
    VBox content = new VBox(tree, copy);
    content.getStyleClass().add("toolbox-fields");
    DialogCard card =
        new DialogCard("-", content, words.text("codes.close"), words.text("shared.back"));
    card.titleProperty()
        .bind(
            model
                .actionProperty()
                .map(one -> words.text("toolbox.window.answered", one.awsName())));
    card.primary().setOnAction(_ -> model.leave());
    card.cancel().setOnAction(_ -> model.back());
    return card;
  }

  private static TreeItem<String> item(TextTree line) {
    TreeItem<String> item = new TreeItem<>(line.text());
    line.inner().forEach(inner -> item.getChildren().add(item(inner)));
    item.setExpanded(true);
    return item;
  }
}
