package app.brevet.transfer;

import app.brevet.model.AccessKey;
import app.brevet.model.MfaSerial;
import app.brevet.model.Printable;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import app.brevet.transfer.ImportItem.Fate;
import app.brevet.transfer.ImportItem.Origin;
import app.brevet.transfer.ImportItem.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A plan as it is being made.
final class Planned {

  private static final int LONGEST_NAME = 300;

  private final List<Profile> existing;
  private final List<ImportItem> items = new ArrayList<>();
  private final Map<Integer, AccessKey> keys = new HashMap<>();
  private final Map<Integer, Profile> profiles = new HashMap<>();

  /// @param existing the profiles that there are
  Planned(List<Profile> existing) {
    this.existing = existing;
  }

  /// The profiles that there are.
  List<Profile> existing() {
    return existing;
  }

  /// Adds something that becomes no new profile.
  int add(Origin origin, String name, Thing thing, Fate fate) {
    items.add(new ImportItem(items.size(), origin, Printable.of(name, LONGEST_NAME), thing, fate));
    return items.size() - 1;
  }

  /// Adds something that becomes this profile.
  ///
  /// @param name what it is called where it was found
  int add(Origin origin, String name, Thing thing, Profile profile) {
    boolean same = profile.name().value().equals(name);
    Fate fate = same ? new Fate.New(profile.name()) : new Fate.Renamed(profile.name());
    int number = add(origin, name, thing, fate);
    profiles.put(number, profile);
    return number;
  }

  /// The key of this item.
  void keep(int number, AccessKey key) {
    keys.put(number, key);
  }

  /// The profile that this key would become, if another item is the same key, both halves.
  Optional<UserProfile> userOf(AccessKey key) {
    return profiles.entrySet().stream()
        .filter(entry -> key.equals(keys.get(entry.getKey())))
        .map(Map.Entry::getValue)
        .map(UserProfile.class::cast)
        .findFirst();
  }

  /// Lets the user whom this profile's sessions come from in the end go by the device, if it would
  /// become a new profile that names none.
  void giveDevice(Profile profile, MfaSerial serial) {
    Optional<UserProfile> user = rootOf(profile).filter(root -> root.mfaSerial().isEmpty());
    for (ImportItem item : List.copyOf(items)) {
      boolean its = user.filter(root -> root.equals(profiles.get(item.number()))).isPresent();
      if (its && item.thing() instanceof Thing.Key key) {
        profiles.put(item.number(), user.orElseThrow().withMfaSerial(Optional.of(serial)));
        items.set(
            item.number(),
            new ImportItem(
                item.number(),
                item.origin(),
                item.name(),
                new Thing.Key(key.id(), Optional.of(serial)),
                item.fate()));
      }
    }
  }

  private Optional<UserProfile> rootOf(Profile profile) {
    Set<ProfileId> seen = new HashSet<>();
    Optional<Profile> next = byId(profile.id());
    while (next.isPresent() && next.get() instanceof RoleProfile role && seen.add(role.id())) {
      next = byId(role.source());
    }
    return next.filter(UserProfile.class::isInstance).map(UserProfile.class::cast);
  }

  private Optional<Profile> byId(ProfileId id) {
    return Stream.concat(profiles.values().stream(), existing.stream())
        .filter(profile -> profile.id().equals(id))
        .findFirst();
  }

  /// The plan.
  ImportPlan plan(ImportSources sources) {
    return new ImportPlan(sources, items, keys, profiles);
  }
}
