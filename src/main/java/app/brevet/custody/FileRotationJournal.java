package app.brevet.custody;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileId;
import app.brevet.model.UserProfile;
import app.brevet.os.AtomicFile;
import app.brevet.os.FileLock;
import app.brevet.session.Failures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The journal in the folder `rotations` of the state folder: a file a profile, without secrets.
public final class FileRotationJournal implements RotationJournal {

  private static final int VERSION = 1;

  private final Path folder;

  /// The journal in this state folder.
  public FileRotationJournal(Path stateFolder) {
    folder = stateFolder.resolve("rotations");
  }

  @Override
  public FileLock hold(UserProfile user) throws FailureException, InterruptedException {
    Path lock = folder.resolve(user.id() + ".lock");
    try {
      return FileLock.acquire(lock, Duration.ZERO)
          .orElseThrow(() -> new FailureException(new Failure.StillBusy(user.name())));
    } catch (IOException e) {
      throw Failures.ofWriting(lock, e);
    }
  }

  @Override
  public Optional<Rotation> find(ProfileId profile) throws FailureException {
    AtomicFile file = file(profile);
    try {
      Optional<byte[]> bytes = file.read();
      return bytes.isEmpty() ? Optional.empty() : Optional.of(read(profile, bytes.get()));
    } catch (IOException e) {
      throw Failures.ofFile(file.path(), FileReason.NOT_READABLE, e);
    } catch (JsonException | IllegalArgumentException | DateTimeException e) {
      throw new FailureException(
          new Failure.FileUntouched(
              file.path(), FileReason.DAMAGED, Optional.ofNullable(e.getMessage()).orElse("")),
          e);
    }
  }

  private static Rotation read(ProfileId profile, byte[] bytes) throws JsonException {
    JsonObject json = Json.parse(bytes);
    if (json.number("version") != VERSION) {
      throw new JsonException("version: of a later Brevet");
    }
    return new Rotation(
        profile,
        Rotation.Step.valueOf(json.string("step")),
        new AccessKeyId(json.string("oldKey")),
        json.optionalString("newKey").map(AccessKeyId::new),
        Duration.ofSeconds(json.number("graceSeconds")),
        json.optionalString("deactivatedAt").map(Instant::parse));
  }

  @Override
  public void write(Rotation rotation) throws FailureException {
    JsonObject json =
        new JsonObject()
            .with("version", VERSION)
            .with("step", rotation.step().name())
            .with("oldKey", rotation.oldKey().value())
            .with("newKey", rotation.newKey().map(AccessKeyId::value))
            .with("graceSeconds", rotation.grace().toSeconds())
            .with("deactivatedAt", rotation.deactivatedAt().map(Instant::toString));
    AtomicFile file = file(rotation.profile());
    try {
      file.write(Json.pretty(json).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Failures.ofWriting(file.path(), e);
    }
  }

  @Override
  public void remove(ProfileId profile) throws FailureException {
    AtomicFile file = file(profile);
    try {
      file.remove();
    } catch (IOException e) {
      throw Failures.ofWriting(file.path(), e);
    }
  }

  private AtomicFile file(ProfileId profile) {
    return new AtomicFile(folder.resolve(profile + ".json"));
  }
}
