package app.brevet.ui.kit;

import app.brevet.model.DeliveryKind;
import app.brevet.words.Words;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// The question how sessions reach the user's tools: each way with a button, and below them what
/// the chosen one means.
public final class DeliveryWays extends VBox {

  private final ToggleGroup group = new ToggleGroup();
  private final ObjectProperty<DeliveryKind> kind;

  /// The question whose answer is kept here.
  public DeliveryWays(Words words, ObjectProperty<DeliveryKind> kind) {
    this.kind = kind;
    getStyleClass().add("delivery-ways");
    VBox ways =
        new VBox(
            way(DeliveryKind.FILE, words.text("dialogs.delivery.file")),
            way(DeliveryKind.PROCESS, words.text("dialogs.delivery.process")));
    ways.getStyleClass().add("delivery-choice");
    FormField field = new FormField(words.text("dialogs.delivery"), ways);
    field.helpProperty().bind(kind.map(chosen -> meaning(words, chosen)));
    getChildren().add(field);
  }

  private RadioButton way(DeliveryKind way, String label) {
    RadioButton button = new RadioButton(label);
    button.setMnemonicParsing(false); // The name of the setting has an underscore.
    button.setToggleGroup(group);
    button.setWrapText(true);
    button.setMinHeight(USE_PREF_SIZE);
    button.setOnAction(_ -> kind.set(way));
    kind.subscribe(chosen -> button.setSelected(chosen == way));
    return button;
  }

  private static String meaning(Words words, DeliveryKind kind) {
    return switch (kind) {
      case FILE -> words.text("dialogs.delivery.file-help");
      case PROCESS -> words.text("dialogs.delivery.process-help");
    };
  }
}
