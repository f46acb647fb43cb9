package app.brevet.catalog;

import app.brevet.model.Profile;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The order in which a catalog keeps its profiles: that of their names, none of which stands
/// twice.
final class NameOrder {

  private NameOrder() {}

  /// The profiles in that order.
  ///
  /// @throws IllegalArgumentException if two have one name or one id
  static List<Profile> of(List<Profile> profiles) {
    Set<Object> seen = new HashSet<>();
    for (Profile profile : profiles) {
      if (!seen.add(profile.name()) || !seen.add(profile.id())) {
        throw new IllegalArgumentException("two profiles of one name or id: " + profile.name());
      }
    }
    return profiles.stream().sorted(Comparator.comparing(Profile::name)).toList();
  }
}
