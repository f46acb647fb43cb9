package app.brevet.ui.kit;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One question of a form: its words above the control, and below it help, or in its place what is
/// wrong with the answer.
public final class FormField extends VBox {

  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final Node control;
  private final StringProperty help = new SimpleStringProperty(this, "help", "");
  private final StringProperty problem = new SimpleStringProperty(this, "problem", "");
  private final Label question;
  private final Label note = new Label();
  private final Node warning = Icon.ERROR.node();
  private final HBox below = new HBox(warning, note);

  /// A question without help.
  public FormField(String label, Node control) {
    this(label, control, "");
  }

  /// A question with help.
  public FormField(String label, Node control, String help) {
    this.control = control;
    getStyleClass().add("form-field");
    question = new Label(label);
    question.getStyleClass().add("form-label");
    question.setLabelFor(control);
    question.setWrapText(true);
    question.setMinHeight(USE_PREF_SIZE);
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(note, Priority.ALWAYS);
    below.getStyleClass().add("form-note");
    if (control.getAccessibleText() == null) {
      control.setAccessibleText(label);
    }
    getChildren().addAll(question, control, below);
    this.help.addListener(_ -> tell());
    problem.addListener(_ -> tell());
    this.help.set(help);
    tell();
  }

  private void tell() {
    boolean wrong = !problem.get().isEmpty();
    String words = wrong ? problem.get() : help.get();
    note.setText(words);
    control.setAccessibleHelp(words);
    show(warning, wrong);
    show(below, !words.isEmpty());
    pseudoClassStateChanged(DANGER, wrong);
    control.pseudoClassStateChanged(DANGER, wrong);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /// What is asked.
  public StringProperty labelProperty() {
    return question.textProperty();
  }

  /// What helps to answer; may be empty.
  public StringProperty helpProperty() {
    return help;
  }

  /// What is wrong with the answer; empty if nothing is.
  public StringProperty problemProperty() {
    return problem;
  }
}
