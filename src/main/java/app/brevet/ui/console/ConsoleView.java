package app.brevet.ui.console;

import app.brevet.ui.console.ConsoleViewModel.Policy;
import app.brevet.ui.kit.CardParts;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.FormField;
import app.brevet.ui.kit.FormParts;
import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.ScrollArea;
import app.brevet.words.Words;
import java.net.URL;
import java.util.Objects;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The dialog that signs a browser in to the console.
public final class ConsoleView extends StackPane {

  private final Words words;
  private final CardParts parts;
  private final ConsoleViewModel model;

  /// The view of this question.
  public ConsoleView(Words words, ConsoleViewModel model) {
    this.words = words;
    this.parts = new CardParts(words);
    this.model = model;
    getStyleClass().add("console");
    URL sheet = Objects.requireNonNull(ConsoleView.class.getResource("sign-in.css"));
    getStylesheets().add(sheet.toExternalForm());
    getChildren().setAll(card());
  }

  private DialogCard card() {
    VBox fields = new VBox();
    fields.getStyleClass().add("console-fields");
    if (!model.caution().isEmpty()) {
      fields.getChildren().add(CardParts.wrapped(new Label(model.caution())));
    }
    if (model.takesPolicy()) {
      fields.getChildren().addAll(noPolicy(), policy(), ownPolicy());
    }
    TextField service = text("console-service", model.serviceProperty(), "s3");
    fields
        .getChildren()
        .addAll(
            field("console.dialog.service", "console.dialog.service-help", service),
            field(
                "console.dialog.region",
                "console.dialog.region-help",
                text("console-region", model.regionProperty(), model.usualRegion())),
            length(),
            signOutFirst(),
            otherBrowser(),
            copyLink());
    fields.disableProperty().bind(model.work().busyProperty());
    CardParts.comeBack(model.work(), fields, service);
    VBox content = new VBox(new ScrollArea(fields), parts.failure(model.work()));
    content.getStyleClass().add("console-content");
    DialogCard card =
        new DialogCard(
            words.text("console.dialog.title", model.name()),
            content,
            words.text("console.dialog.open"),
            words.text("dialogs.cancel"));
    card.noteProperty()
        .bind(
            model
                .work()
                .busyProperty()
                .map(busy -> busy ? words.text("console.dialog.waiting") : ""));
    card.primary().disableProperty().bind(model.work().busyProperty());
    card.cancel().disableProperty().bind(model.work().busyProperty());
    card.primary().setOnAction(_ -> model.open());
    card.cancel().setOnAction(_ -> model.leave());
    return card;
  }

  private Node policy() {
    ComboBox<Policy> policies = new ComboBox<>();
    policies.getItems().setAll(model.policies());
    policies.setMaxWidth(Double.MAX_VALUE);
    policies.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Policy policy) {
            return model.inWords(policy);
          }

          @Override
          public Policy fromString(String text) {
            return policies.getValue();
          }
        });
    policies.valueProperty().bindBidirectional(model.policyProperty());
    policies.setId("console-policy");
    return new FormField(words.text("console.dialog.policy"), policies);
  }

  /// What follows from it, as long as no policy is chosen.
  private Node noPolicy() {
    Label empty = parts.text("console.dialog.no-policy");
    HBox.setHgrow(empty, Priority.ALWAYS);
    HBox attention = new HBox(Icon.WARNING.node(), empty);
    attention.getStyleClass().add("console-attention");
    show(attention, model.policyProperty().isEqualTo(Policy.NONE));
    return attention;
  }

  private static void show(Node node, BooleanBinding shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }

  private Node length() {
    String question = words.text("console.dialog.duration");
    if (model.takesLength()) {
      TextField typed = text("console-duration", model.durationProperty(), "");
      return new FormField(question, typed, model.aboutLength());
    }
    Label fixed = new Label(question);
    fixed.getStyleClass().add("form-label");
    VBox told = new VBox(fixed, CardParts.wrapped(new Label(model.aboutLength())));
    told.getStyleClass().add("form-field");
    return told;
  }

  /// Few need it: mostly it is the one that opens links.
  private Node otherBrowser() {
    TitledPane fold =
        FormParts.fold(
            words.text("console.dialog.other-browser"),
            field(
                "console.dialog.browser",
                "console.dialog.browser-help",
                text("console-browser", model.browserProperty(), "firefox")),
            field(
                "console.dialog.browser-profile",
                "console.dialog.browser-profile-help",
                text("console-browser-profile", model.browserProfileProperty(), "")),
            field(
                "console.dialog.container",
                "console.dialog.container-help",
                text("console-container", model.containerProperty(), "")));
    fold.setExpanded(false);
    return fold;
  }

  private Node ownPolicy() {
    TextField named = text("console-own-policy", model.ownPolicyProperty(), "");
    FormField field = field("console.dialog.own-policy", "console.dialog.own-policy-help", named);
    field.problemProperty().bind(model.ownPolicyProblemProperty());
    model
        .ownPolicyProblemProperty()
        .subscribe(
            problem -> {
              if (!problem.isEmpty()) {
                named.requestFocus();
              }
            });
    show(field, model.policyProperty().isEqualTo(Policy.OWN));
    return field;
  }

  private FormField field(String key, String help, TextField text) {
    return new FormField(words.text(key), text, words.text(help));
  }

  private static TextField text(String id, StringProperty typed, String prompt) {
    TextField text = new TextField();
    text.setId(id);
    text.setPromptText(prompt);
    text.textProperty().bindBidirectional(typed);
    return text;
  }

  private Node signOutFirst() {
    CheckBox first = new CheckBox(words.text("console.dialog.sign-out-first"));
    first.selectedProperty().bindBidirectional(model.signOutFirstProperty());
    return first;
  }

  private Node copyLink() {
    Button copy = new Button(words.text("console.dialog.copy"));
    copy.setOnAction(_ -> model.copyLink());
    VBox box = new VBox(copy, parts.text("console.dialog.copy-help"));
    box.getStyleClass().add("console-copy");
    return box;
  }
}
