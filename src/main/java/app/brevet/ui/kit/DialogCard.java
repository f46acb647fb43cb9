package app.brevet.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A dialog inside the window: title, content, and a bar with two buttons. Enter presses the
/// primary one wherever no other button has the focus; Escape is the [Overlay]'s.
public final class DialogCard extends VBox {

  private final Label title = new Label();
  private final Label subtitle = new Label();
  private final Label note = new Label();
  private final Button primary = new Button();
  private final Button cancel = new Button();
  private final VBox middle = new VBox();

  /// A dialog. A button without words is left out.
  public DialogCard(String title, Node content, String primary, String cancel) {
    getStyleClass().add("dialog-card");
    setAccessibleRole(AccessibleRole.DIALOG);
    this.title.getStyleClass().add("dialog-title");
    subtitle.getStyleClass().add("dialog-subtitle");
    note.getStyleClass().add("dialog-note");
    for (Label label : new Label[] {this.title, subtitle, note}) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    hideWhileEmpty(subtitle);
    HBox.setHgrow(note, Priority.ALWAYS);
    note.setMaxWidth(Double.MAX_VALUE);
    note.setMinWidth(0);
    middle.getStyleClass().add("dialog-content");
    middle.getChildren().add(content);
    HBox bar = new HBox(note, this.cancel, this.primary);
    bar.getStyleClass().add("dialog-bar");
    this.primary.getStyleClass().add("accent");
    for (Button button : new Button[] {this.primary, this.cancel}) {
      hideWhileEmpty(button);
      button.setMinWidth(USE_PREF_SIZE); // The note wraps instead.
    }
    VBox head = new VBox(this.title, subtitle);
    head.getStyleClass().add("dialog-head");
    getChildren().addAll(head, middle, bar);
    accessibleTextProperty().bind(this.title.textProperty());
    this.title.setText(title);
    this.primary.setText(primary);
    this.cancel.setText(cancel);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private static void hideWhileEmpty(Labeled labeled) {
    labeled.managedProperty().bind(labeled.textProperty().isNotEmpty());
    labeled.visibleProperty().bind(labeled.textProperty().isNotEmpty());
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && primary.isVisible() && !primary.isDisabled()) {
      Button pressed = event.getTarget() instanceof Button focused ? focused : primary;
      pressed.fire();
      event.consume();
    }
  }

  /// What it is about.
  public StringProperty titleProperty() {
    return title.textProperty();
  }

  /// The line below the title; may be empty.
  public StringProperty subtitleProperty() {
    return subtitle.textProperty();
  }

  /// The words at the left of the buttons; may be empty.
  public StringProperty noteProperty() {
    return note.textProperty();
  }

  /// Puts this between title and buttons.
  public void setContent(Node content) {
    middle.getChildren().setAll(content);
  }

  /// The button that does what the dialog is for.
  public Button primary() {
    return primary;
  }

  /// The button that does nothing of it.
  public Button cancel() {
    return cancel;
  }
}
