package app.brevet.transfer;

import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.transfer.Found.FoundKey;
import app.brevet.transfer.Found.FoundOther;
import app.brevet.transfer.ImportItem.Fate;
import app.brevet.transfer.ImportItem.Thing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares what was found with the profiles that there are.
final class ImportPlanner {

  private final Planned planned;
  private final ImportNames names;

  /// The profiles of keys, by the name of their section.
  private final Map<String, Profile> users = new HashMap<>();

  private ImportPlanner(List<Profile> existing, Found found) {
    this.planned = new Planned(existing);
    this.names = new ImportNames(existing, found.sections);
  }

  /// The plan for what was found.
  static ImportPlan plan(ImportSources sources, List<Profile> existing, Found found) {
    ImportPlanner planner = new ImportPlanner(existing, found);
    found.keys.forEach(planner::key);
    new RolePlanner(found, planner.planned, planner.names, planner.users).plan();
    for (FoundOther other : found.others) {
      planner.planned.add(
          other.origin(), other.name(), new Thing.Other(), new Fate.Refused(other.why(), ""));
    }
    return planner.planned.plan(sources);
  }

  private void key(FoundKey found) {
    Thing.Key thing =
        new Thing.Key(found.key().accessKeyId(), RoleSettings.serial(found.mfaSerial()));
    Optional<UserProfile> there = there(thing);
    Optional<UserProfile> same = planned.userOf(found.key());
    int number;
    UserProfile profile;
    if (there.isPresent()) {
      profile = there.get();
      number = planned.add(found.origin(), found.name(), thing, new Fate.There(profile.name()));
    } else if (same.isPresent()) {
      profile = same.get();
      number = planned.add(found.origin(), found.name(), thing, new Fate.SameAs(profile.name()));
    } else {
      profile = user(names.take(found.name()), thing, found);
      number = planned.add(found.origin(), found.name(), thing, profile);
    }
    planned.keep(number, found.key());
    users.putIfAbsent(found.name(), profile);
  }

  private Optional<UserProfile> there(Thing.Key key) {
    return planned.existing().stream()
        .filter(UserProfile.class::isInstance)
        .map(UserProfile.class::cast)
        .filter(user -> user.accessKeyId().equals(key.id()))
        .findFirst();
  }

  private static UserProfile user(ProfileName name, Thing.Key key, FoundKey found) {
    return new UserProfile(
        ProfileId.random(),
        name,
        key.id(),
        key.serial(),
        Optional.empty(),
        RoleSettings.region(found.region()),
        SessionDuration.USER_DEFAULT,
        Optional.empty());
  }
}
