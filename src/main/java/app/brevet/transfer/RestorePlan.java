package app.brevet.transfer;

import app.brevet.mfa.OtpauthUri;
import app.brevet.model.AccessKey;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import app.brevet.transfer.RestoreItem.State;
import java.util.ArrayList;
import java.util.List;

/// What a restore will do, item by item. It holds the secrets of the file until it is closed.
public final class RestorePlan implements AutoCloseable {

  private final WholeState file;
  private final boolean replace;
  private final ProfileMerge merge;
  private final List<KeyStep> keys = new ArrayList<>();
  private final List<SeedStep> seeds = new ArrayList<>();
  private final List<RestoreItem> leftOut = new ArrayList<>();
  private final List<RestoreItem> settings = new ArrayList<>();

  RestorePlan(WholeState file, boolean replace, ProfileMerge merge) {
    this.file = file;
    this.replace = replace;
    this.merge = merge;
  }

  /// A key for the keychain.
  ///
  /// @param user as it is afterwards
  record KeyStep(UserProfile user, AccessKey key, RestoreItem item) {}

  /// A seed for the keychain.
  ///
  /// @param user as it is afterwards
  record SeedStep(UserProfile user, OtpauthUri seed, RestoreItem item) {}

  WholeState file() {
    return file;
  }

  boolean isReplacing() {
    return replace;
  }

  ProfileMerge merge() {
    return merge;
  }

  List<KeyStep> keys() {
    return keys;
  }

  List<SeedStep> seeds() {
    return seeds;
  }

  List<RestoreItem> leftOut() {
    return leftOut;
  }

  List<RestoreItem> settings() {
    return settings;
  }

  /// Whether an item that compares so is put in place.
  boolean isDone(State state) {
    return state == State.NEW || (state == State.DIFFERS && replace);
  }

  /// What the file calls the profile of this id, which it has.
  ProfileName nameInFile(ProfileId id) {
    return file.profiles().stream()
        .filter(profile -> profile.id().equals(id))
        .map(Profile::name)
        .findFirst()
        .orElseThrow();
  }

  /// Every item of the file, with what becomes of it.
  public List<RestoreItem> items() {
    List<RestoreItem> items = new ArrayList<>(merge.items());
    keys.forEach(step -> items.add(step.item()));
    seeds.forEach(step -> items.add(step.item()));
    items.addAll(leftOut);
    items.addAll(settings);
    return items;
  }

  /// The users that come without a key, and work once they are given one.
  public List<ProfileName> withoutKey() {
    return merge.withoutKey();
  }

  /// Wipes the secrets of the file.
  @Override
  public void close() {
    file.close();
  }
}
