package app.brevet.ui.editor;

import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleProfile;
import app.brevet.model.StsAction;
import app.brevet.model.UserProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The profiles that can be the source of a role: all whose sessions may assume one, but itself and
/// what takes its session from it.
record RoleSources(List<Profile> choices) {

  static RoleSources of(List<Profile> all, Optional<RoleProfile> role) {
    Set<ProfileId> above = new HashSet<>();
    role.map(RoleProfile::id).ifPresent(above::add);
    boolean grows = role.isPresent();
    while (grows) {
      grows = above.addAll(usersOf(above, all));
    }
    return new RoleSources(
        all.stream()
            .filter(profile -> !above.contains(profile.id()))
            .filter(profile -> !StsAction.ASSUME_ROLE.signersOf(profile).isEmpty())
            .toList());
  }

  private static List<ProfileId> usersOf(Set<ProfileId> sources, List<Profile> all) {
    return all.stream()
        .filter(one -> one.signer().filter(sources::contains).isPresent())
        .map(Profile::id)
        .toList();
  }

  /// The choice of this id; empty if it is gone.
  Optional<Profile> of(ProfileId id) {
    return choices.stream().filter(profile -> profile.id().equals(id)).findFirst();
  }

  /// The one that is chosen unasked: the only user there is.
  Optional<Profile> obvious() {
    List<Profile> users = choices.stream().filter(UserProfile.class::isInstance).toList();
    return users.size() == 1 ? Optional.of(users.getFirst()) : Optional.empty();
  }
}
