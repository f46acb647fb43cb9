package app.brevet.custody;

import app.brevet.catalog.Catalog;
import app.brevet.catalog.CatalogException;
import app.brevet.keychain.CacheKeySource;
import app.brevet.keychain.ItemKey;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.session.Failures;
import app.brevet.session.TotpSeeds;
import java.util.Map;
import java.util.stream.Collectors;

/// What a person reads of an item in the system's own keychain window, by the names that profiles
/// have now: stores do not tell the label of what they hold.
///
/// @param names of the profiles that are there
record ItemLabels(Map<ProfileId, ProfileName> names) {

  ItemLabels {
    names = Map.copyOf(names);
  }

  /// By the profiles of this catalog.
  static ItemLabels of(Catalog catalog) throws FailureException {
    try {
      return new ItemLabels(
          catalog.profiles().stream().collect(Collectors.toMap(Profile::id, Profile::name)));
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  /// The label of this item.
  String of(ItemKey key) {
    if (key.kind() == ItemKey.Kind.CACHE_KEY) {
      return CacheKeySource.LABEL;
    }
    String name =
        key.profileId()
            .filter(names::containsKey)
            .map(id -> "Brevet: " + names.get(id))
            .orElse("Brevet");
    return key.kind() == ItemKey.Kind.TOTP_SEED ? name + TotpSeeds.OF_CODES : name;
  }

  /// Whether the item belongs to a profile that is there, or to none at all.
  boolean isWanted(ItemKey key) {
    return key.profileId().isEmpty() || names.containsKey(key.profileId().get());
  }
}
