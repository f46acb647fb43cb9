package app.brevet.catalog;

import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.os.Folders;
import java.util.Optional;

/// The settings in `settings.json`: `{"version": 1, "keychain": "system"}`. Members that Brevet
/// does not know are kept.
public final class JsonSettings implements Settings {

  private static final String KEYCHAIN = "keychain";

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
}
