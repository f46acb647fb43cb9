package app.brevet.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The question for a file: its path can be typed, and the button beside it opens the system's own
/// dialog.
public final class FileField extends VBox {

  private final FormField field;
  private final TextField typed = new TextField();
  private final Button choose;

  /// @param choose what the button says
  /// @param path what is typed
  public FileField(String label, String choose, StringProperty path) {
    getStyleClass().add("file-field");
    typed.setAccessibleText(label);
    typed.textProperty().bindBidirectional(path);
    HBox.setHgrow(typed, Priority.ALWAYS);
    this.choose = new Button(choose);
    this.choose.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(typed, this.choose);
    row.getStyleClass().add("file-field-row");
    field = new FormField(label, row);
    getChildren().add(field);
  }

  /// What is done when the user wants to choose a file.
  public void onChoose(Runnable run) {
    choose.setOnAction(_ -> run.run());
  }

  /// What the path is typed into.
  public TextField typed() {
    return typed;
  }

  /// What is wrong with the path; empty if nothing is.
  public StringProperty problemProperty() {
    return field.problemProperty();
  }
}
