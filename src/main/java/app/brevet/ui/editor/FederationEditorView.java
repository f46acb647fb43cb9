package app.brevet.ui.editor;

import app.brevet.model.Profile;
import app.brevet.model.SessionDuration;
import app.brevet.ui.editor.FederationEditorViewModel.Field;
import app.brevet.ui.kit.DeliveryWays;
import app.brevet.ui.kit.FileField;
import app.brevet.ui.kit.FormCard;
import app.brevet.ui.kit.FormField;
import app.brevet.ui.kit.FormParts;
import app.brevet.words.Words;
import java.net.URL;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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

/// The form of a federated user, or of a role by SAML or web identity.
public final class FederationEditorView extends StackPane {

  private static final int LINES = 3;

  private final Words words;
  private final FederationEditorViewModel model;
  private final Node roles;
  private final Map<Field, Node> controls = new EnumMap<>(Field.class);

  /// The view of this editor.
  ///
  /// @param roles where the roles of an assertion are read and chosen, for a role by SAML
  public FederationEditorView(Words words, FederationEditorViewModel model, Node roles) {
    this.words = words;
    this.model = model;
    this.roles = roles;
    getStyleClass().add("editor");
    getStylesheets().add(sheet());
    FormCard card =
        new FormCard(
            FormParts.labels(words, model.title(), model.submit()), fields().toArray(Node[]::new));
    card.busyProperty().bind(model.busyProperty());
    card.askingProperty().bind(model.askingProperty());
    card.failureProperty().bind(model.failureProperty());
    card.submit().setOnAction(_ -> save());
    card.cancel().setOnAction(_ -> model.dismiss());
    card.goOn().setOnAction(_ -> model.dismiss());
    card.dropIt().setOnAction(_ -> model.discard());
    getChildren().add(card);
  }

  private List<Node> fields() {
    List<Node> fields = new ArrayList<>();
    switch (model.kind()) {
      case FEDERATED -> {
        fields.add(line(Field.NAME));
        fields.add(user());
        fields.add(line(Field.FEDERATED_NAME));
      }
      case SAML -> {
        fields.addAll(token(words.text("dialogs.federation.assertion")));
        fields.add(roles);
        fields.add(line(Field.ROLE_ARN));
        fields.add(line(Field.PROVIDER_ARN));
        fields.add(line(Field.NAME));
      }
      case WEB_IDENTITY -> {
        fields.add(line(Field.ROLE_ARN));
        fields.add(line(Field.NAME));
        fields.addAll(token(words.text("dialogs.federation.token")));
        fields.add(line(Field.SESSION_NAME));
      }
    }
    fields.add(FormParts.beside(duration(), line(Field.REGION)));
    fields.add(line(Field.OUTPUT));
    fields.add(new DeliveryWays(words, model.deliveryProperty()));
    fields.add(folded());
    return fields;
  }

  private Node folded() {
    TitledPane fold =
        FormParts.fold(
            words.text("dialogs.editor.advanced"),
            model.kind().folded().stream().map(this::lines).toArray(Node[]::new));
    fold.expandedProperty().bindBidirectional(model.unfoldedProperty());
    return fold;
  }

  private FormField line(Field field) {
    return watched(field, new TextField(), label(field), help(field));
  }

  private FormField command() {
    TextField text = new TextField();
    text.setId("federation-command");
    return watched(
        Field.TOKEN_COMMAND, text, label(Field.TOKEN_COMMAND), help(Field.TOKEN_COMMAND));
  }

  private FormField lines(Field field) {
    TextArea area = new TextArea();
    area.setPrefRowCount(LINES);
    area.setWrapText(true);
    return watched(field, area, label(field), help(field));
  }

  private String label(Field field) {
    return switch (field) {
      case ROLE_ARN -> words.text("dialogs.role.arn");
      case PROVIDER_ARN -> words.text("dialogs.federation.provider");
      case NAME -> words.text("dialogs.editor.name");
      case FEDERATED_NAME -> words.text("dialogs.federation.name");
      case SESSION_NAME -> words.text("dialogs.role.session-name");
      case TOKEN_FILE -> words.text("dialogs.federation.file");
      case TOKEN_COMMAND -> words.text("dialogs.federation.command");
      case REGION -> words.text("dialogs.editor.region");
      case OUTPUT -> words.text("dialogs.editor.output");
      case POLICY -> words.text("dialogs.role.policy");
      case POLICY_ARNS -> words.text("dialogs.role.policy-arns");
      case TAGS -> words.text("dialogs.role.tags");
    };
  }

  private String help(Field field) {
    return switch (field) {
      case PROVIDER_ARN -> words.text("dialogs.federation.provider-help");
      case FEDERATED_NAME -> words.text("dialogs.federation.name-help");
      case SESSION_NAME -> words.text("dialogs.role.session-name-help");
      case TOKEN_COMMAND -> words.text("dialogs.federation.command-help");
      case REGION -> words.text("dialogs.editor.region-help");
      case OUTPUT -> words.text("dialogs.editor.output-help");
      case POLICY -> model.kind().takesToken() ? "" : words.text("dialogs.federation.policy-help");
      case ROLE_ARN, NAME, TOKEN_FILE, POLICY_ARNS, TAGS -> "";
    };
  }

  private FormField watched(Field field, TextInputControl control, String label, String help) {
    control.textProperty().bindBidirectional(model.text(field));
    FormField shown = new FormField(label, control, help);
    shown.problemProperty().bind(model.problem(field));
    watch(field, control);
    return shown;
  }

  private FileField file() {
    FileField shown =
        new FileField(
            label(Field.TOKEN_FILE),
            words.text("dialogs.federation.choose"),
            model.text(Field.TOKEN_FILE));
    shown.typed().setId("federation-file");
    shown.problemProperty().bind(model.problem(Field.TOKEN_FILE));
    shown.onChoose(model::chooseFile);
    watch(Field.TOKEN_FILE, shown.typed());
    return shown;
  }

  private void watch(Field field, TextInputControl control) {
    controls.put(field, control);
    control
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                model.leave(field);
              }
            });
  }

  private Node user() {
    ComboBox<Profile> user = FormParts.choice(profile -> profile.name().value());
    user.getItems().setAll(model.sources());
    model.sourceProperty().get().ifPresent(user::setValue);
    user.valueProperty()
        .subscribe(chosen -> model.sourceProperty().set(Optional.ofNullable(chosen)));
    FormField shown =
        new FormField(
            words.text("dialogs.federation.user"),
            user,
            words.text("dialogs.federation.user-help"));
    shown.problemProperty().bind(model.sourceProblemProperty());
    return shown;
  }

  private List<Node> token(String label) {
    ToggleGroup group = new ToggleGroup();
    VBox ways =
        new VBox(
            way(TokenWay.FILE, words.text("dialogs.federation.from-file"), group),
            way(TokenWay.PROGRAM, words.text("dialogs.federation.from-program"), group),
            way(TokenWay.ASKED, words.text("dialogs.federation.from-me"), group));
    ways.getStyleClass().add("editor-ways");
    FormField question = new FormField(label, ways);
    question
        .helpProperty()
        .bind(
            model
                .wayProperty()
                .map(
                    way ->
                        way == TokenWay.ASKED ? words.text("dialogs.federation.asked-help") : ""));
    FileField file = file();
    FormField command = command();
    showFor(file, TokenWay.FILE);
    showFor(command, TokenWay.PROGRAM);
    return List.of(question, file, command);
  }

  private RadioButton way(TokenWay way, String label, ToggleGroup group) {
    RadioButton button = FormParts.way(label, group, () -> model.wayProperty().set(way));
    model.wayProperty().subscribe(chosen -> button.setSelected(chosen == way));
    return button;
  }

  private void showFor(Node field, TokenWay way) {
    field.visibleProperty().bind(model.wayProperty().map(chosen -> chosen == way));
    field.managedProperty().bind(field.visibleProperty());
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
    URL url = Objects.requireNonNull(FederationEditorView.class.getResource("editor.css"));
    return url.toExternalForm();
  }
}
