package app.brevet.keychain.linux;

import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes one item and reads it back, once. A service that gives back something else is told of at
/// once, and what it held before is put back.
final class CheckedWrite {

  private final SecretService on;
  private final Duration promptPatience;

  /// @param promptPatience how long to wait for the user to answer a prompt
  CheckedWrite(SecretService on, Duration promptPatience) {
    this.on = on;
    this.promptPatience = promptPatience;
  }

  /// Puts the secret into the collection, in the place of all that have the same attributes.
  ///
  /// @throws KeychainException with `CORRUPT` if the service gives back another secret; what was
  ///   there before is there still, unless the service does not take that either
  void put(String collection, String label, Map<String, String> attributes, Secret secret)
      throws KeychainException {
    Optional<Secret> earlier = earlier(attributes);
    try {
      String item = create(collection, label, attributes, secret);
      if (!gives(item, secret)) {
        KeychainException wrong =
            new KeychainException(
                KeychainReason.CORRUPT, "the keychain gives back another secret than was stored");
        takeBack(item, collection, label, attributes, earlier, wrong);
        throw wrong;
      }
      for (String other : on.search(attributes).unlocked()) {
        if (!other.equals(item)) {
          delete(other); // In a collection that was the default one earlier.
        }
      }
    } finally {
      earlier.ifPresent(Secret::close);
    }
  }

  private Optional<Secret> earlier(Map<String, String> attributes) throws KeychainException {
    List<String> items = on.search(attributes).unlocked();
    try {
      return items.isEmpty() ? Optional.empty() : Optional.of(on.secret(items.getFirst()));
    } catch (KeychainException e) {
      if (e.reason() != KeychainReason.CORRUPT) {
        throw e;
      }
      return Optional.empty(); // It does not open: there is nothing to put back.
    }
  }

  private String create(
      String collection, String label, Map<String, String> attributes, Secret secret)
      throws KeychainException {
    return on.made(on.createItem(collection, label, attributes, secret), promptPatience);
  }

  private boolean gives(String item, Secret secret) throws KeychainException {
    try (Secret kept = on.secret(item)) {
      return kept.equals(secret);
    } catch (KeychainException e) {
      if (e.reason() != KeychainReason.CORRUPT) {
        throw e;
      }
      return false; // What it sends does not open.
    }
  }

  private void takeBack(
      String item,
      String collection,
      String label,
      Map<String, String> attributes,
      Optional<Secret> earlier,
      KeychainException wrong) {
    try {
      if (earlier.isPresent()) {
        create(collection, label, attributes, earlier.get());
      } else {
        delete(item);
      }
    } catch (KeychainException e) {
      wrong.addSuppressed(e); // Nothing more can be done; that it went wrong is told.
    }
  }

  private void delete(String item) throws KeychainException {
    Optional<String> prompt = on.delete(item);
    if (prompt.isPresent()) {
      on.prompt(prompt.get(), promptPatience);
    }
  }
}
