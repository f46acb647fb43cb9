package app.brevet.ui.found;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Something that was found.
final class FoundRow implements FoundViewModel.Row {

  /// What can be done with something that was found.
  enum Offer {
    /// It can become a profile.
    IMPORT,
    /// It is a key that a profile has already, so that it need not lie there.
    TAKE_OUT,
    /// Nothing.
    NOTHING
  }

  private final int number;
  private final Offer offer;
  private final String name;
  private final String detail;
  private final BooleanProperty ticked;
  private final ReadOnlyObjectWrapper<FoundState> state;
  private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");

  /// @param offer what can be done with it
  FoundRow(int number, String name, String detail, Offer offer) {
    this.offer = offer;
    boolean offered = offer != Offer.NOTHING;
    this.number = number;
    this.name = name;
    this.detail = detail;
    this.ticked = new SimpleBooleanProperty(offered);
    this.state = new ReadOnlyObjectWrapper<>(offered ? FoundState.OFFERED : FoundState.NOT_OFFERED);
  }

  int number() {
    return number;
  }

  void become(FoundState now, String told) {
    state.set(now);
    outcome.set(told);
  }

  boolean isChosenToImport() {
    return isChosen() && offer == Offer.IMPORT;
  }

  boolean isChosen() {
    return ticked.get() && state.get() == FoundState.OFFERED;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String detail() {
    return detail;
  }

  @Override
  public BooleanProperty tickedProperty() {
    return ticked;
  }

  @Override
  public ReadOnlyObjectProperty<FoundState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyStringProperty outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }
}
