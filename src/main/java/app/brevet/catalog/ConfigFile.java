package app.brevet.catalog;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.Failure;
import app.brevet.model.FileReason;
import app.brevet.os.AtomicFile;
import app.brevet.os.FileFault;
import app.brevet.os.FileLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSON file in the config folder: one object with a `version`. It is changed whole, by one
/// process at a time; a file that cannot be understood is never replaced.
final class ConfigFile {

  private static final int VERSION = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AtomicFile file;
  private final Path lock;

  /// What changes the document in its place.
  ///
  /// @param <X> what it throws, to leave the file as it is
  @FunctionalInterface
  interface Change<X extends Exception> {

    /// Changes it, and tells whether there is something to write.
    boolean apply(JsonObject document) throws CatalogException, X;
  }

  /// The file, and the one whose lock guards it, which is kept elsewhere since config folders are
  /// synchronised and shared.
  ConfigFile(Path file, Path lock) {
    this.file = new AtomicFile(file);
    this.lock = lock;
  }

  /// What it says; only a version if there is no file.
  JsonObject read() throws CatalogException {
    Optional<byte[]> bytes;
    try {
      bytes = file.read();
    } catch (IOException e) {
      throw fault(reading(e), String.valueOf(e.getMessage()), e);
    }
    return bytes.isEmpty() ? new JsonObject().with("version", VERSION) : parsed(bytes.get());
  }

  private JsonObject parsed(byte[] bytes) throws CatalogException {
    try {
      JsonObject document = Json.parse(bytes);
      long version = document.number("version");
      if (version > VERSION) {
        throw damaged("version " + version + Failure.FileUntouched.NEWER, null);
      }
      if (version < VERSION) {
        throw damaged("version: there is no version " + version, null);
      }
      return document;
    } catch (JsonException e) {
      throw damaged(String.valueOf(e.getMessage()), e);
    }
  }

  /// Changes the file, with no other process between reading and writing.
  <X extends Exception> void change(Change<X> change) throws CatalogException, X {
    try (FileLock _ = locked()) {
      JsonObject document = read();
      if (change.apply(document)) {
        write(document);
      }
    }
  }

  private void write(JsonObject document) throws CatalogException {
    try {
      file.write(Json.pretty(document).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw fault(writing(file.path(), e), String.valueOf(e.getMessage()), e);
    }
  }

  private FileLock locked() throws CatalogException {
    try {
      return FileLock.acquire(lock, PATIENCE)
          .orElseThrow(() -> fault(FileReason.BUSY, "another process holds its lock", null));
    } catch (IOException e) {
      throw new CatalogException(writing(lock, e), lock, String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw fault(FileReason.BUSY, "interrupted", e);
    }
  }

  /// That the file holds something else than it should.
  ///
  /// @param what the place in it, and what is wrong there
  CatalogException damaged(String what, @Nullable Exception cause) {
    return fault(FileReason.DAMAGED, what, cause);
  }

  private CatalogException fault(FileReason reason, String what, @Nullable Exception cause) {
    return new CatalogException(reason, file.path(), what, cause);
  }

  private static FileReason reading(IOException e) {
    return switch (FileFault.reading(e)) {
      case NOT_ALLOWED -> FileReason.NOT_READABLE;
      case NOT_A_FILE -> FileReason.NOT_A_FILE;
      case NO_SPACE, OTHER -> FileReason.IO_FAULT;
    };
  }

  private static FileReason writing(Path path, IOException e) {
    return switch (FileFault.writing(path, e)) {
      case NOT_ALLOWED -> FileReason.NOT_WRITABLE;
      case NO_SPACE -> FileReason.NO_SPACE;
      case NOT_A_FILE -> FileReason.NOT_A_FILE;
      case OTHER -> FileReason.IO_FAULT;
    };
  }
}
