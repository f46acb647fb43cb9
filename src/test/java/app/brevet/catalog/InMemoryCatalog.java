package app.brevet.catalog;

import app.brevet.model.Profile;
import java.util.List;
import java.util.function.UnaryOperator;

/// A catalog that lives as long as the test.
public final class InMemoryCatalog implements Catalog {

  private List<Profile> profiles;

  /// A catalog that holds these.
  public InMemoryCatalog(Profile... profiles) {
    this.profiles = NameOrder.of(List.of(profiles));
  }

  @Override
  public synchronized List<Profile> profiles() {
    return profiles;
  }

  @Override
  public synchronized void change(UnaryOperator<List<Profile>> change) {
    profiles = NameOrder.of(change.apply(profiles));
  }
}
