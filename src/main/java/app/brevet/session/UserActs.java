package app.brevet.session;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.MfaCode;
import app.brevet.model.ProfileId;
import app.brevet.os.AtomicFile;
import app.brevet.os.FileLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// When each user profile was last acted with: `acts.json` in the state folder, which all processes
/// share. What is done for a role is done with the user that it comes from.
///
/// Where the file is lost or damaged nothing is known of any act, so that the next program's wish
/// is refused rather than granted. A file of a later Brevet is left as it is.
public final class UserActs {

  private static final int VERSION = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AtomicFile file;
  private final Path lock;
  private final InstantSource clock;
  private final Map<ProfileId, MfaCode> typed = new ConcurrentHashMap<>();

  /// The acts in the state folder.
  ///
  /// @param clock the wall clock, which all processes have in common: how far AWS's is from it each
  ///   measures for itself
  public UserActs(Path stateFolder, InstantSource clock) {
    this.clock = clock;
    file = new AtomicFile(stateFolder.resolve("acts.json"));
    lock = stateFolder.resolve("acts.lock");
  }

  /// When the profile was last acted with; empty if that is not known.
  Optional<Instant> last(ProfileId profile) {
    try {
      return read()
          .map(acts -> acts.get(profile.toString()))
          .filter(UserActs::isATime)
          .map(Instant::ofEpochSecond);
    } catch (IOException e) {
      return Optional.empty(); // As if there had been none: somebody is asked then.
    }
  }

  /// The file may hold any number.
  private static boolean isATime(long second) {
    return second >= Instant.MIN.getEpochSecond() && second <= Instant.MAX.getEpochSecond();
  }

  /// The time that acts are stamped with.
  Instant now() {
    return clock.instant();
  }

  /// The profile is acted with.
  void record(ProfileId profile) {
    Instant now = now();
    change(acts -> acts.put(profile.toString(), now.getEpochSecond()));
  }

  /// Somebody typed this code, which is an act of the user only if AWS takes it: anybody can type
  /// six digits.
  void typed(ProfileId profile, MfaCode code) {
    typed.put(profile, code);
  }

  /// AWS took this code.
  void taken(ProfileId profile, MfaCode code) {
    MfaCode last = typed.remove(profile);
    if (last != null && last.digits().equals(code.digits())) {
      record(profile);
    }
  }

  /// The profile is gone.
  void forget(ProfileId profile) {
    change(acts -> acts.remove(profile.toString()));
  }

  private void change(Consumer<Map<String, Long>> change) {
    try (FileLock held = FileLock.acquire(lock, PATIENCE).orElse(null)) {
      Optional<Map<String, Long>> before = held == null ? Optional.empty() : read();
      if (before.isPresent()) {
        Map<String, Long> acts = new LinkedHashMap<>(before.get());
        change.accept(acts);
        file.writeUnforced(bytes(acts)); // Acts lost with the power make programs ask sooner.
      }
    } catch (IOException e) {
      // The act itself goes on; an act that is not on record makes programs ask sooner.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// All acts, none if the file is damaged; empty if it is of a later Brevet.
  private Optional<Map<String, Long>> read() throws IOException {
    byte[] bytes = file.read().orElse(new byte[0]);
    Map<String, Long> acts = new LinkedHashMap<>();
    try {
      if (bytes.length > 0) {
        JsonObject document = Json.parse(bytes);
        if (document.number("version") > VERSION) {
          return Optional.empty();
        }
        for (JsonObject act : document.objects("acts")) {
          acts.put(act.string("profile"), act.number("at"));
        }
      }
      return Optional.of(acts);
    } catch (JsonException e) {
      return Optional.of(Map.of());
    }
  }

  private static byte[] bytes(Map<String, Long> acts) {
    List<JsonObject> all = new ArrayList<>();
    acts.forEach(
        (profile, at) -> all.add(new JsonObject().with("profile", profile).with("at", at)));
    JsonObject document = new JsonObject().with("version", VERSION).withObjects("acts", all);
    return Json.pretty(document).getBytes(StandardCharsets.UTF_8);
  }
}
