package app.brevet.session;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileId;
import app.brevet.os.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Which profiles have a seed in the keychain, and of which device: `seeds.json` in the state
/// folder, a list of profile ids, their devices' serials, and no secret. It tells without opening a
/// keychain whether that could give a code.
///
/// The keychain alone decides: where this file is lost, a seed is still used whenever somebody
/// could be asked instead.
public final class SeedMarks {

  private static final int VERSION = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String PROFILES = "profiles";
  private static final String DEVICES = "devices";
  private static final String PROFILE = "profile";
  private static final String SERIAL = "serial";

  private final AtomicFile file;
  private final LockedFile locked;

  /// The marks in the state folder.
  public SeedMarks(Path stateFolder) {
    file = new AtomicFile(stateFolder.resolve("seeds.json"));
    locked = new LockedFile(file, stateFolder.resolve("seeds.lock"), PATIENCE);
  }

  /// Whether the profile is marked, for whatever device; not if the file cannot be read.
  boolean has(ProfileId profile) {
    return all().containsKey(profile.toString());
  }

  /// Whether the profile is marked for this device, or for one that is not known; not if the file
  /// cannot be read.
  boolean has(ProfileId profile, MfaSerial device) {
    return Optional.ofNullable(all().get(profile.toString()))
        .filter(marked -> marked.isEmpty() || marked.equals(Optional.of(device.value())))
        .isPresent();
  }

  private Map<String, Optional<String>> all() {
    try {
      return read();
    } catch (IOException e) {
      return Map.of(); // Then somebody must be asked, who may be there.
    }
  }

  /// @param device whose seed it is; empty if that is not known
  /// @throws FailureException if the file cannot be written
  void add(ProfileId profile, Optional<MfaSerial> device) throws FailureException {
    change(marked -> marked.put(profile.toString(), device.map(MfaSerial::value)));
  }

  /// @throws FailureException if the file cannot be written
  void remove(ProfileId profile) throws FailureException {
    change(marked -> marked.remove(profile.toString()));
  }

  private void change(Consumer<Map<String, Optional<String>>> change) throws FailureException {
    locked.edit(this::read, change, after -> file.write(bytes(after)));
  }

  /// A file that holds something else is begun anew.
  private Map<String, Optional<String>> read() throws IOException {
    byte[] bytes = file.read().orElse(new byte[0]);
    Map<String, Optional<String>> marked = new LinkedHashMap<>();
    try {
      if (bytes.length > 0) {
        JsonObject document = Json.parse(bytes);
        document.strings(PROFILES).forEach(profile -> marked.put(profile, Optional.empty()));
        for (JsonObject device : document.objects(DEVICES)) {
          marked.replace(device.string(PROFILE), Optional.of(device.string(SERIAL)));
        }
      }
      return marked;
    } catch (JsonException e) {
      return Map.of();
    }
  }

  private static byte[] bytes(Map<String, Optional<String>> marked) {
    List<JsonObject> devices =
        marked.entrySet().stream()
            .filter(one -> one.getValue().isPresent())
            .map(one -> new JsonObject().with(PROFILE, one.getKey()).with(SERIAL, one.getValue()))
            .toList();
    JsonObject object =
        new JsonObject()
            .with("version", VERSION)
            .withStrings(PROFILES, List.copyOf(marked.keySet()))
            .withObjects(DEVICES, devices);
    return Json.pretty(object).getBytes(StandardCharsets.UTF_8);
  }
}
