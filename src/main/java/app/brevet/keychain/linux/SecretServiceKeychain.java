package app.brevet.keychain.linux;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.os.SessionBusAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
/// the other. Nothing but [#unlock()], and a removal that the service wants confirmed, ever makes
/// the service ask the user.
public final class SecretServiceKeychain implements Keychain {

  private static final String NAME = "Secret Service";
  private static final Map<String, String> PROVIDERS =
      Map.of(
          "gnome-keyring-d", "GNOME Keyring",
          "keepassxc", "KeePassXC",
          "kwalletd5", "KDE Wallet",
          "kwalletd6", "KDE Wallet",
          "ksecretd", "KDE Wallet");

  private final Optional<String> address;
  private final Duration patience;
  private final Duration promptPatience;
  private @Nullable BusConnection bus;
  private @Nullable SecretService service;
  private String displayName = NAME;

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
    if (service != null && displayName.equals(NAME)) {
      displayName = providerName(service);
    }
    return displayName;
  }

  private static String providerName(SecretService service) {
    try {
      String program = Files.readString(Path.of("/proc/" + service.processId() + "/comm")).strip();
      return PROVIDERS.getOrDefault(program, NAME);
    } catch (IOException | KeychainException e) {
      return NAME; // A sandbox hides other processes; the name is for people only.
    }
  }

  @Override
  public String kind() {
    return "system";
  }

  @Override
  public synchronized State state() {
    try {
      return ask(
          on -> {
            Optional<String> collection = on.defaultCollection();
            if (collection.isEmpty()) {
              return State.ABSENT;
            }
            return on.isLocked(collection.orElseThrow()) ? State.LOCKED : State.AVAILABLE;
          });
    } catch (KeychainException e) {
      return e.reason() == KeychainReason.LOCKED ? State.LOCKED : State.ABSENT;
    }
  }

  /// Opens the default collection, or makes one where the user has none; the service's own prompt
  /// asks the user.
  @Override
  public synchronized void unlock() throws KeychainException {
    ask(
        on -> {
          Optional<String> collection = on.defaultCollection();
          Optional<String> prompt =
              collection.isPresent()
                  ? on.unlock(lockedObjects(on, collection.orElseThrow()))
                  : on.createDefaultCollection("Default keyring").prompt();
          if (prompt.isPresent()) {
            on.prompt(prompt.orElseThrow(), promptPatience);
          }
          requireOpen(on);
          return true;
        });
  }

  private static List<String> lockedObjects(SecretService on, String collection)
      throws KeychainException {
    List<String> objects = new ArrayList<>();
    objects.add(collection);
    objects.addAll(on.search(ItemAttributes.ofAll()).locked());
    return objects;
  }

  @Override
  public synchronized void put(ItemKey key, String label, Secret secret) throws KeychainException {
    Map<String, String> attributes = ItemAttributes.of(key);
    ask(
        on -> {
          SecretService.Outcome outcome = on.createItem(requireOpen(on), label, attributes, secret);
          if (outcome.object().isEmpty()) {
            throw new KeychainException(
                KeychainReason.LOCKED, "the keychain wants to ask before it stores an item");
          }
          String item = outcome.object().orElseThrow();
          requireSame(on, item, secret);
          for (String other : on.search(attributes).unlocked()) {
            if (!other.equals(item)) {
              delete(on, other); // In a collection that was the default one earlier.
            }
          }
          return true;
        });
  }

  private static void requireSame(SecretService on, String item, Secret secret)
      throws KeychainException {
    try (Secret kept = on.secret(item)) {
      if (!kept.equals(secret)) {
        throw new KeychainException(
            KeychainReason.CORRUPT, "the keychain gives back another secret than was stored");
      }
    }
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
  public synchronized boolean remove(ItemKey key) throws KeychainException {
    return ask(
        on -> {
          Optional<String> item = find(on, key);
          if (item.isPresent()) {
            delete(on, item.orElseThrow());
          }
          return item.isPresent();
        });
  }

  @Override
  public synchronized List<ItemKey> list() throws KeychainException {
    return ask(
        on -> {
          SecretService.Found found = on.search(ItemAttributes.ofAll());
          if (!found.locked().isEmpty() || found.unlocked().isEmpty()) {
            requireOpen(on);
          }
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

  private void delete(SecretService on, String item) throws KeychainException {
    Optional<String> prompt = on.delete(item);
    if (prompt.isPresent()) {
      on.prompt(prompt.orElseThrow(), promptPatience);
    }
  }

  /// The item of this key; empty only if it is certain that there is none.
  private static Optional<String> find(SecretService on, ItemKey key) throws KeychainException {
    SecretService.Found found = on.search(ItemAttributes.of(key));
    if (!found.unlocked().isEmpty()) {
      return Optional.of(found.unlocked().getFirst());
    }
    if (!found.locked().isEmpty()) {
      throw new KeychainException(KeychainReason.LOCKED, "the keychain is locked");
    }
    requireOpen(on); // A locked database of KeePassXC shows no items at all.
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
