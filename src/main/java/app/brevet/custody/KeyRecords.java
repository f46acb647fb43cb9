package app.brevet.custody;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.AccessKeyId;
import app.brevet.os.AtomicFile;
import app.brevet.os.FileLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What AWS told of the users' keys, for whoever shows it without asking again: `access-keys.json`
/// in the state folder, without secrets. All processes share it.
///
/// It stands for an answer that can be had again. So where it cannot be read nothing is known, and
/// where it cannot be written nothing is remembered; no act fails for it. A file that does not say
/// what it should is put aside as `access-keys.damaged.json` before another takes its place; one of
/// a later Brevet is left as it is.
public final class KeyRecords {

  private static final int VERSION = 1;
  private static final int MOST = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AtomicFile file;
  private final AtomicFile damaged;
  private final Path lock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /// The records in this state folder.
  public KeyRecords(Path stateFolder) {
    this.file = new AtomicFile(stateFolder.resolve("access-keys.json"));
    this.damaged = new AtomicFile(stateFolder.resolve("access-keys.damaged.json"));
    this.lock = stateFolder.resolve("access-keys.lock");
  }

  /// Calls the listener after each change that is made here, on the thread that made it.
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private enum Form {
    GOOD,
    DAMAGED,
    LATER
  }

  private record Content(Form form, Map<AccessKeyId, KeyRecord> keys) {}

  /// All that is known. For any thread but the window's.
  public Map<AccessKeyId, KeyRecord> all() {
    try {
      return Map.copyOf(content(file.read()).keys());
    } catch (IOException e) {
      return Map.of(); // What cannot be read is not known, and asked for again.
    }
  }

  /// Takes these in, each with what was known of its key before.
  void remember(List<KeyRecord> told) {
    change(known -> told.forEach(key -> known.merge(key.id(), key, (old, now) -> now.after(old))));
  }

  /// The key is gone, or no profile goes by it any more.
  public void forget(AccessKeyId id) {
    change(known -> known.remove(id));
  }

  private void change(Consumer<Map<AccessKeyId, KeyRecord>> change) {
    try {
      Optional<FileLock> alone = FileLock.acquire(lock, PATIENCE);
      if (alone.isEmpty()) {
        return; // Another process writes all the while: it is remembered the next time.
      }
      try (FileLock _ = alone.get()) {
        write(change);
      }
    } catch (IOException e) {
      return; // A read-only medium or a full disk: it is not remembered.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    listeners.forEach(Runnable::run);
  }

  private void write(Consumer<Map<AccessKeyId, KeyRecord>> change) throws IOException {
    Optional<byte[]> before = file.read();
    Content content = content(before);
    if (content.form() == Form.LATER) {
      return;
    }
    Map<AccessKeyId, KeyRecord> keys = new HashMap<>(content.keys());
    change.accept(keys);
    if (keys.equals(content.keys())) {
      return;
    }
    if (content.form() == Form.DAMAGED && before.isPresent()) {
      damaged.write(before.get());
    }
    JsonObject document =
        new JsonObject()
            .with("version", VERSION)
            .withObjects("keys", latest(keys).stream().map(KeyRecords::document).toList());
    file.write(Json.pretty(document).getBytes(StandardCharsets.UTF_8));
  }

  /// So that the file does not grow for ever: those that were asked for last.
  private static List<KeyRecord> latest(Map<AccessKeyId, KeyRecord> keys) {
    return keys.values().stream()
        .sorted(Comparator.comparing(KeyRecords::asked).reversed())
        .limit(MOST)
        .toList();
  }

  private static Instant asked(KeyRecord key) {
    return key.refused().or(key::told).orElse(Instant.EPOCH);
  }

  private static JsonObject document(KeyRecord key) {
    return new JsonObject()
        .with("accessKeyId", key.id().value())
        .with("told", key.told().map(Instant::toString))
        .with("created", key.created().map(Instant::toString))
        .with("lastUsed", key.lastUse().map(use -> use.at().toString()))
        .with("lastUsedService", key.lastUse().map(KeyRecord.Use::service))
        .with("lastUsedRegion", key.lastUse().map(KeyRecord.Use::region))
        .with("lastUseKnown", !key.lastUseUnknown())
        .with("refused", key.refused().map(Instant::toString));
  }

  private static Content content(Optional<byte[]> bytes) {
    Map<AccessKeyId, KeyRecord> keys = new HashMap<>();
    if (bytes.isEmpty()) {
      return new Content(Form.GOOD, keys);
    }
    try {
      JsonObject document = Json.parse(bytes.get());
      if (document.number("version") > VERSION) {
        return new Content(Form.LATER, keys);
      }
      for (JsonObject one : document.objects("keys")) {
        KeyRecord key = key(one);
        keys.put(key.id(), key);
      }
      return new Content(Form.GOOD, keys);
    } catch (JsonException | IllegalArgumentException | DateTimeException e) {
      return new Content(Form.DAMAGED, Map.of()); // It is put aside when there is more to write.
    }
  }

  private static KeyRecord key(JsonObject one) throws JsonException {
    Optional<Instant> lastUsed = instant(one, "lastUsed");
    Optional<KeyRecord.Use> use = Optional.empty();
    if (lastUsed.isPresent()) {
      use =
          Optional.of(
              new KeyRecord.Use(
                  lastUsed.get(), one.string("lastUsedService"), one.string("lastUsedRegion")));
    }
    return new KeyRecord(
        new AccessKeyId(one.string("accessKeyId")),
        instant(one, "told"),
        instant(one, "created"),
        use,
        !one.bool("lastUseKnown", true),
        instant(one, "refused"));
  }

  private static Optional<Instant> instant(JsonObject one, String name) throws JsonException {
    return one.optionalString(name).map(Instant::parse);
  }
}
