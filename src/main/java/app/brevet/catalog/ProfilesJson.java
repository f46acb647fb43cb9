package app.brevet.catalog;

import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.Printable;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The list of profiles as JSON, in `profiles.json` and wherever else profiles are written:
/// `docs/profiles-json.md`. No member of it is a secret, and none names a program.
public final class ProfilesJson {

  private ProfilesJson() {}

  /// The profiles in the order of their names. Members that Brevet does not know are passed over.
  /// Whether a role's source is there, and leads to a user, is for the use cases to see.
  ///
  /// @throws JsonException with the profile and the member, if a value is wrong, or two profiles
  ///   have one name or one id
  public static List<Profile> read(List<JsonObject> entries) throws JsonException {
    Map<String, ProfileId> ids = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      try {
        ids.put(ProfileJson.name(entries.get(i)).value(), ProfileJson.id(entries.get(i)));
      } catch (JsonException e) {
        throw wrong(entries, i, e);
      }
    }
    List<Profile> profiles = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      try {
        Profile profile =
            ProfileJson.read(entries.get(i), name -> Optional.ofNullable(ids.get(name)));
        if (!seen.add(profile.name())) {
          throw new JsonException("name: another profile has it too");
        }
        if (!seen.add(profile.id())) {
          throw new JsonException("id: another profile has it too");
        }
        profiles.add(profile);
      } catch (JsonException e) {
        throw wrong(entries, i, e);
      }
    }
    return NameOrder.of(profiles);
  }

  private static JsonException wrong(List<JsonObject> entries, int index, JsonException e) {
    String label = "number " + (index + 1);
    try {
      label = Printable.of(entries.get(index).optionalString("name").orElse(label));
    } catch (JsonException notText) {
      // The place in the list names it then.
    }
    return new JsonException("profile " + label + ": " + e.getMessage(), e);
  }

  /// An object for each of the profiles.
  public static List<JsonObject> write(List<Profile> profiles) {
    return profiles.stream().map(ProfilesJson::entry).toList();
  }

  private static JsonObject entry(Profile profile) {
    JsonObject entry = new JsonObject();
    ProfileJson.write(profile, entry);
    return entry;
  }
}
