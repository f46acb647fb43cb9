package app.brevet.ui.editor;

import app.brevet.model.Profile;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.SessionDuration;
import app.brevet.ui.editor.RoleEditorViewModel.Field;
import app.brevet.ui.kit.DeliveryWays;
import app.brevet.ui.kit.FormCard;
import app.brevet.ui.kit.FormField;
import app.brevet.ui.kit.FormParts;
import app.brevet.words.Words;
import java.net.URL;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The form of a role profile.
public final class RoleEditorView extends StackPane {

  private static final int LINES = 3;

  private final Words words;
  private final RoleEditorViewModel model;
  private final Map<Field, Node> controls = new EnumMap<>(Field.class);

  /// The view of this editor.
  public RoleEditorView(Words words, RoleEditorViewModel model) {
    this.words = words;
    this.model = model;
    getStyleClass().add("editor");
    getStylesheets().add(sheet());
    FormCard card = new FormCard(FormParts.labels(words, model.title(), model.submit()), fields());
    card.busyProperty().bind(model.busyProperty());
    card.askingProperty().bind(model.askingProperty());
    card.failureProperty().bind(model.failureProperty());
    card.submit().setOnAction(_ -> save());
    card.cancel().setOnAction(_ -> model.dismiss());
    card.goOn().setOnAction(_ -> model.dismiss());
    card.dropIt().setOnAction(_ -> model.discard());
    getChildren().add(card);
  }

  private Node[] fields() {
    return new Node[] {
      line(Field.ROLE_ARN, words.text("dialogs.role.arn"), ""),
      line(Field.NAME, words.text("dialogs.editor.name"), ""),
      source(),
      via(),
      FormParts.beside(
          duration(),
          line(
              Field.REGION,
              words.text("dialogs.editor.region"),
              words.text("dialogs.editor.region-help"))),
      line(
          Field.EXTERNAL_ID,
          words.text("dialogs.role.external-id"),
          words.text("dialogs.role.external-id-help")),
      line(
          Field.OUTPUT,
          words.text("dialogs.editor.output"),
          words.text("dialogs.editor.output-help")),
      new DeliveryWays(words, model.deliveryProperty()),
      advanced()
    };
  }

  private Node advanced() {
    TitledPane fold =
        FormParts.fold(
            words.text("dialogs.editor.advanced"),
            line(
                Field.SESSION_NAME,
                words.text("dialogs.role.session-name"),
                words.text("dialogs.role.session-name-help")),
            line(Field.SOURCE_IDENTITY, words.text("dialogs.role.source-identity"), ""),
            lines(Field.POLICY, words.text("dialogs.role.policy")),
            lines(Field.POLICY_ARNS, words.text("dialogs.role.policy-arns")),
            lines(Field.TAGS, words.text("dialogs.role.tags")),
            line(Field.TRANSITIVE_TAGS, words.text("dialogs.role.transitive-tags"), ""));
    fold.expandedProperty().bindBidirectional(model.unfoldedProperty());
    return fold;
  }

  private FormField line(Field field, String label, String help) {
    return watched(field, new TextField(), label, help);
  }

  private FormField lines(Field field, String label) {
    TextArea area = new TextArea();
    area.setPrefRowCount(LINES);
    area.setWrapText(true);
    return watched(field, area, label, "");
  }

  private FormField watched(Field field, TextInputControl control, String label, String help) {
    control.textProperty().bindBidirectional(model.text(field));
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

  private Node source() {
    ComboBox<Profile> source = FormParts.choice(profile -> profile.name().value());
    source.getItems().setAll(model.sources());
    model.sourceProperty().get().ifPresent(source::setValue);
    source
        .valueProperty()
        .subscribe(chosen -> model.sourceProperty().set(Optional.ofNullable(chosen)));
    FormField shown = new FormField(words.text("dialogs.role.source"), source);
    shown.problemProperty().bind(model.sourceProblemProperty());
    return shown;
  }

  private Node via() {
    ToggleGroup group = new ToggleGroup();
    RadioButton session = way(Via.SESSION, words.text("dialogs.role.via-session"), group);
    RadioButton key = way(Via.KEY, words.text("dialogs.role.via-key"), group);
    key.disableProperty().bind(model.keyPossibleProperty().not());
    VBox ways = new VBox(session, key);
    ways.getStyleClass().add("editor-ways");
    return new FormField(words.text("dialogs.role.via"), ways);
  }

  private RadioButton way(Via via, String label, ToggleGroup group) {
    RadioButton button = FormParts.way(label, group, () -> model.viaProperty().set(via));
    model.viaProperty().subscribe(chosen -> button.setSelected(chosen == via));
    return button;
  }

  private Node duration() {
    ComboBox<SessionDuration> length = FormParts.choice(model::inWords);
    length.getItems().setAll(model.durations());
    length.valueProperty().bindBidirectional(model.durationProperty());
    FormField shown = new FormField(words.text("dialogs.editor.duration"), length);
    shown.helpProperty().bind(model.durationNoteProperty());
    return shown;
  }

  private void save() {
    model.save();
    model.firstProblem().map(controls::get).ifPresent(Node::requestFocus);
  }

  private static String sheet() {
    URL url = Objects.requireNonNull(RoleEditorView.class.getResource("editor.css"));
    return url.toExternalForm();
  }
}
