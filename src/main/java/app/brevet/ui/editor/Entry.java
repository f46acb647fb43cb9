package app.brevet.ui.editor;

import app.brevet.model.InvalidInputException;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One field of text: what was typed, and what is wrong with it.
///
/// It is checked once a person has left it, and from then on with every letter, so that nobody is
/// told off in the middle of the first word.
final class Entry {

  private final Check check;
  private final Function<InvalidInputException, String> inWords;
  private final String before;
  private final StringProperty text;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private boolean left;

  /// What a text must be.
  @FunctionalInterface
  interface Check {
    void check(String text) throws InvalidInputException;
  }

  /// @param before what is there already
  /// @param check is given the text without blanks around it
  Entry(String before, Check check, Function<InvalidInputException, String> inWords) {
    this.before = before;
    this.check = check;
    this.inWords = inWords;
    this.text = new SimpleStringProperty(before);
    text.subscribe(_ -> typed());
  }

  private void typed() {
    if (left) {
      checkNow();
    }
  }

  /// The person goes on to another field. An empty one is not told off before it is submitted.
  void leave() {
    if (!stripped().isEmpty()) {
      left = true;
      checkNow();
    }
  }

  /// Checks it, left or not.
  ///
  /// @return whether it is as it must be
  boolean isSound() {
    left = true;
    checkNow();
    return problem.get().isEmpty();
  }

  private void checkNow() {
    try {
      check.check(stripped());
      problem.set("");
    } catch (InvalidInputException e) {
      problem.set(inWords.apply(e));
    }
  }

  /// Says that the text is no good for a reason that the check does not know.
  void refuse(String why) {
    problem.set(why);
  }

  /// Whether there is another text than before.
  boolean isChanged() {
    return !stripped().equals(before);
  }

  /// The text without blanks around it.
  String stripped() {
    return text.get().strip();
  }

  StringProperty text() {
    return text;
  }

  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
