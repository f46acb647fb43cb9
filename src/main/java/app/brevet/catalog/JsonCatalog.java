package app.brevet.catalog;

import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.os.Folders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The profiles in `profiles.json`, which people may edit by hand: `docs/profiles-json.md`.
///
/// A wrong value anywhere is told with the profile and the member, and then nothing is written, so
/// that no typing is lost. Members that Brevet does not know are kept. Whether a role's source is
/// there, and leads to a user, is for the use cases to see.
public final class JsonCatalog implements Catalog {

  private static final String PROFILES = "profiles";

  private final ConfigFile file;

  /// The catalog in these folders.
  public JsonCatalog(Folders folders) {
    file =
        new ConfigFile(
            folders.config().resolve("profiles.json"), folders.state().resolve("profiles.lock"));
  }

  @Override
  public List<Profile> profiles() throws CatalogException {
    return profilesIn(file.read());
  }

  @Override
  public <X extends Exception> void change(Change<X> change) throws CatalogException, X {
    file.<X>change(
        document -> {
          List<Profile> before = profilesIn(document);
          List<Profile> after = NameOrder.of(change.apply(before));
          if (after.equals(before)) {
            return false;
          }
          put(after, document);
          return true;
        });
  }

  private List<Profile> profilesIn(JsonObject document) throws CatalogException {
    try {
      return ProfilesJson.read(document.objects(PROFILES));
    } catch (JsonException e) {
      throw file.damaged(String.valueOf(e.getMessage()), e);
    }
  }

  private List<JsonObject> entriesIn(JsonObject document) throws CatalogException {
    try {
      return document.objects(PROFILES);
    } catch (JsonException e) {
      throw file.damaged(String.valueOf(e.getMessage()), e);
    }
  }

  /// Puts the profiles into the document, each into the object that it had there.
  private void put(List<Profile> profiles, JsonObject document) throws CatalogException {
    Map<ProfileId, JsonObject> entries = new HashMap<>();
    for (JsonObject entry : entriesIn(document)) {
      try {
        entries.put(ProfileJson.id(entry), entry);
      } catch (JsonException e) {
        throw file.damaged(String.valueOf(e.getMessage()), e);
      }
    }
    List<JsonObject> written = new ArrayList<>();
    for (Profile profile : profiles) {
      JsonObject entry = entries.getOrDefault(profile.id(), new JsonObject());
      ProfileJson.write(profile, entry);
      written.add(entry);
    }
    document.withObjects(PROFILES, written);
  }
}
