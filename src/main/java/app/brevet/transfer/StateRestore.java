package app.brevet.transfer;

import app.brevet.activity.Activity;
import app.brevet.activity.Activity.Event;
import app.brevet.catalog.Catalog;
import app.brevet.catalog.CatalogException;
import app.brevet.catalog.Settings;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.PassphraseSealing;
import app.brevet.mfa.OtpauthUri;
import app.brevet.model.AccessKey;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import app.brevet.session.Failures;
import app.brevet.session.LongTermKeys;
import app.brevet.session.SessionGround;
import app.brevet.session.TotpSeeds;
import app.brevet.transfer.RestoreItem.Kind;
import app.brevet.transfer.RestoreItem.State;
import app.brevet.transfer.RestorePlan.KeyStep;
import app.brevet.transfer.RestorePlan.SeedStep;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings back what an export holds: first shown as a plan, then done. What is here and differs
/// stays as it is, unless it is to be replaced; no profile is removed or renamed, and no key leaves
/// the keychain because another comes.
///
/// Keys go first, then all profiles in one step, then seeds and settings: wherever the process
/// dies, a profile that worked still works, and the same restore once more does what is left.
public final class StateRestore {

  private final Catalog catalog;
  private final LongTermKeys keys;
  private final TotpSeeds seeds;
  private final KeptSecrets secrets;
  private final SettingsRestore settings;
  private final Activity activity;
  private final InstantSource clock;
  private final PassphraseSealing sealing;

  /// A restore onto this ground.
  ///
  /// @param keychain where the ground's keys and seeds are
  public StateRestore(
      SessionGround ground, Keychain keychain, Settings settings, PassphraseSealing sealing) {
    this.catalog = ground.catalog();
    this.keys = ground.keys();
    this.seeds = ground.seeds();
    this.secrets = new KeptSecrets(keychain, ground.keys(), ground.seeds());
    this.settings = new SettingsRestore(settings);
    this.activity = ground.activity();
    this.clock = ground.clock();
    this.sealing = sealing;
  }

  /// The file at this path.
  ///
  /// @throws FailureException if there is none, or it cannot be read
  public FoundExport find(Path file) throws FailureException {
    return FoundExport.at(file, sealing);
  }

  /// What there is to do. Nothing is changed; of a sealed file the keychain may ask to be opened.
  /// The caller closes the plan, and the passphrase.
  ///
  /// @param passphrase of a file that is sealed
  /// @param replace whether what differs here gives way
  /// @throws FailureException if the passphrase is wrong, the file is no export, or what is here
  ///   cannot be read
  public RestorePlan plan(FoundExport found, Optional<Secret> passphrase, boolean replace)
      throws FailureException {
    WholeState file = found.open(passphrase);
    boolean isMade = false;
    try {
      RestorePlan plan =
          new RestorePlan(file, replace, new ProfileMerge(profiles(), file, replace));
      for (Map.Entry<ProfileId, AccessKey> one : file.keys().entrySet()) {
        addKey(one.getKey(), one.getValue(), plan);
      }
      for (Map.Entry<ProfileId, OtpauthUri> one : file.seeds().entrySet()) {
        addSeed(one.getKey(), one.getValue(), plan);
      }
      settings.addTo(plan);
      isMade = true;
      return plan;
    } finally {
      if (!isMade) {
        file.close();
      }
    }
  }

  private List<Profile> profiles() throws FailureException {
    try {
      return catalog.profiles();
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  private void addKey(ProfileId id, AccessKey key, RestorePlan plan) throws FailureException {
    Optional<UserProfile> user =
        plan.merge().user(id).filter(one -> one.accessKeyId().equals(key.accessKeyId()));
    if (user.isPresent()) {
      State state = secrets.compared(user.get(), key);
      RestoreItem item = item(Kind.ACCESS_KEY, user.get().name(), state, plan);
      plan.keys().add(new KeyStep(user.get(), key, item));
    } else {
      plan.leftOut().add(item(Kind.ACCESS_KEY, plan.nameInFile(id), State.NO_PROFILE, plan));
    }
  }

  private void addSeed(ProfileId id, OtpauthUri seed, RestorePlan plan) throws FailureException {
    Optional<UserProfile> user =
        plan.merge().user(id).filter(one -> one.mfaSerial().equals(seed.serial()));
    if (user.isPresent()) {
      State state = secrets.compared(user.get(), seed);
      RestoreItem item = item(Kind.TOTP_SEED, user.get().name(), state, plan);
      plan.seeds().add(new SeedStep(user.get(), seed, item));
    } else {
      plan.leftOut().add(item(Kind.TOTP_SEED, plan.nameInFile(id), State.NO_PROFILE, plan));
    }
  }

  private static RestoreItem item(Kind kind, ProfileName name, State state, RestorePlan plan) {
    return new RestoreItem(kind, name.value(), state, plan.isDone(state));
  }

  /// Does what the plan says.
  ///
  /// @param told of each item that is in place
  /// @throws FailureException if it did not come to its end. As long as no profile is in place, all
  ///   is then as it was; later what was told of stays, and the same restore once more goes on
  public void carryOut(RestorePlan plan, Consumer<RestoreItem> told) throws FailureException {
    putKeysAndProfiles(plan, told);
    for (SeedStep step : plan.seeds()) {
      if (step.item().isDone()) {
        seeds.store(step.user(), step.seed());
        record(Event.SEED_STORED, step.user().name());
        told.accept(step.item());
      }
    }
    settings.carryOut(plan, told);
  }

  private void putKeysAndProfiles(RestorePlan plan, Consumer<RestoreItem> told)
      throws FailureException {
    List<StoredKey> stored = new ArrayList<>();
    try {
      for (KeyStep step : plan.keys()) {
        if (step.item().isDone()) {
          stored.add(store(step));
          told.accept(step.item());
        }
      }
      putProfiles(plan);
    } catch (FailureException e) {
      takeBack(stored, e);
      throw e;
    } finally {
      stored.forEach(StoredKey::close);
    }
    for (Profile profile : plan.merge().taken()) {
      record(
          plan.merge().isNew(profile) ? Event.PROFILE_ADDED : Event.PROFILE_CHANGED,
          profile.name());
    }
    plan.merge().items().stream().filter(RestoreItem::isDone).forEach(told);
  }

  /// A key that was put into the keychain.
  ///
  /// @param earlier what was in its place; empty if nothing was, or nothing that could be read
  private record StoredKey(UserProfile user, Optional<AccessKey> earlier) implements AutoCloseable {

    @Override
    public void close() {
      earlier.ifPresent(AccessKey::close);
    }
  }

  private StoredKey store(KeyStep step) throws FailureException {
    UserProfile user = step.user();
    StoredKey before = new StoredKey(user, earlier(step));
    boolean isStored = false;
    try {
      keys.store(user.id(), user.name(), step.key());
      isStored = true;
      return before;
    } finally {
      if (!isStored) {
        before.close();
      }
    }
  }

  private Optional<AccessKey> earlier(KeyStep step) {
    try {
      return step.item().state() == State.NEW ? Optional.empty() : secrets.key(step.user());
    } catch (FailureException e) {
      return Optional.empty(); // What nobody can read cannot be put back either.
    }
  }

  private void takeBack(List<StoredKey> stored, FailureException why) {
    for (StoredKey one : stored) {
      try {
        if (one.earlier().isPresent()) {
          keys.store(one.user().id(), one.user().name(), one.earlier().get());
        } else {
          keys.remove(one.user());
        }
      } catch (FailureException e) {
        why.addSuppressed(e); // The same restore once more finds the key, and goes by it.
      }
    }
  }

  private void putProfiles(RestorePlan plan) throws FailureException {
    try {
      catalog.<FailureException>change(
          now -> {
            List<Profile> after = new ProfileMerge(now, plan.file(), plan.isReplacing()).after();
            if (!after.equals(plan.merge().after())) {
              throw new FailureException(
                  new Failure.FileUntouched(Path.of("profiles.json"), FileReason.BUSY, ""));
            }
            return after;
          });
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  private void record(Event event, ProfileName profile) {
    activity.record(new Activity.Entry(clock.instant(), event, profile, ""));
  }
}
