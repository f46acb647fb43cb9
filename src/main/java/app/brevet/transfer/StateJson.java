package app.brevet.transfer;

import app.brevet.catalog.Appearance;
import app.brevet.catalog.ProfilesJson;
import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.json.SecretStrings;
import app.brevet.mfa.OtpauthUri;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An export as JSON, as `docs/recovery.md` tells it to people:
///
/// ```json
/// {"format": "brevet-export", "version": 1, "exportedAt": "…Z", "profiles": […],
///   "settings": {"appearance": "dark", "lockAfterMinutes": 15, "pinned": ["UUID"]},
///   "accessKeys": [{"profile": "UUID", "accessKeyId": "AKIA…", "secretAccessKey": "…"}],
///   "totpSeeds": [{"profile": "UUID", "otpauthUri": "otpauth://…"}]}
/// ```
///
/// The last three stand in a file that is sealed, and nowhere else. The secrets are bytes here.
final class StateJson {

  static final String PROFILES = "profiles";
  static final String SETTINGS = "settings";
  static final String ACCESS_KEYS = "accessKeys";
  static final String TOTP_SEEDS = "totpSeeds";
  static final String FORMAT = "format";
  static final String VERSION = "version";
  static final String EXPORTED_AT = "exportedAt";
  static final String APPEARANCE = "appearance";
  static final String LOCK_AFTER_MINUTES = "lockAfterMinutes";
  static final String PINNED = "pinned";
  static final String PROFILE = "profile";
  static final String ACCESS_KEY_ID = "accessKeyId";
  static final String SECRET_ACCESS_KEY = "secretAccessKey";
  static final String OTPAUTH_URI = "otpauthUri";

  static final String FORMAT_NAME = "brevet-export";
  static final int NEWEST_VERSION = 1;

  private static final String TAGS = "tags";

  private StateJson() {}

  /// None yet, of the names of this format.
  static SecretStrings noSecrets() {
    return new SecretStrings(Set.of(SECRET_ACCESS_KEY, OTPAUTH_URI));
  }

  /// The profiles alone, in plain text: those that others can use too. A user says whose key and
  /// device it goes by to nobody but its owner: of these only the key's id is there, since there is
  /// no user without one.
  static byte[] plain(List<Profile> profiles, Instant at) {
    JsonObject document = head(at).withObjects(PROFILES, ProfilesJson.write(profiles));
    return Json.pretty(document).getBytes(StandardCharsets.UTF_8);
  }

  /// All of it, to be sealed. The caller wipes it.
  static byte[] whole(WholeState state, Instant at) {
    try (SecretStrings secrets = noSecrets()) {
      List<JsonObject> profiles = ProfilesJson.write(state.profiles());
      for (JsonObject profile : profiles) {
        hide(profile, secrets);
      }
      JsonObject document =
          head(at)
              .withObjects(PROFILES, profiles)
              .with(SETTINGS, settings(state.settings()))
              .withObjects(ACCESS_KEYS, keys(state, secrets))
              .withObjects(TOTP_SEEDS, seeds(state, secrets));
      return secrets.written(Json.pretty(document));
    }
  }

  private static JsonObject head(Instant at) {
    return new JsonObject()
        .with(FORMAT, FORMAT_NAME)
        .with(VERSION, NEWEST_VERSION)
        .with(EXPORTED_AT, at.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private static JsonObject settings(ChosenSettings settings) {
    JsonObject object =
        new JsonObject().with(APPEARANCE, settings.appearance().map(Appearance::key));
    settings
        .lockAfter()
        .map(Duration::toMinutes)
        .ifPresent(minutes -> object.with(LOCK_AFTER_MINUTES, minutes));
    return object.withStrings(PINNED, settings.pinned().stream().map(ProfileId::toString).toList());
  }

  private static List<JsonObject> keys(WholeState state, SecretStrings secrets) {
    List<JsonObject> keys = new ArrayList<>();
    for (Map.Entry<ProfileId, AccessKey> one : state.keys().entrySet()) {
      AccessKeyId id = one.getValue().accessKeyId();
      keys.add(
          new JsonObject()
              .with(PROFILE, one.getKey().toString())
              .with(ACCESS_KEY_ID, id.value())
              .with(SECRET_ACCESS_KEY, one.getValue().secretAccessKey().use(secrets::standIn)));
    }
    return keys;
  }

  private static List<JsonObject> seeds(WholeState state, SecretStrings secrets) {
    List<JsonObject> seeds = new ArrayList<>();
    for (Map.Entry<ProfileId, OtpauthUri> one : state.seeds().entrySet()) {
      try (Secret uri = one.getValue().write()) {
        seeds.add(
            new JsonObject()
                .with(PROFILE, one.getKey().toString())
                .with(OTPAUTH_URI, uri.use(secrets::standIn)));
      }
    }
    return seeds;
  }

  /// A tag may be called as a secret of this format is: then it is written as one.
  private static void hide(JsonObject profile, SecretStrings secrets) {
    try {
      for (JsonObject tags : profile.object(TAGS).stream().toList()) {
        for (String name : Set.of(SECRET_ACCESS_KEY, OTPAUTH_URI)) {
          String value = tags.optionalString(name).orElse("");
          if (tags.names().contains(name)) {
            tags.with(name, secrets.standIn(value.getBytes(StandardCharsets.UTF_8)));
          }
        }
      }
    } catch (JsonException e) {
      throw new IllegalArgumentException("tags are strings", e);
    }
  }

  /// The same when it is read.
  static void reveal(JsonObject profile, SecretStrings secrets) throws JsonException {
    for (JsonObject tags : profile.object(TAGS).stream().toList()) {
      for (String name : Set.of(SECRET_ACCESS_KEY, OTPAUTH_URI)) {
        for (String standIn : tags.optionalString(name).stream().toList()) {
          tags.with(name, new String(secrets.bytes(standIn), StandardCharsets.UTF_8));
        }
      }
    }
  }
}
