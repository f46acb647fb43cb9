package app.brevet.catalog;

import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import java.util.List;
import java.util.Optional;

/// A catalog that lives as long as the test.
public final class InMemoryCatalog implements Catalog {

  private List<Profile> profiles;
  private Optional<Meanwhile> meanwhile = Optional.empty();
  private int reads;

  /// What another process does just before a change; it may make the change fail.
  @FunctionalInterface
  public interface Meanwhile {

    /// Does it.
    void happen() throws CatalogException, FailureException;
  }

  /// A catalog that holds these.
  public InMemoryCatalog(Profile... profiles) {
    this.profiles = NameOrder.of(List.of(profiles));
  }

  @Override
  public synchronized List<Profile> profiles() {
    reads++;
    return profiles;
  }

  /// How often it was read.
  public synchronized int reads() {
    return reads;
  }

  /// This happens just before the next change, which it is too late for to be seen otherwise.
  public synchronized void beforeNextChange(Meanwhile what) {
    meanwhile = Optional.of(what);
  }

  @Override
  public synchronized <X extends Exception> void change(Change<X> change)
      throws CatalogException, X {
    Optional<Meanwhile> now = meanwhile;
    meanwhile = Optional.empty();
    if (now.isPresent()) {
      try {
        now.get().happen();
      } catch (FailureException e) {
        throw new AssertionError("what happened meanwhile failed", e);
      }
    }
    profiles = NameOrder.of(change.apply(profiles));
  }
}
