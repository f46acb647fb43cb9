package app.brevet.ui.kit;

import app.brevet.model.Secret;
import app.brevet.words.Words;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// What a dialog knows of a passphrase that is typed in it, once or, for a new one, twice: how long
/// it is. The passphrase itself stays in its fields until it is handed on.
public final class PassphraseEntry {

  /// A passphrase of this many bytes needs no advice.
  private static final int LONG_ENOUGH = 12;

  private final Words words;
  private final BooleanProperty asked = new SimpleBooleanProperty(true);
  private final BooleanProperty twice = new SimpleBooleanProperty();
  private final IntegerProperty length = new SimpleIntegerProperty();
  private final IntegerProperty againLength = new SimpleIntegerProperty();
  private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BooleanBinding complete =
      Bindings.createBooleanBinding(this::isComplete, asked, twice, length, againLength);

  /// Asked for once.
  public PassphraseEntry(Words words) {
    this.words = words;
    length.subscribe(_ -> advise());
    twice.subscribe(_ -> advise());
    againLength.subscribe(
        now -> {
          if (now.intValue() > 0) {
            problem.set("");
          }
        });
  }

  private boolean isComplete() {
    return !asked.get() || (length.get() > 0 && (!twice.get() || againLength.get() > 0));
  }

  private void advise() {
    boolean isShort = length.get() > 0 && length.get() < LONG_ENOUGH;
    advice.set(twice.get() && isShort ? words.text("dialogs.unlock.advice", LONG_ENOUGH) : "");
  }

  /// From now on asks so.
  ///
  /// @param isAsked whether a passphrase is needed at all
  /// @param isNew whether it is typed twice
  public void ask(boolean isAsked, boolean isNew) {
    asked.set(isAsked);
    twice.set(isNew);
    problem.set("");
  }

  /// Takes what was typed, and says if the two are not the same.
  ///
  /// @param again only looked at for a new one
  /// @return the passphrase, for the caller to close; all else is closed here
  public Optional<Secret> accept(Secret typed, Secret again) {
    try (again) {
      boolean differ = twice.get() && !typed.equals(again);
      problem.set(differ ? words.text("dialogs.unlock.differ") : "");
      if (differ || typed.length() == 0) {
        typed.close();
        return Optional.empty();
      }
      return Optional.of(typed);
    }
  }

  /// Whether a passphrase is needed.
  public ReadOnlyBooleanProperty askedProperty() {
    return asked;
  }

  /// Whether it is typed twice.
  public ReadOnlyBooleanProperty twiceProperty() {
    return twice;
  }

  /// How long it is so far: the fields tell it.
  public IntegerProperty lengthProperty() {
    return length;
  }

  /// How long its repetition is so far: the fields tell it.
  public IntegerProperty againLengthProperty() {
    return againLength;
  }

  /// How a new one could be better; mostly empty.
  public ReadOnlyStringProperty adviceProperty() {
    return advice.getReadOnlyProperty();
  }

  /// That the two were not alike; mostly empty.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether enough is typed to go on.
  public BooleanBinding completeProperty() {
    return complete;
  }
}
