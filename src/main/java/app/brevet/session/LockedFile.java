package app.brevet.session;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.os.AtomicFile;
import app.brevet.os.FileLock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A small file of the state folder that all processes share: one changes it at a time, and it is
/// written only where that makes a difference.
///
/// @param lock the file beside it that keeps the others waiting
/// @param patience how long they wait
record LockedFile(AtomicFile file, Path lock, Duration patience) {

  /// How the content is read.
  ///
  /// @param <T> the content
  @FunctionalInterface
  interface Reading<T> {
    /// What it is now.
    T read() throws FailureException, IOException;
  }

  /// How the content is written.
  ///
  /// @param <T> the content
  @FunctionalInterface
  interface Writing<T> {
    /// Puts this in the place of what it was.
    void write(T content) throws FailureException, IOException;
  }

  /// Replaces the content by what `change` makes of it, with no other process between.
  ///
  /// @throws FailureException if the file cannot be read or written; it is then as it was
  <T> void change(Reading<T> reading, UnaryOperator<T> change, Writing<T> writing)
      throws FailureException, InterruptedException {
    try (FileLock _ = FileLock.acquire(lock, patience).orElseThrow(this::busy)) {
      T before = reading.read();
      T after = change.apply(before);
      if (!after.equals(before)) {
        writing.write(after);
      }
    } catch (IOException e) {
      throw Failures.ofWriting(file.path(), e);
    }
  }

  /// The same with a map, a copy of which is changed.
  ///
  /// @throws FailureException also `Cancelled` if the thread is told to stop waiting
  <V> void edit(
      Reading<Map<String, V>> reading,
      Consumer<Map<String, V>> change,
      Writing<Map<String, V>> writing)
      throws FailureException {
    try {
      change(
          reading,
          before -> {
            Map<String, V> after = new LinkedHashMap<>(before);
            change.accept(after);
            return after;
          },
          writing);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException(new Failure.Cancelled(), e);
    }
  }

  private FailureException busy() {
    return new FailureException(new Failure.FileUntouched(file.path(), FileReason.BUSY, ""));
  }
}
