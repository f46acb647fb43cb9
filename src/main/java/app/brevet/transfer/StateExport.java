package app.brevet.transfer;

import app.brevet.catalog.Catalog;
import app.brevet.catalog.CatalogException;
import app.brevet.catalog.Settings;
import app.brevet.json.JsonException;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
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
import app.brevet.session.SessionGround;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes all that Brevet holds for its user into one file: sealed by a passphrase, with the keys
/// and seeds; or in plain text without them, for a team. There is no third form.
///
/// Sessions are not in it, since they end; nor the programs that codes come from, since a file that
/// comes from elsewhere must not name what is run: `docs/decisions/0014-export.md`.
public final class StateExport {

  private final Catalog catalog;
  private final KeptSecrets secrets;
  private final Settings settings;
  private final PassphraseSealing sealing;
  private final InstantSource clock;

  /// An export of what is on this ground.
  ///
  /// @param keychain where the ground's keys and seeds are
  public StateExport(
      SessionGround ground, Keychain keychain, Settings settings, PassphraseSealing sealing) {
    this.catalog = ground.catalog();
    this.secrets = new KeptSecrets(keychain, ground.keys(), ground.seeds());
    this.settings = settings;
    this.sealing = sealing;
    this.clock = ground.clock();
  }

  /// What is in the file.
  ///
  /// @param withoutKey the users whose keys are not in the keychain
  public record Exported(int profiles, int keys, int seeds, List<ProfileName> withoutKey) {

    /// Copies the list.
    public Exported {
      withoutKey = List.copyOf(withoutKey);
    }
  }

  /// Refuses a file that could not be written, before anybody is asked for a passphrase.
  ///
  /// @param replace whether a file that is there may give way
  public void requireFree(Path file, boolean replace) throws FailureException {
    new ExportFile(file).requireFree(replace);
  }

  /// Writes the profiles alone, with nothing in them that is of one person only.
  ///
  /// @param replace whether a file that is there gives way
  /// @throws FailureException if it was not written; what was there is there still
  public Exported withoutSecrets(Path file, boolean replace) throws FailureException {
    List<Profile> profiles = profiles().stream().map(TeamProfiles::of).toList();
    byte[] text = StateJson.plain(profiles, clock.instant());
    requireReadable(file, text, false);
    new ExportFile(file).write(text, replace);
    return new Exported(profiles.size(), 0, 0, List.of());
  }

  /// Writes everything, sealed by the passphrase, which the caller closes. The keychain may ask the
  /// user to open it.
  ///
  /// @param replace whether a file that is there gives way
  /// @throws FailureException if it was not written; what was there is there still
  public Exported sealed(Path file, boolean replace, Secret passphrase) throws FailureException {
    requireFree(file, replace);
    try (WholeState state = state()) {
      byte[] text = StateJson.whole(state, clock.instant());
      try {
        requireReadable(file, text, true);
        new ExportFile(file).write(sealed(text, passphrase, file), replace);
      } finally {
        Arrays.fill(text, (byte) 0);
      }
      return new Exported(
          state.profiles().size(), state.keys().size(), state.seeds().size(), withoutKey(state));
    }
  }

  private byte[] sealed(byte[] text, Secret passphrase, Path file) throws FailureException {
    try {
      return sealing.seal(text, passphrase);
    } catch (KeychainException e) {
      throw Failures.of(e, file.toString());
    }
  }

  /// An export that could not be restored is worth nothing, and is known too late.
  private static void requireReadable(Path file, byte[] text, boolean isSealed)
      throws FailureException {
    try (WholeState _ = StateReader.read(text, isSealed)) {
      return;
    } catch (JsonException e) {
      throw new FailureException(
          new Failure.FileUntouched(file, FileReason.IO_FAULT, String.valueOf(e.getMessage())), e);
    }
  }

  private List<Profile> profiles() throws FailureException {
    try {
      return catalog.profiles();
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  private WholeState state() throws FailureException {
    List<Profile> profiles = profiles();
    Map<ProfileId, AccessKey> foundKeys = new LinkedHashMap<>();
    Map<ProfileId, OtpauthUri> foundSeeds = new LinkedHashMap<>();
    boolean whole = false;
    try {
      ChosenSettings chosen = chosen();
      for (Profile profile : profiles) {
        if (profile instanceof UserProfile user) {
          secrets.key(user).ifPresent(key -> foundKeys.put(user.id(), key));
          secrets.seed(user).ifPresent(seed -> foundSeeds.put(user.id(), seed));
        }
      }
      whole = true;
      return new WholeState(profiles, foundKeys, foundSeeds, chosen);
    } finally {
      if (!whole) {
        new WholeState(profiles, foundKeys, foundSeeds, ChosenSettings.NONE).close();
      }
    }
  }

  private ChosenSettings chosen() throws FailureException {
    try {
      return new ChosenSettings(
          Optional.of(settings.appearance()),
          Optional.of(settings.lockAfter()),
          List.copyOf(settings.pinned()));
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  private static List<ProfileName> withoutKey(WholeState state) {
    List<ProfileName> without = new ArrayList<>();
    for (Profile profile : state.profiles()) {
      if (profile instanceof UserProfile && !state.keys().containsKey(profile.id())) {
        without.add(profile.name());
      }
    }
    return without;
  }
}
