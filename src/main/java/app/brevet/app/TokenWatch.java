package app.brevet.app;

import app.brevet.os.FolderWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Watches the folders of the tokens that renewals wait for, as long as one does.
final class TokenWatch implements AutoCloseable {

  private final Runnable onChange;
  private Set<Path> folders = Set.of();
  private Optional<FolderWatch> watch = Optional.empty();
  private boolean closed;

  /// @param onChange called on a thread of the watch
  TokenWatch(Runnable onChange) {
    this.onChange = onChange;
  }

  /// Watches these folders instead of those of before.
  synchronized void watch(Set<Path> others) {
    if (closed || others.equals(folders)) {
      return;
    }
    watch.ifPresent(FolderWatch::close);
    folders = others;
    watch = others.isEmpty() ? Optional.empty() : started(others);
    // What came before the watch began is seen by this look.
    watch.ifPresent(_ -> onChange.run());
  }

  private Optional<FolderWatch> started(Set<Path> others) {
    try {
      return Optional.of(FolderWatch.start(others, onChange));
    } catch (IOException e) {
      return Optional.empty(); // No watch is left to give: the renewal looks each half minute.
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    watch.ifPresent(FolderWatch::close);
    watch = Optional.empty();
  }
}
