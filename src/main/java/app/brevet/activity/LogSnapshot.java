package app.brevet.activity;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The lines of the log's two files as they were at one moment, the last first. Both are opened
/// before anything is read: when another process puts the newer one in the place of the older one
/// meanwhile, no line is seen twice and none is missed.
final class LogSnapshot implements AutoCloseable {

  private static final int MOST_TRIES = 5;

  private final List<FileChannel> open;
  private final Deque<LinesFromEnd> left = new ArrayDeque<>();

  private LogSnapshot(List<FileChannel> open) throws IOException {
    this.open = open;
    for (FileChannel channel : open) {
      left.add(new LinesFromEnd(channel));
    }
  }

  /// The lines of these files, of which either may be missing.
  ///
  /// @throws IOException if one is there and cannot be read
  static LogSnapshot of(Path file, Path older) throws IOException {
    for (int tries = 1; ; tries++) {
      List<FileChannel> channels = new ArrayList<>();
      boolean isTaken = false;
      try {
        Optional<Object> before = keyOf(file);
        open(file, channels);
        open(older, channels);
        // The same file still has the name, so the two that are open were there together.
        if (before.equals(keyOf(file)) || tries == MOST_TRIES) {
          LogSnapshot snapshot = new LogSnapshot(channels);
          isTaken = true;
          return snapshot;
        }
      } finally {
        if (!isTaken) {
          close(channels);
        }
      }
    }
  }

  /// What tells the file from another one of its name; empty if there is none, and where the system
  /// has nothing of that kind.
  private static Optional<Object> keyOf(Path file) throws IOException {
    try {
      return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static void open(Path file, List<FileChannel> channels) throws IOException {
    try {
      channels.add(FileChannel.open(file, StandardOpenOption.READ));
    } catch (NoSuchFileException e) {
      // Nothing happened yet, or so little that there is no older file.
    }
  }

  /// The line before the one that was given last; empty after the first one of all.
  Optional<String> previous() throws IOException {
    while (!left.isEmpty()) {
      Optional<String> line = left.peek().previous();
      if (line.isPresent()) {
        return line;
      }
      left.remove();
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    close(open);
  }

  private static void close(List<FileChannel> channels) throws IOException {
    for (FileChannel channel : channels) {
      channel.close();
    }
  }
}
