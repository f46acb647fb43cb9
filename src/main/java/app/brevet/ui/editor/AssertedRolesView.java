package app.brevet.ui.editor;

import app.brevet.model.SamlRole;
import app.brevet.ui.kit.FormField;
import app.brevet.ui.kit.FormParts;
import app.brevet.words.Words;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/// The button that reads the roles of an assertion, and the choice of one of them below it.
public final class AssertedRolesView extends VBox {

  /// The view of these roles.
  public AssertedRolesView(Words words, AssertedRolesViewModel model) {
    String label = words.text("dialogs.federation.roles");
    Button read = new Button(words.text("dialogs.federation.read-roles"));
    read.setId("read-roles");
    read.setMinWidth(USE_PREF_SIZE);
    read.disableProperty().bind(model.readableProperty().not());
    read.setOnAction(_ -> model.read());
    VBox both = new VBox(read, choice(label, model));
    both.getStyleClass().add("editor-roles");
    FormField field = new FormField(label, both);
    field
        .helpProperty()
        .bind(
            model
                .readingProperty()
                .map(
                    reading ->
                        reading
                            ? words.text("dialogs.federation.reading-roles")
                            : words.text("dialogs.federation.roles-help")));
    getChildren().add(field);
  }

  private static ComboBox<SamlRole> choice(String label, AssertedRolesViewModel model) {
    ComboBox<SamlRole> choice = FormParts.choice(model::inWords);
    choice.setId("asserted-roles");
    choice.setAccessibleText(label);
    choice.setMaxWidth(Double.MAX_VALUE);
    model
        .roles()
        .addListener((ListChangeListener<SamlRole>) _ -> choice.getItems().setAll(model.roles()));
    model.chosenProperty().subscribe(chosen -> choice.setValue(chosen.orElse(null)));
    choice
        .valueProperty()
        .subscribe(chosen -> model.chosenProperty().set(Optional.ofNullable(chosen)));
    choice.visibleProperty().bind(Bindings.isNotEmpty(choice.getItems()));
    choice.managedProperty().bind(choice.visibleProperty());
    return choice;
  }
}
