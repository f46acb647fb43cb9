package app.brevet.transfer;

import app.brevet.catalog.Appearance;
import app.brevet.catalog.ProfilesJson;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.json.SecretStrings;
import app.brevet.mfa.OtpauthUri;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the JSON of an export, strictly: what it is not certain of, it refuses, before anything is
/// made of it. Its messages name members, never a secret.
final class StateReader implements AutoCloseable {

  private static final Set<String> PLAIN =
      Set.of(StateJson.FORMAT, StateJson.VERSION, StateJson.EXPORTED_AT, StateJson.PROFILES);
  private static final Set<String> SEALED =
      Set.of(StateJson.SETTINGS, StateJson.ACCESS_KEYS, StateJson.TOTP_SEEDS);
  private static final int LONGEST_SECRET = 128;
  private static final long MOST_LOCK_MINUTES = Duration.ofDays(1).toMinutes();

  private final SecretStrings secrets = StateJson.noSecrets();
  private final Map<ProfileId, UserProfile> users = new LinkedHashMap<>();
  private final Map<ProfileId, AccessKey> keys = new LinkedHashMap<>();
  private final Map<ProfileId, OtpauthUri> seeds = new LinkedHashMap<>();

  private StateReader() {}

  /// The state that these UTF-8 bytes are. The caller wipes them, and closes the state.
  ///
  /// @param isSealed whether they come out of a sealed file: in no other may a secret stand
  /// @throws JsonException if they are anything else
  static WholeState read(byte[] utf8, boolean isSealed) throws JsonException {
    try (StateReader reader = new StateReader()) {
      return reader.state(utf8, isSealed);
    }
  }

  private WholeState state(byte[] utf8, boolean isSealed) throws JsonException {
    JsonObject document = secrets.parse(utf8);
    checkHead(document);
    checkMembers(document, isSealed);
    List<JsonObject> entries = document.objects(StateJson.PROFILES);
    for (JsonObject entry : entries) {
      StateJson.reveal(entry, secrets);
    }
    List<Profile> profiles = ProfilesJson.read(entries);
    checkHomes(profiles, isSealed);
    for (Profile profile : profiles) {
      if (profile instanceof UserProfile user) {
        users.put(user.id(), user);
      }
    }
    ChosenSettings settings =
        settings(document.object(StateJson.SETTINGS).orElseGet(JsonObject::new));
    for (JsonObject entry : document.objects(StateJson.ACCESS_KEYS)) {
      addKey(entry);
    }
    for (JsonObject entry : document.objects(StateJson.TOTP_SEEDS)) {
      addSeed(entry);
    }
    WholeState state = new WholeState(profiles, keys, seeds, settings);
    keys.clear(); // They are the state's from now on.
    seeds.clear();
    return state;
  }

  private static void checkHead(JsonObject document) throws JsonException {
    if (!document.string(StateJson.FORMAT).equals(StateJson.FORMAT_NAME)) {
      throw new JsonException("format: not \"" + StateJson.FORMAT_NAME + "\"");
    }
    long version = document.number(StateJson.VERSION);
    if (version > StateJson.NEWEST_VERSION) {
      throw new JsonException("version " + version + Failure.FileUntouched.NEWER);
    }
    if (version < StateJson.NEWEST_VERSION) {
      throw new JsonException("version: there is no version " + version);
    }
  }

  private static void checkMembers(JsonObject document, boolean isSealed) throws JsonException {
    for (String name : document.names()) {
      if (SEALED.contains(name) && !isSealed) {
        throw new JsonException(name + ": not in a file that is not encrypted");
      }
      if (!PLAIN.contains(name) && !SEALED.contains(name)) {
        throw new JsonException("a member that no export has");
      }
    }
    document.optionalString(StateJson.EXPORTED_AT); // Told to people, and used for nothing.
    if (!document.names().contains(StateJson.PROFILES)) {
      throw new JsonException(StateJson.PROFILES + ": missing");
    }
  }

  /// A file of somebody else's does not say where sessions are put.
  private static void checkHomes(List<Profile> profiles, boolean isSealed) throws JsonException {
    if (!isSealed && profiles.stream().anyMatch(profile -> !profile.furtherHomes().isEmpty())) {
      throw wrong(StateJson.PROFILES, "alsoIn: not in a file that is not encrypted");
    }
  }

  private static ChosenSettings settings(JsonObject object) throws JsonException {
    Optional<String> key = object.optionalString(StateJson.APPEARANCE);
    Optional<Appearance> appearance =
        Arrays.stream(Appearance.values())
            .filter(one -> key.filter(one.key()::equals).isPresent())
            .findFirst();
    if (appearance.isPresent() != key.isPresent()) {
      throw wrong(StateJson.SETTINGS, StateJson.APPEARANCE + ": not one that there is");
    }
    Optional<Duration> lockAfter = Optional.empty();
    if (object.names().contains(StateJson.LOCK_AFTER_MINUTES)) {
      long minutes = object.number(StateJson.LOCK_AFTER_MINUTES);
      if (minutes < 0 || minutes > MOST_LOCK_MINUTES) {
        throw wrong(StateJson.SETTINGS, StateJson.LOCK_AFTER_MINUTES + ": longer than a day");
      }
      lockAfter = Optional.of(Duration.ofMinutes(minutes));
    }
    List<ProfileId> pinned = new ArrayList<>();
    for (String id : object.strings(StateJson.PINNED)) {
      pinned.add(profileId(id, StateJson.SETTINGS));
    }
    return new ChosenSettings(appearance, lockAfter, pinned);
  }

  private void addKey(JsonObject entry) throws JsonException {
    UserProfile user = user(entry, StateJson.ACCESS_KEYS);
    if (!entry.string(StateJson.ACCESS_KEY_ID).equals(user.accessKeyId().value())) {
      throw wrong(StateJson.ACCESS_KEYS, "a key that its profile does not go by");
    }
    byte[] secret = secrets.bytes(entry.string(StateJson.SECRET_ACCESS_KEY));
    if (!isSecretKey(secret)) {
      throw wrong(StateJson.ACCESS_KEYS, "a secret that is none");
    }
    AccessKeyId id = user.accessKeyId();
    if (keys.putIfAbsent(user.id(), new AccessKey(id, Secret.of(secret))) != null) {
      throw wrong(StateJson.ACCESS_KEYS, "two of one profile");
    }
  }

  private static boolean isSecretKey(byte[] secret) {
    boolean lawful = secret.length > 0 && secret.length <= LONGEST_SECRET;
    for (byte each : secret) {
      lawful &= each > ' ' && each < 0x7F;
    }
    return lawful;
  }

  private void addSeed(JsonObject entry) throws JsonException {
    UserProfile user = user(entry, StateJson.TOTP_SEEDS);
    OtpauthUri uri = uri(entry);
    boolean fits =
        user.mfaSerial().isPresent()
            && uri.serial().equals(user.mfaSerial())
            && uri.totp().isOfAws()
            && !seeds.containsKey(user.id());
    if (!fits) {
      uri.close();
      throw wrong(StateJson.TOTP_SEEDS, "not the one seed of the device of its profile");
    }
    seeds.put(user.id(), uri);
  }

  private OtpauthUri uri(JsonObject entry) throws JsonException {
    try (Secret text = Secret.of(secrets.bytes(entry.string(StateJson.OTPAUTH_URI)))) {
      return OtpauthUri.parse(text);
    } catch (InvalidInputException e) {
      throw new JsonException(StateJson.TOTP_SEEDS + ": " + e.reason().key(), e);
    }
  }

  private UserProfile user(JsonObject entry, String list) throws JsonException {
    ProfileId id = profileId(entry.string(StateJson.PROFILE), list);
    return Optional.ofNullable(users.get(id))
        .orElseThrow(() -> wrong(list, "of no user in the file"));
  }

  private static ProfileId profileId(String text, String list) throws JsonException {
    try {
      return ProfileId.of(text);
    } catch (IllegalArgumentException e) {
      throw new JsonException(list + ": not the id of a profile", e);
    }
  }

  private static JsonException wrong(String list, String what) {
    return new JsonException(list + ": " + what);
  }

  /// Wipes what no state took over.
  @Override
  public void close() {
    secrets.close();
    keys.values().forEach(AccessKey::close);
    seeds.values().forEach(OtpauthUri::close);
  }
}
