package app.brevet.catalog;

import app.brevet.model.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// A catalog that lives as long as the test.
public final class InMemoryCatalog implements Catalog {

  private List<Profile> profiles;

  /// A catalog that holds these.
  public InMemoryCatalog(Profile... profiles) {
    this.profiles = sorted(List.of(profiles));
  }

  @Override
  public synchronized List<Profile> profiles() {
    return profiles;
  }

  @Override
  public synchronized void change(UnaryOperator<List<Profile>> change) {
    profiles = sorted(change.apply(profiles));
  }

  private static List<Profile> sorted(List<Profile> profiles) {
    return profiles.stream().sorted(Comparator.comparing(Profile::name)).toList();
  }
}
