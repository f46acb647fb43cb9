package app.brevet.ui.demo;

import app.brevet.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A small authenticator that stands in for the phone of the demo's user.
public final class AuthenticatorViewModel {

  private static final double STEP_MILLIS = Duration.ofSeconds(30).toMillis();

  private final Phone phone;
  private final Consumer<String> copy;
  private final Words words;
  private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper wait = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(1);

  /// @param copy puts a text on the clipboard
  public AuthenticatorViewModel(Phone phone, Consumer<String> copy, Words words) {
    this.phone = phone;
    this.copy = copy;
    this.words = words;
  }

  /// Shows what the phone shows at `now`.
  public void tick(Instant now) {
    String digits = phone.code(now);
    Duration left = Duration.between(now, phone.nextCodeAt(now));
    code.set(digits.substring(0, 3) + " " + digits.substring(3));
    wait.set(words.text("window.demo.next", words.times().toWait(left)));
    fraction.set(Math.clamp(left.toMillis() / STEP_MILLIS, 0, 1));
  }

  /// Puts the code on the clipboard.
  public void copy() {
    copy.accept(code.get().replace(" ", ""));
  }

  /// Whose it is.
  public String title() {
    return words.text("window.demo.phone", phone.device());
  }

  /// The code in two groups of three digits.
  public ReadOnlyStringProperty codeProperty() {
    return code.getReadOnlyProperty();
  }

  /// When the next one comes, in words.
  public ReadOnlyStringProperty waitProperty() {
    return wait.getReadOnlyProperty();
  }

  /// What part of its time the code has left, 1 to 0.
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  /// The words of the panel.
  public Words words() {
    return words;
  }
}
