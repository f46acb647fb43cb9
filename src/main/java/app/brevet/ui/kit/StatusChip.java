package app.brevet.ui.kit;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A few words in a pill, with a dot that tells how it stands. The words tell it too.
public final class StatusChip extends HBox {

  /// How it stands.
  public enum Tone {
    /// Neither good nor bad.
    NEUTRAL,
    /// As it should be.
    GOOD,
    /// Worth a look.
    ATTENTION,
    /// Not as it should be.
    BAD
  }

  private final Label words = new Label();
  private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone", Tone.NEUTRAL);

  /// A pill with these words.
  public StatusChip(String text, Tone tone) {
    getStyleClass().add("status-chip");
    Region dot = new Region();
    dot.getStyleClass().add("dot");
    words.setText(text);
    words.setMinWidth(0);
    getChildren().addAll(dot, words);
    setMaxWidth(Region.USE_PREF_SIZE);
    this.tone.addListener(_ -> mark());
    this.tone.set(tone);
    mark();
  }

  private void mark() {
    for (Tone one : Tone.values()) {
      String state = one.name().toLowerCase(Locale.ROOT);
      pseudoClassStateChanged(PseudoClass.getPseudoClass(state), one == tone.get());
    }
  }

  /// What it says.
  public StringProperty textProperty() {
    return words.textProperty();
  }

  /// How it stands.
  public ObjectProperty<Tone> toneProperty() {
    return tone;
  }
}
