package app.brevet.app;

import app.brevet.catalog.Catalog;
import app.brevet.catalog.Settings;
import app.brevet.cli.Circumstances;
import app.brevet.custody.Migration;
import app.brevet.custody.MigrationJournal;
import app.brevet.custody.PassphraseThrottle;
import app.brevet.custody.SecretStore;
import app.brevet.custody.StorePair;
import app.brevet.custody.VaultPassphrase;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.PassphraseSource;
import app.brevet.keychain.linux.SecretServiceKeychain;
import app.brevet.keychain.mac.MacKeychain;
import app.brevet.keychain.vault.PassphraseFile;
import app.brevet.keychain.vault.VaultKeychain;
import app.brevet.keychain.windows.WindowsKeychain;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.os.Folders;
import app.brevet.os.OperatingSystem;
import app.brevet.session.KeychainChoice;
import app.brevet.session.KeychainChoice.Preference;
import app.brevet.session.StoreGate;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The stores of secrets on the real floors: the system's keychain, the vault, the choice between
/// them, and the move from the one to the other. Nothing is opened here.
final class WiredStores {

  private final OperatingSystem system;
  private final Circumstances circumstances;
  private final Folders folders;
  private final Settings settings;
  private final Optional<Path> passphraseFile;
  private final PassphraseSource passphrase;
  private final PassphraseThrottle throttle;
  private final Preference preference;
  private final boolean mayAskToUnlock;
  private final StoreGate gate;

  /// @param clock the wall clock as it is
  /// @throws InvalidInputException if `BREVET_KEYCHAIN` is not what it should be
  WiredStores(
      OperatingSystem system,
      Circumstances circumstances,
      Folders folders,
      Settings settings,
      InstantSource clock)
      throws InvalidInputException {
    Map<String, String> environment = circumstances.environment();
    this.system = system;
    this.circumstances = circumstances;
    this.folders = folders;
    this.settings = settings;
    this.passphraseFile = circumstances.passphraseFile().map(Path::of);
    this.passphrase =
        passphraseFile
            .<PassphraseSource>map(PassphraseFile::new)
            .orElse(circumstances.passphrase());
    this.throttle = new PassphraseThrottle(folders.state(), clock);
    this.preference = preference(environment.getOrDefault("BREVET_KEYCHAIN", ""));
    this.mayAskToUnlock = circumstances.mayAsk() && hasDesktop(system, environment);
    this.gate = new StoreGate(folders.state());
  }

  private static Preference preference(String text) throws InvalidInputException {
    return switch (text) {
      case "", "auto" -> Preference.AUTO;
      case "system" -> Preference.SYSTEM;
      case "vault" -> Preference.VAULT;
      default -> throw new InvalidInputException(Reason.KEYCHAIN_CHOICE_UNKNOWN, text);
    };
  }

  /// Whether the system's keychain has a screen to ask on; that of macOS finds out by itself.
  private static boolean hasDesktop(OperatingSystem system, Map<String, String> environment) {
    return system != OperatingSystem.LINUX
        || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
            .anyMatch(name -> !environment.getOrDefault(name, "").isEmpty());
  }

  private Keychain ofSystem() {
    return switch (system) {
      case LINUX -> new SecretServiceKeychain(circumstances.environment());
      case MAC -> new MacKeychain();
      case WINDOWS -> new WindowsKeychain();
    };
  }

  private VaultKeychain vault() {
    return vault(passphrase);
  }

  private VaultKeychain vault(PassphraseSource source) {
    return new VaultKeychain(folders.vault(), source, throttle);
  }

  /// The file that holds the vault's passphrase, if the environment names one.
  Optional<Path> passphraseFile() {
    return passphraseFile;
  }

  /// The store that the environment asks for, if it does.
  Optional<SecretStore.Kind> forced() {
    return switch (preference) {
      case AUTO -> Optional.empty();
      case SYSTEM -> Optional.of(SecretStore.Kind.SYSTEM);
      case VAULT -> Optional.of(SecretStore.Kind.VAULT);
    };
  }

  /// The store that is chosen, or will be at first use.
  Keychain chosen() {
    return new KeychainChoice(
        preference, settings, this::ofSystem, this::vault, mayAskToUnlock, gate);
  }

  /// Opens this store once more, by somebody who types the passphrase.
  VaultReopening reopening(Keychain keychain) {
    return new VaultReopening(keychain, folders.vault(), circumstances.passphrase(), throttle);
  }

  /// @param now the passphrase that opens the vault now, if somebody typed it
  VaultPassphrase vaultPassphrase(Optional<PassphraseSource> now) {
    VaultKeychain vault = vault();
    return new VaultPassphrase(vault, now.orElse(passphrase), vault.displayName());
  }

  Migration migration(Catalog catalog) {
    return migration(catalog, passphrase, mayAskToUnlock);
  }

  /// A move that somebody at the window wants, whom the desktop can ask for a password.
  ///
  /// @param typed the vault's passphrase
  Migration migrationInWindow(Catalog catalog, Optional<PassphraseSource> typed) {
    return migration(
        catalog, typed.orElse(passphrase), hasDesktop(system, circumstances.environment()));
  }

  private Migration migration(Catalog catalog, PassphraseSource source, boolean somebodyIsThere) {
    return new Migration(
        new StorePair(this::ofSystem, () -> vault(source), somebodyIsThere, forced()),
        settings,
        catalog,
        new MigrationJournal(folders.state()),
        gate);
  }
}
