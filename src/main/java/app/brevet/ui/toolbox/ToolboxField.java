package app.brevet.ui.toolbox;

import app.brevet.model.Secret;
import app.brevet.toolbox.StsParameter;
import app.brevet.toolbox.StsValues;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One parameter of an action, as it is asked for.
public final class ToolboxField {

  /// What it is typed into.
  public enum Kind {
    /// One line.
    LINE,
    /// Several lines.
    LINES,
    /// A field that shows nothing of it.
    SECRET
  }

  private final StsParameter parameter;
  private final String label;
  private final String help;
  private final StringProperty text = new SimpleStringProperty("");
  private Optional<Secret> secret = Optional.empty();

  ToolboxField(StsParameter parameter, String label, String help) {
    this.parameter = parameter;
    this.label = label;
    this.help = help;
  }

  StsParameter parameter() {
    return parameter;
  }

  /// AWS's name of it, and whether it may be left out.
  public String label() {
    return label;
  }

  /// What it is.
  public String help() {
    return help;
  }

  /// What it is typed into.
  public Kind kind() {
    return switch (parameter.form()) {
      case LINE -> Kind.LINE;
      case TEXT, JSON, LINES, PAIRS -> Kind.LINES;
      case SECRET -> Kind.SECRET;
    };
  }

  /// What was typed, if it is no secret.
  public StringProperty textProperty() {
    return text;
  }

  /// Takes what was typed, if it is a secret, to close it.
  public void give(Secret typed) {
    wipe();
    secret = Optional.of(typed);
  }

  /// Puts what was typed into the values; they close the secret.
  void into(StsValues values) {
    if (secret.isPresent()) {
      values.with(parameter, secret.get());
      secret = Optional.empty();
    } else {
      values.with(parameter, text.get().lines().toList());
    }
  }

  void wipe() {
    secret.ifPresent(Secret::close);
    secret = Optional.empty();
  }
}
