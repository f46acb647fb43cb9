package app.brevet.session;

import app.brevet.catalog.Catalog;
import app.brevet.catalog.CatalogException;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import java.util.ArrayList;
import java.util.List;

/// Changes the catalog by one profile at a time. Each change is decided on the profiles as they are
/// while no other process can change them: what was read before may be over by then.
final class StoredProfiles {

  private final Catalog catalog;

  StoredProfiles(Catalog catalog) {
    this.catalog = catalog;
  }

  /// Finds the profile that is meant.
  @FunctionalInterface
  interface Choice {
    Profile in(ProfileList now) throws FailureException;
  }

  /// A profile before a change and after it.
  record Changed(Profile before, Profile after) {}

  /// What is made of the profiles as they are.
  @FunctionalInterface
  private interface Decision<X extends Exception> {
    List<Profile> on(ProfileList now) throws FailureException, X;
  }

  /// Adds the profile, if its name is free and its sources lead to a user.
  void add(Profile profile) throws FailureException {
    this.<FailureException>change(now -> now.with(profile));
  }

  /// Changes the profile that is meant, which keeps its id.
  <X extends Exception> Changed edit(Choice choice, Profiles.Edit<X> edit)
      throws FailureException, X {
    List<Changed> done = new ArrayList<>();
    this.<X>change(
        now -> {
          Profile before = choice.in(now);
          Profile after = edit.of(before);
          done.add(new Changed(before, after));
          return now.with(before, after);
        });
    return done.getFirst();
  }

  /// Removes the profile that is meant, unless others take their sessions from it.
  Profile remove(Choice choice) throws FailureException {
    List<Profile> removed = new ArrayList<>();
    this.<FailureException>change(
        now -> {
          removed.add(choice.in(now));
          return now.without(removed.getFirst());
        });
    return removed.getFirst();
  }

  private <X extends Exception> void change(Decision<X> decision) throws FailureException, X {
    List<FailureException> refused = new ArrayList<>();
    try {
      catalog.<X>change(
          all -> {
            try {
              return decision.on(new ProfileList(all));
            } catch (FailureException e) {
              refused.add(e); // Thrown below, once the catalog is left as it is.
              return all;
            }
          });
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
    if (!refused.isEmpty()) {
      throw refused.getFirst();
    }
  }
}
