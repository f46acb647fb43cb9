package app.brevet.ui.kit;

import app.brevet.model.FailureException;
import java.util.Optional;
import java.util.function.Consumer;

/// Something with secrets in it that an open dialog works with. One job at a time has it; it is
/// closed when the last has ended, and none begins after that.
///
/// @param <T> what it is
public final class Held<T> {

  private final Consumer<T> closing;
  private Optional<T> content = Optional.empty();
  private boolean over;

  /// Holds nothing yet.
  ///
  /// @param closing wipes what was held
  public Held(Consumer<T> closing) {
    this.closing = closing;
  }

  /// What is done with it.
  ///
  /// @param <T> what is held
  /// @param <R> what comes of it
  public interface Job<T, R> {

    /// Does it.
    R with(T content) throws FailureException;
  }

  /// Holds this one in the place of another. It is closed at once if the dialog is left.
  public synchronized void hold(T next) {
    content.ifPresent(closing);
    content = Optional.of(next);
    if (over) {
      close();
    }
  }

  /// Does this with what is held; empty if the dialog is left.
  public synchronized <R> Optional<R> use(Job<T, R> job) throws FailureException {
    return content.isEmpty() ? Optional.empty() : Optional.of(job.with(content.get()));
  }

  /// Waits for the job that is at work, and wipes what is held.
  public synchronized void close() {
    over = true;
    content.ifPresent(closing);
    content = Optional.empty();
  }
}
