package app.brevet.custody;

import java.nio.file.Files;
import java.nio.file.Path;

/// The vault's two files, and the command that opens them without Brevet.
///
/// @param folder the vault's
public record VaultRecovery(Path folder) {

  /// The sealed secrets.
  public Path items() {
    return folder.resolve("vault.age");
  }

  /// Their key, which the passphrase seals.
  public Path key() {
    return folder.resolve("vault-key.age");
  }

  /// For a POSIX shell.
  public String command() {
    return "age -d -i " + quoted(key()) + " " + quoted(items());
  }

  private static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[A-Za-z0-9/._-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /// Whether there is anything.
  public boolean isThere() {
    return Files.exists(key());
  }
}
