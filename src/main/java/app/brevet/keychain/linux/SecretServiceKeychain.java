package app.brevet.keychain.linux;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.os.SessionBusAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The keychain of the Linux desktop: GNOME Keyring, KeePassXC, KDE Wallet or whoever else answers
/// as the Secret Service on the session bus.
///
/// It connects with the first call and keeps the connection until [#close()]. Calls come one after
/// the other. Nothing but [#unlock()], and a change that the service wants confirmed, ever makes
/// the service ask the user.
public final class SecretServiceKeychain implements Keychain {

  private static final Duration LOOK = Duration.ofMillis(700);

  private final Optional<String> address;
  private final Duration patience;
  private final Duration promptPatience;
  private @Nullable BusConnection bus;
  private @Nullable SecretService service;
  private String displayName = Provider.UNKNOWN;

  /// The keychain on the bus of this environment, with time-outs of 5 s a call and 2 min a prompt.
  ///
  /// @param environment the process's, for `DBUS_SESSION_BUS_ADDRESS` and `XDG_RUNTIME_DIR`
  public SecretServiceKeychain(Map<String, String> environment) {
    this(environment, Duration.ofSeconds(5), Duration.ofMinutes(2));
  }

  /// The keychain on the bus of this environment.
  ///
  /// @param patience how long to wait for the answer to each call
  /// @param promptPatience how long to wait for the user to answer a prompt
  public SecretServiceKeychain(
      Map<String, String> environment, Duration patience, Duration promptPatience) {
    this.address = SessionBusAddress.of(environment);
    this.patience = patience;
    this.promptPatience = promptPatience;
  }

  /// The provider's name where its process tells it, else "Secret Service".
  @Override
  public synchronized String displayName() {
    if (service != null && displayName.equals(Provider.UNKNOWN)) {
      displayName = Provider.nameOf(service);
    }
    return displayName;
  }

  @Override
  public String kind() {
    return "system";
  }

  /// A bus, or a service that runs, has 700 ms to answer: one that does not counts as absent. A
  /// service that the bus starts for this question has the time that a call has.
  @Override
  public synchronized State state() {
    try {
      return ask(on -> stateOf(looking(on)));
    } catch (KeychainException e) {
      return e.reason() == KeychainReason.LOCKED ? State.LOCKED : State.ABSENT;
    }
  }

  private SecretService looking(SecretService on) throws KeychainException {
    SecretService look = on.within(LOOK.compareTo(patience) < 0 ? LOOK : patience);
    return look.isRunning() ? look : on;
  }

  private static State stateOf(SecretService on) throws KeychainException {
    Optional<String> collection = on.defaultCollection();
    if (collection.isEmpty()) {
      return State.ABSENT;
    }
    if (on.isLocked(collection.get())) {
      return State.LOCKED;
    }
    // An open database of KeePassXC locks the single items that it wants to ask about.
    String inside = collection.get() + "/";
    List<String> locked = on.search(ItemAttributes.ofAll()).locked();
    return locked.stream().anyMatch(item -> item.startsWith(inside))
        ? State.LOCKED
        : State.AVAILABLE;
  }

  /// Some desktops have no collection but the one in memory, which ends with the login.
  @Override
  public synchronized Lifetime lifetime() {
    try {
      return ask(on -> isInMemory(looking(on))) ? Lifetime.LOGIN : Lifetime.LASTING;
    } catch (KeychainException e) {
      return Lifetime.LASTING; // Nothing can be stored there now, so that nothing is lost.
    }
  }

  private static boolean isInMemory(SecretService on) throws KeychainException {
    Optional<String> collection = on.defaultCollection();
    return collection.isPresent() && collection.equals(on.sessionCollection());
  }

  /// Opens the default collection, or makes one where the user has none; the service's own prompt
  /// asks the user.
  @Override
  public synchronized void unlock() throws KeychainException {
    ask(
        on -> {
          Optional<String> collection = on.defaultCollection();
          if (collection.isEmpty()) {
            await(on, on.createDefaultCollection("Default keyring").prompt());
          } else if (on.isLocked(collection.get())) {
            await(on, on.unlock(List.of(collection.get())));
          }
          requireOpen(on);
          List<String> locked = on.search(ItemAttributes.ofAll()).locked();
          if (!locked.isEmpty()) {
            await(on, on.unlock(locked));
          }
          return true;
        });
  }

  private void await(SecretService on, Optional<String> prompt) throws KeychainException {
    if (prompt.isPresent()) {
      on.prompt(prompt.get(), promptPatience);
    }
  }

  @Override
  public synchronized void put(ItemKey key, String label, Secret secret) throws KeychainException {
    Map<String, String> attributes = ItemAttributes.of(key);
    ask(
        on -> {
          String collection = requireOpen(on);
          new CheckedWrite(on, promptPatience).put(collection, label, attributes, secret);
          return true;
        });
  }

  @Override
  public synchronized Optional<Secret> get(ItemKey key) throws KeychainException {
    return ask(
        on -> {
          Optional<String> item = find(on, key);
          return item.isPresent() ? Optional.of(on.secret(item.orElseThrow())) : Optional.empty();
        });
  }

  @Override
  public synchronized boolean relabel(ItemKey key, String label) throws KeychainException {
    return ask(
        on -> {
          Optional<String> item = find(on, key);
          if (item.isPresent()) {
            on.label(item.get(), label);
          }
          return item.isPresent();
        });
  }

  @Override
  public synchronized boolean remove(ItemKey key) throws KeychainException {
    return ask(
        on -> {
          Optional<String> item = find(on, key);
          if (item.isPresent()) {
            await(on, on.delete(item.orElseThrow()));
          }
          return item.isPresent();
        });
  }

  @Override
  public synchronized List<ItemKey> list() throws KeychainException {
    return ask(
        on -> {
          requireOpen(on);
          SecretService.Found found = on.search(ItemAttributes.ofAll());
          List<ItemKey> keys = new ArrayList<>();
          for (String item : found.unlocked()) {
            ItemAttributes.read(on.attributes(item)).ifPresent(keys::add);
          }
          return keys;
        });
  }

  @Override
  public synchronized void close() {
    if (bus != null) {
      bus.close();
    }
    bus = null;
    service = null;
  }

  /// The item of this key; empty only if it is certain that there is none.
  private static Optional<String> find(SecretService on, ItemKey key) throws KeychainException {
    requireOpen(on); // A locked KeePassXC would ask the user before it searches.
    SecretService.Found found = on.search(ItemAttributes.of(key));
    if (!found.unlocked().isEmpty()) {
      return Optional.of(found.unlocked().getFirst());
    }
    if (!found.locked().isEmpty()) {
      throw new KeychainException(KeychainReason.LOCKED, "the keychain is locked");
    }
    return Optional.empty();
  }

  private static String requireOpen(SecretService on) throws KeychainException {
    String collection =
        on.defaultCollection()
            .orElseThrow(
                () ->
                    new KeychainException(
                        KeychainReason.ABSENT, "the keychain has no default collection"));
    if (on.isLocked(collection)) {
      throw new KeychainException(KeychainReason.LOCKED, "the keychain is locked");
    }
    return collection;
  }

  private <T> T ask(Question<T> question) throws KeychainException {
    try {
      return question.put(connected());
    } catch (KeychainException e) {
      if (e.reason() == KeychainReason.TIMED_OUT || e.reason() == KeychainReason.ABSENT) {
        close(); // The next call starts afresh: an answer that comes late must not be taken for its
        // own.
      }
      throw e;
    }
  }

  private SecretService connected() throws KeychainException {
    if (service != null && bus != null && bus.isOpen()) {
      return service;
    }
    close();
    String where =
        address.orElseThrow(
            () -> new KeychainException(KeychainReason.ABSENT, "there is no session bus"));
    BusConnection connection = BusConnection.open(where, patience);
    SecretService made = new SecretService(connection);
    bus = connection;
    service = made;
    return made;
  }

  /// What is asked of the service in one go.
  @FunctionalInterface
  private interface Question<T> {
    T put(SecretService on) throws KeychainException;
  }
}
