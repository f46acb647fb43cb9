package app.brevet.catalog;

import app.brevet.model.ProfileId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What the user chose once for all profiles: kept in `settings.json`.
public interface Settings {

  /// How long nobody uses Brevet's windows until it locks, where nothing else was chosen.
  Duration USUAL_LOCK_AFTER = Duration.ofMinutes(15);

  /// Which store was recorded at first use: `system` or `vault`; empty before.
  ///
  /// @throws CatalogException if the file cannot be read
  Optional<String> keychainKind() throws CatalogException;

  /// Records the store, once: if one is recorded already, that one stays.
  ///
  /// @throws CatalogException if the file cannot be written
  void recordKeychainKind(String kind) throws CatalogException;

  /// Records another store, since all secrets were moved there.
  ///
  /// @throws CatalogException if the file cannot be written
  void changeKeychainKind(String kind) throws CatalogException;

  /// The profiles that are shown before the others, in the order in which they were pinned. One of
  /// them may be gone.
  ///
  /// @throws CatalogException if the file cannot be read
  Set<ProfileId> pinned() throws CatalogException;

  /// Pins this profile, after those that are pinned, or lets it go.
  ///
  /// @throws CatalogException if the file cannot be written
  void pin(ProfileId profile, boolean pinned) throws CatalogException;

  /// The colours that were chosen; those of the system if none were.
  ///
  /// @throws CatalogException if the file cannot be read
  Appearance appearance() throws CatalogException;

  /// Records which colours were chosen.
  ///
  /// @throws CatalogException if the file cannot be written
  void recordAppearance(Appearance appearance) throws CatalogException;

  /// How long nobody uses Brevet's windows until it locks; zero if it never does by itself.
  ///
  /// @throws CatalogException if the file cannot be read
  Duration lockAfter() throws CatalogException;

  /// Records how long that is.
  ///
  /// @param idle whole minutes, a day at most; zero for never
  /// @throws CatalogException if the file cannot be written
  void recordLockAfter(Duration idle) throws CatalogException;

  /// Whether the user was told that Brevet goes on in the tray, which is said once.
  ///
  /// @throws CatalogException if the file cannot be read
  boolean trayHintShown() throws CatalogException;

  /// Records that it was said.
  ///
  /// @throws CatalogException if the file cannot be written
  void recordTrayHintShown() throws CatalogException;
}
