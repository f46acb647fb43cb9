package app.brevet.ui.found;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Something that was found: what it is, whether it is wanted, and what came of it.
public final class FoundRow {

  /// How far it is.
  public enum State {
    /// It can be imported.
    OFFERED,
    /// It cannot be, or need not be.
    NOT_OFFERED,
    /// AWS and the keychain are at it.
    AT_WORK,
    /// It is a profile now.
    IMPORTED,
    /// It was not imported.
    FAILED
  }

  private final int number;
  private final String name;
  private final String detail;
  private final BooleanProperty ticked;
  private final ReadOnlyObjectWrapper<State> state;
  private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");

  FoundRow(int number, String name, String detail, boolean offered) {
    this.number = number;
    this.name = name;
    this.detail = detail;
    this.ticked = new SimpleBooleanProperty(offered);
    this.state = new ReadOnlyObjectWrapper<>(offered ? State.OFFERED : State.NOT_OFFERED);
  }

  int number() {
    return number;
  }

  void become(State now, String told) {
    state.set(now);
    outcome.set(told);
  }

  boolean isChosen() {
    return ticked.get() && state.get() == State.OFFERED;
  }

  /// What it is called, or would be.
  public String name() {
    return name;
  }

  /// What it is, where, and why it is not offered.
  public String detail() {
    return detail;
  }

  /// Whether it is to be imported.
  public BooleanProperty tickedProperty() {
    return ticked;
  }

  /// How far it is.
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// What came of it, in words; empty before.
  public ReadOnlyStringProperty outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }
}
