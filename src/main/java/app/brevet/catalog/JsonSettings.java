package app.brevet.catalog;

import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.ProfileId;
import app.brevet.os.Folders;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The settings in `settings.json`: `{"version": 1, "keychain": "system"}`, and what was chosen in
/// the window. Members that Brevet does not know are kept.
public final class JsonSettings implements Settings {

  private static final String KEYCHAIN = "keychain";
  private static final String PINNED = "pinned";
  private static final String APPEARANCE = "appearance";
  private static final String LOCK_AFTER_MINUTES = "lockAfterMinutes";
  private static final long MOST_LOCK_MINUTES = Duration.ofDays(1).toMinutes();
  private static final String TRAY_HINT_SHOWN = "trayHintShown";

  private final ConfigFile file;

  /// The settings in these folders.
  public JsonSettings(Folders folders) {
    file =
        new ConfigFile(
            folders.config().resolve("settings.json"), folders.state().resolve("settings.lock"));
  }

  @Override
  public Optional<String> keychainKind() throws CatalogException {
    return kindIn(file.read());
  }

  @Override
  public void recordKeychainKind(String kind) throws CatalogException {
    file.change(
        document -> {
          if (kindIn(document).isPresent()) {
            return false;
          }
          document.with(KEYCHAIN, kind);
          return true;
        });
  }

  @Override
  public void changeKeychainKind(String kind) throws CatalogException {
    file.change(
        document -> {
          kindIn(document); // A file with something else in this place is left as it is.
          document.with(KEYCHAIN, kind);
          return true;
        });
  }

  private Optional<String> kindIn(JsonObject document) throws CatalogException {
    try {
      Optional<String> kind = document.optionalString(KEYCHAIN);
      if (kind.isPresent() && !kind.get().equals("system") && !kind.get().equals("vault")) {
        throw new JsonException(KEYCHAIN + ": neither \"system\" nor \"vault\"");
      }
      return kind;
    } catch (JsonException e) {
      throw file.damaged(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public Set<ProfileId> pinned() throws CatalogException {
    return pinnedIn(file.read());
  }

  @Override
  public void pin(ProfileId profile, boolean pinned) throws CatalogException {
    file.change(
        document -> {
          Set<ProfileId> now = pinnedIn(document);
          boolean changed = pinned ? now.add(profile) : now.remove(profile);
          if (changed) {
            document.withStrings(PINNED, now.stream().map(ProfileId::toString).toList());
          }
          return changed;
        });
  }

  private Set<ProfileId> pinnedIn(JsonObject document) throws CatalogException {
    Set<ProfileId> ids = new LinkedHashSet<>();
    try {
      for (String id : document.strings(PINNED)) {
        ids.add(ProfileId.of(id));
      }
      return ids;
    } catch (JsonException e) {
      throw file.damaged(String.valueOf(e.getMessage()), e);
    } catch (IllegalArgumentException e) {
      throw file.damaged(PINNED + ": not the ids of profiles", e);
    }
  }

  @Override
  public Appearance appearance() throws CatalogException {
    return appearanceIn(file.read());
  }

  @Override
  public void recordAppearance(Appearance appearance) throws CatalogException {
    file.change(
        document -> {
          document.with(APPEARANCE, appearance.key());
          return true;
        });
  }

  private Appearance appearanceIn(JsonObject document) throws CatalogException {
    try {
      Optional<String> key = document.optionalString(APPEARANCE);
      return key.isEmpty()
          ? Appearance.SYSTEM
          : Appearance.named(key.get())
              .orElseThrow(
                  () -> new JsonException(APPEARANCE + ": not \"system\", \"light\" or \"dark\""));
    } catch (JsonException e) {
      throw file.damaged(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public Duration lockAfter() throws CatalogException {
    return lockAfterIn(file.read());
  }

  @Override
  public void recordLockAfter(Duration idle) throws CatalogException {
    file.change(
        document -> {
          lockAfterIn(document); // A file with something else in this place is left as it is.
          document.with(LOCK_AFTER_MINUTES, idle.toMinutes());
          return true;
        });
  }

  private Duration lockAfterIn(JsonObject document) throws CatalogException {
    try {
      if (!document.names().contains(LOCK_AFTER_MINUTES)) {
        return USUAL_LOCK_AFTER;
      }
      long minutes = document.number(LOCK_AFTER_MINUTES);
      if (minutes < 0 || minutes > MOST_LOCK_MINUTES) {
        throw new JsonException(LOCK_AFTER_MINUTES + ": not between 0 and " + MOST_LOCK_MINUTES);
      }
      return Duration.ofMinutes(minutes);
    } catch (JsonException e) {
      throw file.damaged(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public boolean trayHintShown() throws CatalogException {
    return trayHintIn(file.read());
  }

  @Override
  public void recordTrayHintShown() throws CatalogException {
    file.change(
        document -> {
          if (trayHintIn(document)) {
            return false;
          }
          document.with(TRAY_HINT_SHOWN, true);
          return true;
        });
  }

  private boolean trayHintIn(JsonObject document) throws CatalogException {
    try {
      return document.bool(TRAY_HINT_SHOWN, false);
    } catch (JsonException e) {
      throw file.damaged(String.valueOf(e.getMessage()), e);
    }
  }
}
