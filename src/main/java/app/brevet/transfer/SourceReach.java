package app.brevet.transfer;

import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
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

  /// The ids of the users, of those whom an identity provider vouches for, and of all that get to
  /// one.
  static Set<ProfileId> of(Collection<Profile> profiles) {
    Map<ProfileId, List<Profile>> bySource = new HashMap<>();
    Deque<Profile> reached = new ArrayDeque<>();
    for (Profile profile : profiles) {
      switch (profile) {
        case UserProfile _, SamlProfile _, WebIdentityProfile _ -> reached.add(profile);
        case RoleProfile _, FederatedProfile _ ->
            bySource
                .computeIfAbsent(profile.signer().orElseThrow(), _ -> new ArrayList<>())
                .add(profile);
      }
    }
    Set<ProfileId> ids = new HashSet<>();
    while (!reached.isEmpty()) {
      Profile next = reached.remove();
      if (ids.add(next.id())) {
        bySource.getOrDefault(next.id(), List.of()).stream()
            .filter(one -> mayGoBy(one, next))
            .forEach(reached::add);
      }
    }
    return ids;
  }

  /// Only a user has a long-term key.
  private static boolean mayGoBy(Profile profile, Profile source) {
    boolean bySession =
        profile instanceof RoleProfile role && role.via() == RoleProfile.Via.SESSION;
    return source instanceof UserProfile || (bySession && !(source instanceof FederatedProfile));
  }
}
