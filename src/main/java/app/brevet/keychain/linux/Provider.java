package app.brevet.keychain.linux;

import app.brevet.keychain.KeychainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Who answers as the Secret Service, by the name of its program.
final class Provider {

  /// What it is called where its program is not known.
  static final String UNKNOWN = "Secret Service";

  private static final Map<String, String> NAMES =
      Map.of(
          "gnome-keyring-d", "GNOME Keyring",
          "keepassxc", "KeePassXC",
          "kwalletd5", "KDE Wallet",
          "kwalletd6", "KDE Wallet",
          "ksecretd", "KDE Wallet");

  private Provider() {}

  /// Its name for people.
  static String nameOf(SecretService service) {
    try {
      String program = Files.readString(Path.of("/proc/" + service.processId() + "/comm")).strip();
      return NAMES.getOrDefault(program, UNKNOWN);
    } catch (IOException | KeychainException e) {
      return UNKNOWN; // A sandbox hides other processes; the name is for people only.
    }
  }
}
