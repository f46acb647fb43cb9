package app.brevet.transfer;

import app.brevet.mfa.OtpauthUri;
import app.brevet.model.AccessKey;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an export holds: the profiles, and of the users among them the keys and seeds. Never a
/// session, never a key that only opens Brevet's own cache, never the name of a program.
///
/// @param keys the long-term keys, by their profiles
/// @param seeds those of the profiles' own devices
record WholeState(
    List<Profile> profiles,
    Map<ProfileId, AccessKey> keys,
    Map<ProfileId, OtpauthUri> seeds,
    ChosenSettings settings)
    implements AutoCloseable {

  /// Copies the collections, in their order; the secrets are this one's from now on.
  WholeState {
    profiles = List.copyOf(profiles);
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    seeds = Collections.unmodifiableMap(new LinkedHashMap<>(seeds));
  }

  /// Profiles alone.
  static WholeState withoutSecrets(List<Profile> profiles) {
    return new WholeState(profiles, Map.of(), Map.of(), ChosenSettings.NONE);
  }

  /// Wipes the secrets.
  @Override
  public void close() {
    keys.values().forEach(AccessKey::close);
    seeds.values().forEach(OtpauthUri::close);
  }
}
