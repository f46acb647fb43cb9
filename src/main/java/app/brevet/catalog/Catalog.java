package app.brevet.catalog;

import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import java.util.List;
import java.util.Optional;

/// The user's profiles, in the order of their names.
public interface Catalog {

  /// All profiles.
  ///
  /// @throws CatalogException if the file cannot be read or holds something else
  List<Profile> profiles() throws CatalogException;

  /// What makes the next profiles of those that are there now.
  ///
  /// @param <X> what it throws, to leave them as they are
  @FunctionalInterface
  interface Change<X extends Exception> {

    /// The next profiles.
    List<Profile> apply(List<Profile> now) throws X;
  }

  /// Replaces the profiles by what `change` makes of them, with no other process between. If it
  /// throws, nothing is written.
  ///
  /// @throws CatalogException if the file cannot be read or written; it is then as it was
  /// @throws IllegalArgumentException if two would have one name or one id; the catalog is then as
  ///   it was
  <X extends Exception> void change(Change<X> change) throws CatalogException, X;

  /// The profile of this name, if there is one.
  default Optional<Profile> find(ProfileName name) throws CatalogException {
    return profiles().stream().filter(profile -> profile.name().equals(name)).findFirst();
  }

  /// The profile of this id, if there is one.
  default Optional<Profile> find(ProfileId id) throws CatalogException {
    return profiles().stream().filter(profile -> profile.id().equals(id)).findFirst();
  }
}
