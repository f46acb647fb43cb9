package app.brevet.custody;

import app.brevet.catalog.Catalog;
import app.brevet.catalog.CatalogException;
import app.brevet.catalog.Settings;
import app.brevet.custody.MigrationJournal.Entry;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.os.FileLock;
import app.brevet.session.Failures;
import app.brevet.session.StoreGate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Moves all of Brevet's secrets to the other store, which is then the one that is recorded.
///
/// Nothing leaves the one store before everything is in the other, read back, and recorded there.
/// Wherever the process dies, the recorded store holds all secrets, and the next move goes on. No
/// other process changes what the stores hold meanwhile.
public final class Migration {

  private final StorePair stores;
  private final Settings settings;
  private final Catalog catalog;
  private final MigrationJournal journal;
  private final StoreGate gate;

  /// @param settings where it is recorded which store was chosen
  /// @param catalog the names of the profiles, which items are labelled with
  public Migration(
      StorePair stores,
      Settings settings,
      Catalog catalog,
      MigrationJournal journal,
      StoreGate gate) {
    this.stores = stores;
    this.settings = settings;
    this.catalog = catalog;
    this.journal = journal;
    this.gate = gate;
  }

  /// A step that is done.
  public enum Step {
    /// It is written down that a move has begun.
    BEGUN,
    /// One more item is in the new store.
    COPIED,
    /// All items are the same in both stores.
    VERIFIED,
    /// The new store is the one that is recorded, and used.
    SWITCHED,
    /// One more item is no longer in the old store.
    REMOVED,
    /// It is written down that nothing is left to do.
    FINISHED
  }

  /// How far it came.
  ///
  /// @param done how many items this step is done for
  /// @param total how many there are
  public record Progress(Step step, int done, int total) {}

  /// A move that was interrupted.
  ///
  /// @param isSwitched whether the new store is recorded, so that what is left in the old one has
  ///   only to be removed
  public record Unfinished(Kind from, Kind to, boolean isSwitched) {}

  /// What came of a move.
  ///
  /// @param to the store that is recorded now
  /// @param moved how many secrets were moved; or, of a move that was given up, taken back
  public record Outcome(Kind from, Kind to, int moved, boolean isGivenUp) {}

  /// What there is to do.
  ///
  /// @param left the move that is not finished
  private record Plan(Kind from, Optional<Kind> recorded, Optional<Entry> left) {

    boolean isSwitched(Kind to) {
      return recorded.filter(to::equals).isPresent();
    }
  }

  /// The move that was interrupted, if there is one.
  ///
  /// @throws FailureException if that cannot be told
  public Optional<Unfinished> unfinished() throws FailureException {
    Optional<Entry> left = journal.read();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    Entry entry = left.get();
    boolean isSwitched = recorded().filter(entry.to()::equals).isPresent();
    return Optional.of(new Unfinished(entry.from(), entry.to(), isSwitched));
  }

  /// Moves everything to this store, or goes on with doing so. To the store that is still recorded
  /// while a move to the other is unfinished: gives that up, and takes back what was copied.
  ///
  /// @param replace whether a secret in the new store gives way to another one for the same thing
  /// @param told of each step that is done
  /// @throws FailureException if it did not come to its end; then nothing is lost
  public Outcome move(Kind to, boolean replace, Consumer<Progress> told) throws FailureException {
    stores.requireAllowed(to);
    Plan plan = plan(to);
    if (plan.left().isEmpty() && plan.isSwitched(to)) {
      return new Outcome(to.other(), to, 0, false);
    }
    boolean isBack = plan.left().isPresent() && plan.left().get().to() != to;
    if (isBack && !plan.isSwitched(to) && plan.recorded().isPresent()) {
      throw failure(KeychainReason.UNFINISHED_MOVE, to, "it goes the other way");
    }
    return isBack ? giveUp(to, plan) : go(to, plan, replace, told);
  }

  private Plan plan(Kind to) throws FailureException {
    Optional<Entry> left = journal.read();
    Optional<Kind> recorded = recorded();
    Kind from = left.map(Entry::from).or(() -> recorded).orElse(to.other());
    return new Plan(from, recorded, left);
  }

  private Optional<Kind> recorded() throws FailureException {
    try {
      return settings.keychainKind().map(Kind::of);
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  private Outcome giveUp(Kind to, Plan plan) throws FailureException {
    Kind other = to.other();
    try (Keychain kept = stores.openToEmpty(to);
        Keychain left = stores.openToEmpty(other);
        FileLock _ = enter(plan, to)) {
      int taken = new StoreMove(kept, left, ItemLabels.of(catalog)).takeBack();
      journal.end();
      return new Outcome(other, to, taken, true);
    }
  }

  private Outcome go(Kind to, Plan plan, boolean replace, Consumer<Progress> told)
      throws FailureException {
    if (hasNoSource(plan, to)) {
      return finishWithout(to, plan, told);
    }
    try (Keychain source = stores.openToEmpty(plan.from());
        Keychain target = stores.openToFill(to);
        FileLock _ = enter(plan, to)) {
      StoreMove move = new StoreMove(source, target, ItemLabels.of(catalog));
      List<ItemKey> moved;
      if (plan.isSwitched(to)) {
        moved = plan.left().orElseThrow().items();
        move.restore(moved);
      } else {
        moved = fill(move, to, plan, replace, told);
      }
      move.remove(moved, done -> told.accept(new Progress(Step.REMOVED, done, moved.size())));
      finish(moved.size(), told);
      return new Outcome(plan.from(), to, moved.size(), false);
    }
  }

  /// Nothing was ever stored, or the old vault was taken away after the switch.
  private boolean hasNoSource(Plan plan, Kind to) {
    boolean isFirst = plan.recorded().isEmpty() && plan.left().isEmpty();
    boolean isTakenAway = plan.isSwitched(to) && plan.from() == Kind.VAULT;
    return (isFirst || isTakenAway) && stores.isAbsent(plan.from());
  }

  private Outcome finishWithout(Kind to, Plan plan, Consumer<Progress> told)
      throws FailureException {
    try (Keychain _ = stores.openToFill(to);
        FileLock _ = enter(plan, to)) {
      record(to);
      finish(0, told);
      return new Outcome(plan.from(), to, 0, false);
    }
  }

  private List<ItemKey> fill(
      StoreMove move, Kind to, Plan plan, boolean replace, Consumer<Progress> told)
      throws FailureException {
    List<ItemKey> keys = move.items();
    int all = keys.size();
    if (!replace && plan.left().isEmpty()) {
      move.requireNoOther(keys); // What an earlier start of this move has copied may be older now.
    }
    journal.write(new Entry(plan.from(), to, List.of()));
    told.accept(new Progress(Step.BEGUN, 0, all));
    move.copy(keys, done -> told.accept(new Progress(Step.COPIED, done, all)));
    move.verify(keys);
    journal.write(new Entry(plan.from(), to, keys));
    told.accept(new Progress(Step.VERIFIED, all, all));
    record(to);
    told.accept(new Progress(Step.SWITCHED, all, all));
    return keys;
  }

  private void record(Kind to) throws FailureException {
    try {
      settings.changeKeychainKind(to.key());
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  private void finish(int all, Consumer<Progress> told) throws FailureException {
    journal.end();
    told.accept(new Progress(Step.FINISHED, all, all));
  }

  /// Waits for those who change a store just now, and makes sure that none of them moved anything.
  private FileLock enter(Plan plan, Kind to) throws FailureException {
    FileLock alone;
    try {
      alone = gate.enter();
    } catch (KeychainException e) {
      throw Failures.of(e, stores.name(to));
    }
    boolean isSame = false;
    try {
      isSame = plan(to).equals(plan);
    } finally {
      if (!isSame) {
        alone.close();
      }
    }
    if (!isSame) {
      throw failure(KeychainReason.TIMED_OUT, to, "another process moved the secrets");
    }
    return alone;
  }

  private FailureException failure(KeychainReason reason, Kind store, String detail) {
    return Failures.of(new KeychainException(reason, detail), stores.name(store));
  }
}
