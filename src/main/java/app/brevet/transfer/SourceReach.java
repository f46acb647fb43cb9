package app.brevet.transfer;

import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which profiles have a user at the end of their sources, however long the way: found from the
/// users on, so that neither circles nor thousands of roles in a row cost more than one look each.
final class SourceReach {

  private SourceReach() {}

  /// The ids of the users, and of all roles that get to one.
  static Set<ProfileId> of(Collection<Profile> profiles) {
    Map<ProfileId, List<RoleProfile>> bySource = new HashMap<>();
    Deque<Profile> reached = new ArrayDeque<>();
    for (Profile profile : profiles) {
      switch (profile) {
        case UserProfile user -> reached.add(user);
        case RoleProfile role ->
            bySource.computeIfAbsent(role.source(), _ -> new ArrayList<>()).add(role);
      }
    }
    Set<ProfileId> ids = new HashSet<>();
    while (!reached.isEmpty()) {
      Profile next = reached.remove();
      if (ids.add(next.id())) {
        bySource.getOrDefault(next.id(), List.of()).stream()
            .filter(role -> mayGoBy(role, next))
            .forEach(reached::add);
      }
    }
    return ids;
  }

  /// Only a user has a long-term key.
  private static boolean mayGoBy(RoleProfile role, Profile source) {
    return role.via() == RoleProfile.Via.SESSION || source instanceof UserProfile;
  }
}
