package app.brevet.session;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileId;
import app.brevet.os.AtomicFile;
import app.brevet.os.FileLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Which profiles have a seed in the keychain: `seeds.json` in the state folder, a list of profile
/// ids and no secret. It tells without opening a keychain whether that could give a code.
///
/// The keychain alone decides: where this file is lost, a seed is still used whenever somebody
/// could be asked instead.
public final class SeedMarks {

  private static final int VERSION = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AtomicFile file;
  private final Path lock;

  /// The marks in the state folder.
  public SeedMarks(Path stateFolder) {
    file = new AtomicFile(stateFolder.resolve("seeds.json"));
    lock = stateFolder.resolve("seeds.lock");
  }

  /// Whether the profile is marked; not if the file cannot be read.
  boolean has(ProfileId profile) {
    try {
      return read().contains(profile.toString());
    } catch (IOException e) {
      return false; // Then somebody must be asked, who may be there.
    }
  }

  /// @throws FailureException if the file cannot be written
  void add(ProfileId profile) throws FailureException {
    change(marked -> marked.add(profile.toString()));
  }

  /// @throws FailureException if the file cannot be written
  void remove(ProfileId profile) throws FailureException {
    change(marked -> marked.remove(profile.toString()));
  }

  private void change(Consumer<Set<String>> change) throws FailureException {
    try (FileLock _ = FileLock.acquire(lock, PATIENCE).orElseThrow(this::busy)) {
      Set<String> before = read();
      Set<String> after = new LinkedHashSet<>(before);
      change.accept(after);
      if (!after.equals(before)) {
        file.write(bytes(after));
      }
    } catch (IOException e) {
      throw Failures.ofWriting(file.path(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException(new Failure.Cancelled(), e);
    }
  }

  private FailureException busy() {
    return new FailureException(new Failure.FileUntouched(file.path(), FileReason.BUSY, ""));
  }

  /// A file that holds something else is begun anew.
  private Set<String> read() throws IOException {
    byte[] bytes = file.read().orElse(new byte[0]);
    try {
      return bytes.length == 0
          ? Set.of()
          : new LinkedHashSet<>(Json.parse(bytes).strings("profiles"));
    } catch (JsonException e) {
      return Set.of();
    }
  }

  private static byte[] bytes(Set<String> marked) {
    JsonObject object =
        new JsonObject().with("version", VERSION).withStrings("profiles", List.copyOf(marked));
    return Json.pretty(object).getBytes(StandardCharsets.UTF_8);
  }
}
