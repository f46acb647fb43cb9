package app.brevet.catalog;

import java.util.Optional;

/// What the user chose once for all profiles: kept in `settings.json`.
public interface Settings {

  /// Which store was recorded at first use: `system` or `vault`; empty before.
  ///
  /// @throws CatalogException if the file cannot be read
  Optional<String> keychainKind() throws CatalogException;

  /// Records the store, once: if one is recorded already, that one stays.
  ///
  /// @throws CatalogException if the file cannot be written
  void recordKeychainKind(String kind) throws CatalogException;
}
