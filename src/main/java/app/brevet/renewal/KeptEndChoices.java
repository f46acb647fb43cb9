package app.brevet.renewal;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileId;
import app.brevet.os.AtomicFile;
import app.brevet.os.FileLock;
import app.brevet.session.Failures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The sessions that the user lets end: `let-end.json` in the state folder, by profile id and by
/// when the session was got. No secrets. Where it is lost or damaged, sessions are renewed.
public final class KeptEndChoices implements EndChoices {

  private static final int VERSION = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String PROFILE = "profile";
  private static final String GOT_AT = "gotAt";

  private final AtomicFile file;
  private final Path lock;

  /// The choices in the state folder.
  public KeptEndChoices(Path stateFolder) {
    file = new AtomicFile(stateFolder.resolve("let-end.json"));
    lock = stateFolder.resolve("let-end.lock");
  }

  @Override
  public boolean isLetEnd(ProfileId profile, Instant obtainedAt) {
    try {
      Long gotAt = read().get(profile.toString());
      return gotAt != null && gotAt == obtainedAt.getEpochSecond();
    } catch (IOException e) {
      return false; // What cannot be read ends nothing.
    }
  }

  @Override
  public void letEnd(ProfileId profile, Instant obtainedAt) throws FailureException {
    change(choices -> choices.put(profile.toString(), obtainedAt.getEpochSecond()));
  }

  @Override
  public void renewAgain(ProfileId profile) throws FailureException {
    change(choices -> choices.remove(profile.toString()));
  }

  private void change(Consumer<Map<String, Long>> change) throws FailureException {
    try (FileLock held = FileLock.acquire(lock, PATIENCE).orElse(null)) {
      if (held == null) {
        throw new FailureException(new Failure.FileUntouched(file.path(), FileReason.BUSY, ""));
      }
      Map<String, Long> choices = read();
      change.accept(choices);
      file.write(bytes(choices));
    } catch (IOException e) {
      throw Failures.ofWriting(file.path(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException(new Failure.Cancelled(), e);
    }
  }

  /// None if the file holds something else, or is of a later Brevet.
  private Map<String, Long> read() throws IOException {
    Map<String, Long> choices = new LinkedHashMap<>();
    byte[] bytes = file.read().orElse(new byte[0]);
    try {
      if (bytes.length > 0) {
        JsonObject document = Json.parse(bytes);
        if (document.number("version") == VERSION) {
          for (JsonObject one : document.objects("sessions")) {
            choices.put(one.string(PROFILE), one.number(GOT_AT));
          }
        }
      }
      return choices;
    } catch (JsonException e) {
      return new LinkedHashMap<>();
    }
  }

  private static byte[] bytes(Map<String, Long> choices) {
    List<JsonObject> all = new ArrayList<>();
    choices.forEach(
        (profile, gotAt) -> all.add(new JsonObject().with(PROFILE, profile).with(GOT_AT, gotAt)));
    JsonObject document = new JsonObject().with("version", VERSION).withObjects("sessions", all);
    return Json.pretty(document).getBytes(StandardCharsets.UTF_8);
  }
}
