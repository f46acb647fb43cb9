package app.brevet.catalog;

import java.util.Optional;

/// Settings that live as long as the test.
public final class InMemorySettings implements Settings {

  private Optional<String> keychainKind = Optional.empty();

  @Override
  public synchronized Optional<String> keychainKind() {
    return keychainKind;
  }

  @Override
  public synchronized void recordKeychainKind(String kind) {
    keychainKind = keychainKind.or(() -> Optional.of(kind));
  }
}
