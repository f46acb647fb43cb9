package app.brevet.ui.editor;

import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.ui.editor.UserEditorViewModel.Field;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.DeliveryWays;
import app.brevet.ui.kit.FormCard;
import app.brevet.ui.kit.FormField;
import app.brevet.ui.kit.FormParts;
import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.SecretField;
import app.brevet.words.Words;
import java.net.URL;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

/// The form of a user profile.
public final class UserEditorView extends StackPane {

  private final Words words;
  private final UserEditorViewModel model;
  private final Map<Field, Node> controls = new EnumMap<>(Field.class);
  private final SecretField secret = new SecretField();

  /// The view of this editor.
  public UserEditorView(Words words, UserEditorViewModel model) {
    this.words = words;
    this.model = model;
    getStyleClass().add("editor");
    getStylesheets().add(sheet());
    secret.setOnEdit(model::secretEdited);
    model.attach(
        new UserEditorViewModel.SecretInput() {
          @Override
          public void fill(Secret secretAccessKey) {
            secret.fill(secretAccessKey);
          }

          @Override
          public void clear() {
            secret.clear();
          }
        });
    FormCard card = new FormCard(FormParts.labels(words, model.title(), model.submit()), fields());
    card.busyProperty().bind(model.busyProperty());
    card.askingProperty().bind(model.askingProperty());
    card.mendingProperty().bind(model.savableUncheckedProperty().map(this::unchecked));
    card.failureProperty().bind(model.failureProperty());
    card.submit().setOnAction(_ -> save(true));
    card.cancel().setOnAction(_ -> model.dismiss());
    card.goOn().setOnAction(_ -> model.dismiss());
    card.dropIt().setOnAction(_ -> model.discard());
    getChildren().add(card);
  }

  private Node[] fields() {
    return new Node[] {
      text(
          Field.KEY_ID,
          new KeyIdField(model::paste),
          words.text("dialogs.user.key-id"),
          words.text("dialogs.user.key-id-help")),
      secret(),
      checked(),
      text(Field.NAME, new TextField(), words.text("dialogs.editor.name"), ""),
      device(),
      beside(duration(), region()),
      beside(
          text(
              Field.OUTPUT,
              new TextField(),
              words.text("dialogs.editor.output"),
              words.text("dialogs.editor.output-help")),
          text(
              Field.SILENT_FOR,
              new TextField(),
              words.text("dialogs.user.silent-for"),
              words.text("dialogs.user.silent-for-help"))),
      new DeliveryWays(words, model.deliveryProperty())
    };
  }

  private FormField text(Field field, TextField control, String label, String help) {
    control.textProperty().bindBidirectional(model.text(field));
    return watched(field, control, label, help);
  }

  private FormField watched(Field field, Node control, String label, String help) {
    controls.put(field, control);
    FormField shown = new FormField(label, control, help);
    shown.problemProperty().bind(model.problem(field));
    control
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                model.leave(field);
              }
            });
    return shown;
  }

  private Node secret() {
    FormField shown = new FormField(words.text("dialogs.user.secret"), secret, model.secretHelp());
    shown.problemProperty().bind(model.secretProblemProperty());
    Button check = new Button(words.text("dialogs.user.check"));
    check.disableProperty().bind(model.checkableProperty().not());
    check.setOnAction(_ -> model.check(secret.copy()));
    check.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(shown, check);
    HBox.setHgrow(shown, Priority.ALWAYS);
    row.getStyleClass().add("editor-check");
    return row;
  }

  private Node checked() {
    Label told = new Label();
    told.setWrapText(true);
    told.setMinHeight(USE_PREF_SIZE);
    told.textProperty().bind(model.checkedProperty());
    HBox line = new HBox(Icon.CHECK.node(), told);
    line.getStyleClass().add("editor-checked");
    line.visibleProperty().bind(model.checkedProperty().isNotEmpty());
    line.managedProperty().bind(model.checkedProperty().isNotEmpty());
    return line;
  }

  private Node device() {
    ComboBox<String> serial = new ComboBox<>(model.devices());
    serial.setEditable(true);
    serial.setMaxWidth(Double.MAX_VALUE);
    serial.getEditor().textProperty().bindBidirectional(model.text(Field.MFA_SERIAL));
    return watched(
        Field.MFA_SERIAL,
        serial,
        words.text("dialogs.user.mfa-serial"),
        words.text("dialogs.user.mfa-serial-help"));
  }

  private Node duration() {
    ComboBox<SessionDuration> length = new ComboBox<>();
    length.getItems().setAll(model.durations());
    length.setMaxWidth(Double.MAX_VALUE);
    length.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(SessionDuration duration) {
            return model.inWords(duration);
          }

          @Override
          public SessionDuration fromString(String text) {
            return length.getValue();
          }
        });
    length.valueProperty().bindBidirectional(model.durationProperty());
    FormField shown = new FormField(words.text("dialogs.editor.duration"), length);
    shown.helpProperty().bind(model.durationNoteProperty());
    return shown;
  }

  private Node region() {
    TextField region = new TextField();
    return text(
        Field.REGION,
        region,
        words.text("dialogs.editor.region"),
        words.text("dialogs.editor.region-help"));
  }

  private static Node beside(Node left, Node right) {
    HBox row = new HBox(left, right);
    row.getStyleClass().add("editor-row");
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    return row;
  }

  private Optional<Act> unchecked(boolean possible) {
    return possible
        ? Optional.of(new Act(words.text("dialogs.user.save-unchecked"), () -> save(false)))
        : Optional.empty();
  }

  private void save(boolean verify) {
    model.save(secret.copy(), verify);
    model.firstProblem().map(controls::get).ifPresent(Node::requestFocus);
  }

  private static String sheet() {
    URL url = Objects.requireNonNull(UserEditorView.class.getResource("editor.css"));
    return url.toExternalForm();
  }

  /// A field whose pasted text is looked at before it becomes a part of it.
  private static final class KeyIdField extends TextField {
    private final Predicate<String> taken;

    KeyIdField(Predicate<String> taken) {
      this.taken = taken;
    }

    @Override
    public void paste() {
      String pasted = Clipboard.getSystemClipboard().getString();
      if (pasted == null || !taken.test(pasted)) {
        super.paste();
      }
    }
  }
}
