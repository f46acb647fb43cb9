package app.brevet.keychain;

import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A keychain that forgets everything with the test. It keeps copies, as a real one does, and can
/// be told to be locked, absent or to fail, so that each of a keychain's faults can be had at will.
public final class InMemoryKeychain implements Keychain {

  private final Map<ItemKey, Secret> secrets;
  private final Map<ItemKey, String> labels;
  private String kind = "system";
  private State state = State.AVAILABLE;
  private Optional<KeychainReason> fault = Optional.empty();
  private Lifetime lifetime = Lifetime.LASTING;
  private Optional<ItemKey> kept = Optional.empty();
  private Optional<ItemKey> garbled = Optional.empty();
  private Optional<ItemKey> unwritable = Optional.empty();
  private int unlocks;
  private boolean lockable;
  private Runnable afterLock = () -> {};
  private Runnable afterUnlock = () -> {};

  /// An empty keychain that is open.
  public InMemoryKeychain() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  private InMemoryKeychain(Map<ItemKey, Secret> secrets, Map<ItemKey, String> labels) {
    this.secrets = secrets;
    this.labels = labels;
  }

  /// Another connection to the same secrets, as another process has one.
  public InMemoryKeychain again() {
    return new InMemoryKeychain(secrets, labels);
  }

  /// From now on it is in this state; [#unlock()] makes a locked one available.
  public synchronized void be(State next) {
    state = next;
  }

  /// From now on it is of this kind.
  public synchronized void beOfKind(String next) {
    kind = next;
  }

  /// From now on it can be locked, as a vault can.
  public synchronized void beLockable() {
    lockable = true;
  }

  /// From now on this happens after each lock, before anybody knows of it.
  public synchronized void afterLock(Runnable next) {
    afterLock = next;
  }

  /// From now on this happens after each unlock, before anybody knows of it.
  public synchronized void afterUnlock(Runnable next) {
    afterUnlock = next;
  }

  /// From now on every call fails for this reason.
  public synchronized void failWith(KeychainReason reason) {
    fault = Optional.of(reason);
  }

  /// From now on the item of this key cannot be removed.
  public synchronized void failToRemove(ItemKey key) {
    kept = Optional.of(key);
  }

  /// From now on the item of this key cannot be put.
  public synchronized void failToPut(ItemKey key) {
    unwritable = Optional.of(key);
  }

  /// From now on it keeps something else than it is given for this key.
  public synchronized void garble(ItemKey key) {
    garbled = Optional.of(key);
  }

  /// From now on no call fails any more.
  public synchronized void recover() {
    fault = Optional.empty();
  }

  /// From now on what is stored lasts so long.
  public synchronized void last(Lifetime next) {
    lifetime = next;
  }

  /// How often it was told to unlock.
  public synchronized int unlocks() {
    return unlocks;
  }

  /// The label that was given with the secret of this key.
  public Optional<String> label(ItemKey key) {
    synchronized (secrets) {
      return Optional.ofNullable(labels.get(key));
    }
  }

  @Override
  public String displayName() {
    return "Keychain in memory";
  }

  @Override
  public synchronized String kind() {
    return kind;
  }

  @Override
  public synchronized State state() {
    return state;
  }

  @Override
  public synchronized Lifetime lifetime() {
    return lifetime;
  }

  @Override
  public void unlock() throws KeychainException {
    Runnable after;
    synchronized (this) {
      unlocks++;
      if (fault.isPresent()) {
        throw new KeychainException(fault.orElseThrow(), "as the test asked for");
      }
      if (state == State.ABSENT) {
        throw new KeychainException(KeychainReason.ABSENT, "there is none");
      }
      state = State.AVAILABLE;
      after = afterUnlock;
    }
    after.run();
  }

  @Override
  public synchronized boolean isLockable() {
    return lockable;
  }

  @Override
  public boolean lock() {
    Runnable after;
    synchronized (this) {
      if (!lockable) {
        return false;
      }
      state = State.LOCKED;
      after = afterLock;
    }
    after.run();
    return true;
  }

  @Override
  public void put(ItemKey key, String label, Secret secret) throws KeychainException {
    requireOpen();
    if (isUnwritable(key)) {
      throw new KeychainException(KeychainReason.NOT_WRITTEN, "as the test asked for");
    }
    byte[] bytes = secret.copy();
    spoil(key, bytes);
    synchronized (secrets) {
      secrets.put(key, Secret.of(bytes));
      labels.put(key, label);
    }
  }

  private synchronized boolean isUnwritable(ItemKey key) {
    return unwritable.filter(key::equals).isPresent();
  }

  @Override
  public Optional<Secret> get(ItemKey key) throws KeychainException {
    requireOpen();
    synchronized (secrets) {
      return Optional.ofNullable(secrets.get(key)).map(secret -> Secret.of(secret.copy()));
    }
  }

  @Override
  public boolean remove(ItemKey key) throws KeychainException {
    requireOpen();
    requireLoose(key);
    synchronized (secrets) {
      labels.remove(key);
      return secrets.remove(key) != null;
    }
  }

  @Override
  public List<ItemKey> list() throws KeychainException {
    requireOpen();
    synchronized (secrets) {
      return new ArrayList<>(secrets.keySet());
    }
  }

  @Override
  public void close() {
    // What it holds is what the test looks at next.
  }

  private synchronized void spoil(ItemKey key, byte[] bytes) {
    if (garbled.filter(key::equals).isPresent()) {
      bytes[0] ^= 1;
    }
  }

  private synchronized void requireLoose(ItemKey key) throws KeychainException {
    if (kept.filter(key::equals).isPresent()) {
      throw new KeychainException(KeychainReason.DENIED, "as the test asked for");
    }
  }

  private synchronized void requireOpen() throws KeychainException {
    if (fault.isPresent()) {
      throw new KeychainException(fault.orElseThrow(), "as the test asked for");
    }
    switch (state) {
      case AVAILABLE -> {}
      case LOCKED -> throw new KeychainException(KeychainReason.LOCKED, "it is locked");
      case ABSENT -> throw new KeychainException(KeychainReason.ABSENT, "there is none");
    }
  }
}
