package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Printable;
import app.brevet.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The vault's two files, and the command that opens them without Brevet.
///
/// @param folder the vault's
record VaultRecovery(Path folder) {

  private Path items() {
    return folder.resolve("vault.age");
  }

  private Path key() {
    return folder.resolve("vault-key.age");
  }

  /// For a POSIX shell.
  private String command() {
    return "age -d -i " + quoted(key()) + " " + quoted(items());
  }

  private static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[A-Za-z0-9/._-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /// Whether there is anything.
  boolean isThere() {
    return Files.exists(key());
  }

  JsonObject document() {
    return new JsonObject()
        .with("items", items().toString())
        .with("key", key().toString())
        .with("recover", command());
  }

  List<String> lines(Words words) {
    return List.of(
        words.text("commands.keychain.status.vault", Printable.of(folder.toString(), 1000)),
        words.text("commands.keychain.status.recover", Printable.of(command(), 3000)));
  }
}
