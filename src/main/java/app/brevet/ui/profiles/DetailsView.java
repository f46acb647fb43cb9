package app.brevet.ui.profiles;

import app.brevet.ui.kit.Chain;
import app.brevet.ui.kit.FailureLabels;
import app.brevet.ui.kit.FailurePane;
import app.brevet.ui.kit.Icon;
import app.brevet.words.Words;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The details beside the list.
public final class DetailsView extends StackPane {

  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

  private final DetailsViewModel model;
  private final Words words;

  /// The place of the details of this view model, with nothing in it yet.
  public DetailsView(DetailsViewModel model) {
    this.model = model;
    this.words = model.words();
    getStyleClass().add("details-pane");
  }

  /// Puts the details there, once: the window's first frame does not wait for them.
  public void fill() {
    Label nothing = new Label(words.text("window.details.none"));
    nothing.getStyleClass().add("details-none");
    nothing.setWrapText(true);
    ScrollPane scroll = new ScrollPane(content());
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("details-scroll");
    getChildren().addAll(nothing, scroll);
    nothing.visibleProperty().bind(model.chosenProperty().not());
    scroll.visibleProperty().bind(model.chosenProperty());
    model.begin();
  }

  private VBox content() {
    Chain chain = new Chain();
    model.chainProperty().subscribe(chain::show);
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("details-buttons");
    model.buttonsProperty().subscribe(acts -> fill(buttons, acts));
    VBox lines = new VBox();
    lines.getStyleClass().add("details-lines");
    model.linesProperty().subscribe(entries -> fillLines(lines, entries));
    VBox content =
        new VBox(
            text(model.titleProperty(), "details-title"),
            text(model.subtitleProperty(), "details-subtitle"),
            failure(),
            heading("window.details.chain"),
            chain,
            key(),
            text(model.honouredProperty(), "details-note"),
            buttons,
            shownWith(model.writtenProperty(), heading("window.details.written-to")),
            text(model.writtenProperty(), "details-text"),
            shadows(),
            heading("window.details.activity"),
            lines,
            allActivity());
    content.getStyleClass().add("details");
    return content;
  }

  private Button allActivity() {
    Button all = new Button(words.text("window.details.all-activity"));
    all.getStyleClass().addAll("flat", "small", "details-all");
    all.setOnAction(_ -> model.activity());
    return all;
  }

  private FailurePane failure() {
    return FailurePane.following(
        new FailureLabels(
            words.text("window.failure.details"),
            words.text("window.failure.copy"),
            words.text("window.act.decode")),
        model.failureProperty(),
        model.helpProperty());
  }

  private Node shadows() {
    VBox box = new VBox();
    box.getStyleClass().add("details-shadows");
    model
        .shadowsProperty()
        .subscribe(
            lines -> {
              box.getChildren().setAll(lines.stream().map(DetailsView::shadow).toList());
              box.setManaged(!lines.isEmpty());
            });
    return box;
  }

  private static Node shadow(String text) {
    Label line = new Label(text);
    line.setWrapText(true);
    line.setMinWidth(0);
    HBox.setHgrow(line, Priority.ALWAYS);
    HBox shadow = new HBox(Icon.WARNING.node(), line);
    shadow.getStyleClass().add("details-shadow");
    return shadow;
  }

  private Node key() {
    Label line = text(model.keyProperty(), "details-key");
    line.setGraphic(Icon.KEY.node());
    Button rotate = new Button(words.text("keys.rotate"));
    rotate.setOnAction(_ -> model.rotate());
    rotate.visibleProperty().bind(model.keyOldProperty());
    rotate.managedProperty().bind(model.keyOldProperty());
    VBox key = new VBox(line, rotate);
    key.getStyleClass().add("details-key-box");
    model.keyOldProperty().subscribe(old -> line.pseudoClassStateChanged(OLD, old));
    return shownWith(model.keyProperty(), key);
  }

  private static Label text(ReadOnlyStringProperty text, String styleClass) {
    Label label = new Label();
    label.setWrapText(true);
    label.textProperty().bind(text);
    label.getStyleClass().add(styleClass);
    return shownWith(text, label);
  }

  private static <N extends Node> N shownWith(ReadOnlyStringProperty text, N node) {
    node.visibleProperty().bind(text.isNotEmpty());
    node.managedProperty().bind(text.isNotEmpty());
    return node;
  }

  private Label heading(String key) {
    Label label = new Label(words.text(key));
    label.getStyleClass().add("details-heading");
    return label;
  }

  private static void fill(FlowPane pane, List<DetailsViewModel.Button> acts) {
    List<Button> buttons =
        acts.stream()
            .map(
                act -> {
                  Button button = new Button(act.label());
                  button.setMnemonicParsing(false); // A name may have an underscore.
                  button.setOnAction(_ -> act.run().run());
                  return button;
                })
            .toList();
    pane.getChildren().setAll(buttons);
  }

  private static void fillLines(VBox box, List<DetailsViewModel.Line> entries) {
    box.getChildren().setAll(entries.stream().map(DetailsView::line).toList());
  }

  private static HBox line(DetailsViewModel.Line entry) {
    Label at = new Label(entry.at());
    at.getStyleClass().add("details-line-at");
    Label what = new Label(entry.what());
    what.setWrapText(true);
    HBox line = new HBox(at, what);
    line.getStyleClass().add("details-line");
    return line;
  }
}
