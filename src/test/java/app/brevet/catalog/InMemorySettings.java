package app.brevet.catalog;

import app.brevet.model.ProfileId;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Settings that live as long as the test.
public final class InMemorySettings implements Settings {

  private final Set<ProfileId> pins = new LinkedHashSet<>();
  private Optional<String> keychainKind = Optional.empty();
  private Appearance appearance = Appearance.SYSTEM;
  private boolean trayHintShown;
  private Duration lockAfter = Duration.ofMinutes(15);

  @Override
  public synchronized Optional<String> keychainKind() {
    return keychainKind;
  }

  @Override
  public synchronized void recordKeychainKind(String kind) {
    keychainKind = keychainKind.or(() -> Optional.of(kind));
  }

  @Override
  public synchronized void changeKeychainKind(String kind) {
    keychainKind = Optional.of(kind);
  }

  @Override
  public synchronized Set<ProfileId> pinned() {
    return new LinkedHashSet<>(pins);
  }

  @Override
  public synchronized void pin(ProfileId profile, boolean pinned) {
    if (pinned) {
      pins.add(profile);
    } else {
      pins.remove(profile);
    }
  }

  @Override
  public synchronized Appearance appearance() {
    return appearance;
  }

  @Override
  public synchronized void recordAppearance(Appearance chosen) {
    appearance = chosen;
  }

  @Override
  public synchronized Duration lockAfter() {
    return lockAfter;
  }

  @Override
  public synchronized void recordLockAfter(Duration idle) {
    lockAfter = idle;
  }

  /// As if somebody had written it into the file.
  public synchronized void setLockAfter(Duration idle) {
    lockAfter = idle;
  }

  @Override
  public synchronized boolean trayHintShown() {
    return trayHintShown;
  }

  @Override
  public synchronized void recordTrayHintShown() {
    trayHintShown = true;
  }
}
