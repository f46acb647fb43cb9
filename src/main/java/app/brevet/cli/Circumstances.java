package app.brevet.cli;

import app.brevet.keychain.PassphraseSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the use cases are composed for.
///
/// @param environment the variables that are honoured; `BREVET_HOME` where `--home` was given
/// @param home the path of the user's home folder
/// @param mayAsk whether the user may be asked, at a terminal or by the desktop's keychain
/// @param passphrase asks for the vault's passphrase, where no file holds it
public record Circumstances(
    Map<String, String> environment, String home, boolean mayAsk, PassphraseSource passphrase) {

  private static final String PASSPHRASE_FILE = "BREVET_VAULT_PASSPHRASE_FILE";

  /// Copies the environment.
  public Circumstances {
    environment = Map.copyOf(environment);
  }

  /// The name of the file that holds the vault's passphrase, if the environment has one: an empty
  /// one counts as none.
  public Optional<String> passphraseFile() {
    return Optional.of(environment.getOrDefault(PASSPHRASE_FILE, ""))
        .filter(file -> !file.isEmpty());
  }

  /// The same with Brevet's own files under this folder.
  Circumstances movedTo(String brevetHome) {
    Map<String, String> moved = new HashMap<>(environment);
    moved.put("BREVET_HOME", brevetHome);
    return new Circumstances(moved, home, mayAsk, passphrase);
  }

  /// The same with or without leave to ask, and with this way of asking for the vault's passphrase.
  Circumstances asking(boolean allowed, PassphraseSource source) {
    return new Circumstances(environment, home, allowed, source);
  }
}
