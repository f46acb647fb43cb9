package app.brevet.transfer;

import app.brevet.model.AccessKey;
import app.brevet.transfer.ImportItem.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the sources hold, before it is compared with what Brevet has.
final class Found {

  /// A long-term key.
  ///
  /// @param name what it is called there; empty if it has no name
  record FoundKey(
      Origin origin,
      String name,
      AccessKey key,
      Optional<String> mfaSerial,
      Optional<String> region) {}

  /// A role, with its settings of both files.
  record FoundRole(Origin origin, String name, Map<String, String> settings) {

    FoundRole {
      settings = Map.copyOf(settings);
    }

    /// The value of this setting; empty if it is not there, or says nothing.
    Optional<String> setting(String key) {
      return Optional.ofNullable(settings.get(key)).filter(value -> !value.isEmpty());
    }
  }

  /// What cannot be imported.
  record FoundOther(Origin origin, String name, ImportObstacle why) {}

  final List<FoundKey> keys = new ArrayList<>();
  final Map<String, FoundRole> roles = new HashMap<>();
  final List<String> roleOrder = new ArrayList<>();
  final List<FoundOther> others = new ArrayList<>();

  /// The names of all sections, whatever they hold.
  final Set<String> sections = new HashSet<>();

  void add(FoundRole role) {
    roles.put(role.name(), role);
    roleOrder.add(role.name());
  }
}
