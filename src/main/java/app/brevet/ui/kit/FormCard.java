package app.brevet.ui.kit;

import app.brevet.words.FailureText;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A dialog with fields to fill in. They scroll where the window is too low for them, so that the
/// field with the focus and the buttons are always seen; what went wrong stands above the buttons,
/// and so does the question whether to drop what was typed.
public final class FormCard extends StackPane {

  /// The words around the fields.
  ///
  /// @param busy stands beside the buttons while something is waited for
  /// @param drop asks whether to drop what was typed
  /// @param dropIt says yes to that
  /// @param goOn says no to it
  public record Labels(
      String title,
      String submit,
      String cancel,
      String busy,
      String drop,
      String dropIt,
      String goOn,
      FailureLabels failure) {}

  private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
  private final BooleanProperty asking = new SimpleBooleanProperty(this, "asking");
  private final ObjectProperty<Optional<FailureText>> failure =
      new SimpleObjectProperty<>(this, "failure", Optional.empty());
  private final ObjectProperty<Optional<Act>> mending =
      new SimpleObjectProperty<>(this, "mending", Optional.empty());
  private final DialogCard card;
  private final Button dropIt;
  private final Button goOn;
  private final VBox fields;
  private final KeptFocus kept;

  /// A dialog with these fields, from top to bottom.
  public FormCard(Labels labels, Node... fields) {
    getStyleClass().add("form-card");
    this.fields = new VBox(fields);
    this.fields.getStyleClass().add("form-fields");
    this.kept = new KeptFocus(this.fields);
    this.fields.disableProperty().bind(busy);
    busy.subscribe((_, now) -> keepFocus(now));
    dropIt = new Button(labels.dropIt());
    goOn = new Button(labels.goOn());
    VBox content =
        new VBox(new ScrollArea(this.fields), failed(labels.failure()), question(labels.drop()));
    content.getStyleClass().add("form-content");
    card = new DialogCard(labels.title(), content, labels.submit(), labels.cancel());
    card.primary().disableProperty().bind(busy.or(asking));
    card.cancel().disableProperty().bind(busy.or(asking));
    card.noteProperty().bind(busy.map(now -> now ? labels.busy() : ""));
    getChildren().add(card);
    sceneProperty().addListener(_ -> Platform.runLater(this::begin));
  }

  /// The first field has the focus: a scene that is shown for the first time would give it to a
  /// button, since what scrolls is not there yet.
  private void begin() {
    if (getScene() != null) {
      applyCss();
      first(fields).ifPresent(Node::requestFocus);
    }
  }

  private void keepFocus(boolean waits) {
    if (waits) {
      kept.hold();
    } else {
      Platform.runLater(
          () -> kept.release().filter(_ -> !asking.get()).ifPresent(Node::requestFocus));
    }
  }

  private static Optional<Node> first(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> first(child).stream())
            .findFirst()
        : Optional.empty();
  }

  private Node failed(FailureLabels labels) {
    FailurePane pane = new FailurePane(labels);
    failure.subscribe(now -> now.ifPresent(text -> pane.show(text, mending.get())));
    showWhile(pane, failure.map(Optional::isPresent));
    return pane;
  }

  private Node question(String drop) {
    Label words = new Label(drop);
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    dropIt.getStyleClass().add("danger");
    HBox bar = new HBox(Icon.WARNING.node(), words, goOn, dropIt);
    bar.getStyleClass().add("form-question");
    showWhile(bar, asking);
    asking.subscribe(
        now -> {
          if (now) {
            goOn.requestFocus();
          }
        });
    return bar;
  }

  private static void showWhile(Node node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }

  /// The title of the dialog.
  public StringProperty titleProperty() {
    return card.titleProperty();
  }

  /// Whether the fields and buttons wait for something.
  public BooleanProperty busyProperty() {
    return busy;
  }

  /// Whether it is asked if what was typed shall be dropped.
  public BooleanProperty askingProperty() {
    return asking;
  }

  /// What went wrong last, if anything did.
  public ObjectProperty<Optional<FailureText>> failureProperty() {
    return failure;
  }

  /// What mends a failure, looked at when the failure is set.
  public ObjectProperty<Optional<Act>> mendingProperty() {
    return mending;
  }

  /// The button that the dialog is for.
  public Button submit() {
    return card.primary();
  }

  /// The button that leaves it.
  public Button cancel() {
    return card.cancel();
  }

  /// The button that drops what was typed.
  public Button dropIt() {
    return dropIt;
  }

  /// The button that goes on after all.
  public Button goOn() {
    return goOn;
  }
}
