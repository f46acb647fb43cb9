package app.brevet.ui.kit;

import app.brevet.model.Secret;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Something that a form asks for whose fields are only known while it is open.
public final class AskedField {

  /// What it is typed into.
  public enum Kind {
    /// One line.
    LINE,
    /// Several lines.
    LINES,
    /// A field that shows nothing of it.
    SECRET
  }

  private final Kind kind;
  private final String label;
  private final String help;
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private Optional<Secret> secret = Optional.empty();

  /// An empty field.
  public AskedField(Kind kind, String label, String help) {
    this.kind = kind;
    this.label = label;
    this.help = help;
    text.subscribe(this::forgive);
  }

  /// What it is typed into.
  public Kind kind() {
    return kind;
  }

  /// What is asked.
  public String label() {
    return label;
  }

  /// What helps to answer.
  public String help() {
    return help;
  }

  /// What was typed, if it is no secret.
  public StringProperty textProperty() {
    return text;
  }

  /// What is wrong with what was typed; empty once something else is.
  public StringProperty problemProperty() {
    return problem;
  }

  /// Forgets what was wrong.
  public void forgive() {
    problem.set("");
  }

  /// Takes what was typed, if it is a secret, to close it.
  public void give(Secret typed) {
    wipe();
    secret = Optional.of(typed);
  }

  /// The secret that was typed, if one was; who takes it closes it.
  public Optional<Secret> take() {
    Optional<Secret> taken = secret;
    secret = Optional.empty();
    return taken;
  }

  /// Wipes the secret.
  public void wipe() {
    take().ifPresent(Secret::close);
  }
}
