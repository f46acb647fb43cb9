package app.brevet.ui.kit;

import app.brevet.words.Words;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// What forms have in common.
public final class FormParts {

  private FormParts() {}

  /// The words around the fields.
  public static FormCard.Labels labels(Words words, String title, String submit) {
    return new FormCard.Labels(
        title,
        submit,
        words.text("dialogs.cancel"),
        words.text("dialogs.editor.busy"),
        words.text("dialogs.editor.discard-question"),
        words.text("dialogs.editor.discard"),
        words.text("dialogs.editor.keep"),
        FailureLabels.of(words));
  }

  /// A box to choose from, which shows each in these words.
  public static <T> ComboBox<T> choice(Function<T, String> inWords) {
    ComboBox<T> box = new ComboBox<>();
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return item == null ? "" : inWords.apply(item);
          }

          @Override
          public T fromString(String text) {
            return box.getValue();
          }
        });
    return box;
  }

  /// One of several ways.
  public static RadioButton way(String label, ToggleGroup group, Runnable chosen) {
    RadioButton button = new RadioButton(label);
    button.setToggleGroup(group);
    button.setWrapText(true);
    button.setOnAction(_ -> chosen.run());
    return button;
  }

  /// Two fields in one row.
  public static Node beside(Node left, Node right) {
    HBox row = new HBox(left, right);
    row.getStyleClass().add("editor-row");
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    return row;
  }

  /// Fields that few need.
  public static TitledPane fold(String title, Node... fields) {
    VBox folded = new VBox(fields);
    folded.getStyleClass().add("form-fields");
    TitledPane fold = new TitledPane(title, folded);
    fold.getStyleClass().add("editor-fold");
    fold.setAnimated(false);
    return fold;
  }
}
