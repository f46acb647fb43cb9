package app.brevet.os;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Tells that something in one of several folders changed, whoever changed it: on Linux within a
/// fraction of a second, where Java has to look itself (macOS) within some seconds. Nothing is done
/// while nothing changes.
///
/// A folder need not be there yet, may go and come again. What changes close together is told at
/// once: there is at most one call each 200 ms. What is below the folders in folders of their own
/// is not seen. Who reads the folders starts the watch first, then reads.
public final class FolderWatch implements AutoCloseable {

  private static final long GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int MOST_TRIES = 10;

  private final List<Path> folders;
  private final Runnable onChange;
  private final WatchService watcher;
  private final Map<WatchKey, Path> watched = new HashMap<>();
  private volatile boolean closed;

  private FolderWatch(List<Path> folders, Runnable onChange, WatchService watcher) {
    this.folders = folders;
    this.onChange = onChange;
    this.watcher = watcher;
  }

  /// Watches these folders from now on.
  ///
  /// @param onChange called on the watch's own daemon thread, never twice at the same time
  /// @throws IOException if the system has no watch left to give
  public static FolderWatch start(Collection<Path> folders, Runnable onChange) throws IOException {
    List<Path> absolute =
        folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
    FolderWatch watch =
        new FolderWatch(absolute, onChange, FileSystems.getDefault().newWatchService());
    watch.watchAll();
    Thread.ofPlatform().daemon().name("folder-watch").start(watch::run);
    return watch;
  }

  private void run() {
    try {
      while (!closed) {
        boolean changed = take(watcher.take());
        long end = System.nanoTime() + GATHERING_NANOS;
        for (long left = GATHERING_NANOS; changed && left > 0; left = end - System.nanoTime()) {
          WatchKey more = watcher.poll(left, TimeUnit.NANOSECONDS);
          if (more != null) {
            take(more);
          }
        }
        if (changed && !closed) {
          onChange.run();
        }
      }
    } catch (ClosedWatchServiceException | InterruptedException e) {
      // That is its end.
    }
  }

  /// Takes what happened in one folder, and tells whether it is a change of one that is watched.
  private boolean take(WatchKey key) {
    Optional<Path> place = Optional.ofNullable(watched.get(key));
    boolean changed = false;
    boolean moved = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (place.isEmpty()) {
        continue;
      }
      boolean isAbove = event.context() instanceof Path name && leave(place.get().resolve(name));
      moved |= isAbove;
      changed |= isAbove || folders.contains(place.get());
    }
    if (!key.reset()) {
      watched.remove(key);
      moved = true;
      changed |= place.isPresent();
    }
    if (moved) {
      watchAll();
    }
    return changed;
  }

  /// If a folder came, went or was replaced that is on the way to a watched one: lets go of what
  /// lies below, which may be another folder now.
  private boolean leave(Path folder) {
    boolean isAbove = folders.stream().anyMatch(one -> one.startsWith(folder));
    if (isAbove) {
      watched
          .entrySet()
          .removeIf(
              one -> {
                boolean below = one.getValue().startsWith(folder);
                if (below) {
                  one.getKey().cancel();
                }
                return below;
              });
    }
    return isAbove;
  }

  private void watchAll() {
    folders.forEach(this::watch);
  }

  /// Watches the folder, and the one above to see it go; or the nearest one above that is there, to
  /// see it come.
  private void watch(Path folder) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Optional<Path> nearest = nearest(folder);
      if (nearest.isEmpty() || nearest.get().equals(folder)) {
        nearest(folder.getParent());
        return;
      }
      Path next = nearest.get().resolve(nearest.get().relativize(folder).getName(0));
      if (!Files.isDirectory(next)) {
        return; // Had it come before the folder above was watched, nobody would tell.
      }
    }
  }

  private Optional<Path> nearest(@Nullable Path folder) {
    for (@Nullable Path place = folder; place != null; place = place.getParent()) {
      try {
        WatchKey key =
            place.register(
                watcher,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        watched.put(key, place);
        return Optional.of(place);
      } catch (IOException e) {
        // It is not there, or may not be watched: then the one above it.
      }
    }
    return Optional.empty();
  }

  /// Ends the watch. A call that has begun goes on; no other begins.
  @Override
  public void close() {
    closed = true;
    try {
      watcher.close();
    } catch (IOException e) {
      // Nothing is told any more, whatever closing said.
    }
  }
}
