package app.brevet.ui.editor;

import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.Profile;
import app.brevet.words.FailureText;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where a dialog stands: open, busy, failed, asking whether to drop what was typed, closed.
final class Editing {

  private final BooleanSupplier isChanged;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper isForNow = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Profile>> saved =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param isChanged whether there is anything that would be lost
  Editing(BooleanSupplier isChanged) {
    this.isChanged = isChanged;
  }

  void begin() {
    busy.set(true);
    isForNow.set(false);
    failure.set(Optional.empty());
  }

  void end() {
    busy.set(false);
  }

  /// @param why the same as `failed`, in words
  void fail(Failure failed, FailureText why) {
    busy.set(false);
    isForNow.set(isForNow(failed));
    failure.set(Optional.of(why));
  }

  /// Whether nothing is wrong with what was typed: AWS only did not answer.
  private static boolean isForNow(Failure failed) {
    return failed instanceof Failure.AwsUnreachable
        || failed instanceof Failure.ProxyWantsLogin
        || (failed instanceof Failure.AwsRefused refused
            && (refused.cause() == AwsCause.SERVICE_FAULT
                || refused.cause() == AwsCause.THROTTLED));
  }

  void save(Profile profile) {
    busy.set(false);
    saved.set(Optional.of(profile));
    closed.set(true);
  }

  /// Closes, or asks first if something would be lost. Asked already, it goes on editing.
  void dismiss() {
    if (busy.get()) {
      return;
    }
    if (asking.get()) {
      asking.set(false);
    } else if (isChanged.getAsBoolean()) {
      asking.set(true);
    } else {
      closed.set(true);
    }
  }

  void discard() {
    asking.set(false);
    closed.set(true);
  }

  ReadOnlyBooleanWrapper busy() {
    return busy;
  }

  ReadOnlyBooleanWrapper asking() {
    return asking;
  }

  ReadOnlyBooleanWrapper closed() {
    return closed;
  }

  ReadOnlyBooleanWrapper isForNow() {
    return isForNow;
  }

  ReadOnlyObjectWrapper<Optional<FailureText>> failure() {
    return failure;
  }

  ReadOnlyObjectWrapper<Optional<Profile>> saved() {
    return saved;
  }
}
