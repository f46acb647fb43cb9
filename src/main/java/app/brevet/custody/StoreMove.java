package app.brevet.custody;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.AccessKeyId;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.session.Failures;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// Takes items from one open store to another, one at a time. Items that this version does not know
/// are not seen, and stay where they are.
final class StoreMove {

  private final Keychain source;
  private final Keychain target;
  private final ItemLabels labels;

  StoreMove(Keychain source, Keychain target, ItemLabels labels) {
    this.source = source;
    this.target = target;
    this.labels = labels;
  }

  private interface Call<T> {
    T on(Keychain store) throws KeychainException;
  }

  private static <T> T ask(Keychain store, Call<T> call) throws FailureException {
    try {
      return call.on(store);
    } catch (KeychainException e) {
      throw Failures.of(e, store.displayName());
    }
  }

  /// What the source holds.
  List<ItemKey> items() throws FailureException {
    return ask(source, Keychain::list);
  }

  /// Makes sure that no other secret would be replaced. Another key of the session cache may be: it
  /// is good for nothing but the cache that is there now.
  ///
  /// @throws FailureException with `DIFFERENT_SECRET` if one would
  void requireNoOther(List<ItemKey> keys) throws FailureException {
    for (ItemKey key : keys) {
      if (key.kind() != ItemKey.Kind.CACHE_KEY && isOther(key)) {
        String which = key.accessKeyId().map(AccessKeyId::value).orElse(key.kind().key());
        throw Failures.of(
            new KeychainException(KeychainReason.DIFFERENT_SECRET, which), target.displayName());
      }
    }
  }

  private boolean isOther(ItemKey key) throws FailureException {
    Optional<Secret> there = ask(target, store -> store.get(key));
    if (there.isEmpty()) {
      return false;
    }
    try (Secret theirs = there.get();
        Secret ours = ask(source, store -> store.get(key)).orElseGet(StoreMove::none)) {
      return !theirs.equals(ours);
    }
  }

  private static Secret none() {
    return Secret.of(new byte[0]);
  }

  /// Copies each item that the target does not hold yet, and reads it back.
  ///
  /// @param copied told how many are done, after each
  void copy(List<ItemKey> keys, IntConsumer copied) throws FailureException {
    int done = 0;
    for (ItemKey key : keys) {
      copy(key);
      done++;
      copied.accept(done);
    }
  }

  private void copy(ItemKey key) throws FailureException {
    Optional<Secret> found = ask(source, store -> store.get(key));
    if (found.isEmpty()) {
      return; // Somebody removed it since: an older Brevet, or a person.
    }
    try (Secret secret = found.get()) {
      if (!holds(key, secret)) {
        ask(
            target,
            store -> {
              store.put(key, labels.of(key), secret);
              return key;
            });
      }
      requireSame(key, secret);
    }
  }

  private boolean holds(ItemKey key, Secret secret) throws FailureException {
    try (Secret there = ask(target, store -> store.get(key)).orElseGet(StoreMove::none)) {
      return there.equals(secret);
    }
  }

  private void requireSame(ItemKey key, Secret secret) throws FailureException {
    if (!holds(key, secret)) {
      throw Failures.of(
          new KeychainException(
              KeychainReason.NOT_WRITTEN, "it gives back another secret than was stored"),
          target.displayName());
    }
  }

  /// Reads every item from both stores once more.
  ///
  /// @throws FailureException if one is not the same in both
  void verify(List<ItemKey> keys) throws FailureException {
    for (ItemKey key : keys) {
      Optional<Secret> found = ask(source, store -> store.get(key));
      if (found.isPresent()) {
        try (Secret secret = found.get()) {
          requireSame(key, secret);
        }
      }
    }
  }

  /// Copies once more what the target has lost since, unless its profile is gone: then the user
  /// removed it.
  void restore(List<ItemKey> keys) throws FailureException {
    for (ItemKey key : keys) {
      if (labels.isWanted(key) && isMissing(key)) {
        copy(key);
      }
    }
  }

  private boolean isMissing(ItemKey key) throws FailureException {
    Optional<Secret> there = ask(target, store -> store.get(key));
    there.ifPresent(Secret::close);
    return there.isEmpty();
  }

  /// Removes the items from the source.
  ///
  /// @param removed told how many are done, after each
  void remove(List<ItemKey> keys, IntConsumer removed) throws FailureException {
    int done = 0;
    for (ItemKey key : keys) {
      ask(source, store -> store.remove(key));
      done++;
      removed.accept(done);
    }
  }

  /// Removes from the target what is the same in both, as before any was copied.
  ///
  /// @return how many those were
  int takeBack() throws FailureException {
    int taken = 0;
    for (ItemKey key : ask(target, Keychain::list)) {
      if (!isOther(key)) {
        ask(target, store -> store.remove(key));
        taken++;
      }
    }
    return taken;
  }
}
