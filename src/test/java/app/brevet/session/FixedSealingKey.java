package app.brevet.session;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.SealingKey;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// One random key of the session cache, in memory, until it is told to refuse.
public final class FixedSealingKey implements SealingKeySource {

  private final List<SealingKey> given = new ArrayList<>();
  private final Secret encoded;
  private Optional<KeychainReason> refusal = Optional.empty();
  private Runnable meanwhile = () -> {};

  public FixedSealingKey() {
    try (SealingKey key = SealingKey.random()) {
      encoded = key.encoded();
    }
  }

  /// From now on it fails so; as before if empty.
  public synchronized void refuse(Optional<KeychainReason> reason) {
    refusal = reason;
  }

  /// This happens while the next key is asked for: a file that it is to open was read before.
  synchronized void meanwhile(Runnable what) {
    meanwhile = what;
  }

  /// Every key that was given away.
  synchronized List<SealingKey> given() {
    return List.copyOf(given);
  }

  @Override
  public synchronized SealingKey key() throws KeychainException {
    Runnable now = meanwhile;
    meanwhile = () -> {};
    now.run();
    if (refusal.isPresent()) {
      throw new KeychainException(refusal.get(), "as the test wants it");
    }
    SealingKey key = SealingKey.decode(encoded);
    given.add(key);
    return key;
  }

  @Override
  public boolean renew(Predicate<SealingKey> fits) {
    return false;
  }

  @Override
  public String storeName() {
    return "memory";
  }
}
