package app.brevet.ui.kit;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// How many there are, at the end of an entry of the rail. Nothing is shown for none.
public final class NumberBadge extends Label {

  private final IntegerProperty count = new SimpleIntegerProperty(this, "count");

  /// None yet.
  public NumberBadge() {
    getStyleClass().add("number-badge");
    setMinWidth(Region.USE_PREF_SIZE);
    count.addListener(_ -> setText(count.get() == 0 ? "" : Integer.toString(count.get())));
  }

  /// How many there are.
  public IntegerProperty countProperty() {
    return count;
  }

  /// Shows this many.
  public void setCount(int many) {
    count.set(many);
  }
}
