package app.brevet.transfer;

import app.brevet.model.AccessKey;
import app.brevet.model.Profile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was found in the sources, and what would become of each thing, in the order in which they
/// can be imported: what a role takes its session from goes before it. It holds the keys until it
/// is closed.
public final class ImportPlan implements AutoCloseable {

  private final ImportSources sources;
  private final List<ImportItem> items;
  private final Map<Integer, AccessKey> keys;
  private final Map<Integer, Profile> profiles;

  /// @param keys the key of each item that is one, by its number
  /// @param profiles what each importable item would become, by its number
  ImportPlan(
      ImportSources sources,
      List<ImportItem> items,
      Map<Integer, AccessKey> keys,
      Map<Integer, Profile> profiles) {
    this.sources = sources;
    this.items = List.copyOf(items);
    this.keys = Map.copyOf(keys);
    this.profiles = Map.copyOf(profiles);
  }

  /// All that was found.
  public List<ImportItem> items() {
    return items;
  }

  /// Where it was looked for.
  public ImportSources sources() {
    return sources;
  }

  /// The key of this item, which the plan closes; empty if it is none.
  Optional<AccessKey> key(ImportItem item) {
    return Optional.ofNullable(keys.get(item.number()));
  }

  /// The profile that this item would become, not yet verified; empty if it would become none.
  public Optional<Profile> profile(ImportItem item) {
    return Optional.ofNullable(profiles.get(item.number()));
  }

  @Override
  public void close() {
    keys.values().forEach(AccessKey::close);
  }
}
