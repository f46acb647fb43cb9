package app.brevet.cli;

import app.brevet.os.OwnerOnly;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The home of the demo: a folder of mode 0700 that holds all it writes, and goes away with it,
/// also on Ctrl-C. Nothing of the user's own environment is looked at.
public final class DemoHome implements AutoCloseable {

  /// The section of somebody else that is in the file before.
  static final String FOREIGN = "legacy";

  private static final int PASSPHRASE_BYTES = 32;
  private static final String BEFORE =
      """
      # Written by hand, long ago.
      [legacy]
      aws_access_key_id = AKIAIOSFODNN7EXAMPLE
      aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
      """;

  private final Path folder;
  private final Thread onInterrupt = new Thread(this::removeQuietly);

  private DemoHome(Path folder) {
    this.folder = folder;
  }

  /// A new home with a credentials file in it, and a passphrase for its vault.
  public static DemoHome create() throws IOException {
    DemoHome home = new DemoHome(Files.createTempDirectory("brevet-demo-"));
    Runtime.getRuntime().addShutdownHook(home.onInterrupt);
    byte[] passphrase = new byte[PASSPHRASE_BYTES];
    new SecureRandom().nextBytes(passphrase);
    home.write(home.passphraseFile(), HexFormat.of().formatHex(passphrase));
    home.write(home.credentialsFile(), BEFORE);
    return home;
  }

  private void write(Path file, String text) throws IOException {
    OwnerOnly.createFile(file);
    Files.writeString(file, text);
  }

  /// The folder.
  public Path folder() {
    return folder;
  }

  private Path passphraseFile() {
    return folder.resolve("passphrase");
  }

  private Path credentialsFile() {
    return folder.resolve("credentials");
  }

  /// The whole environment of the demo's commands.
  public Map<String, String> environment(URI endpoint) {
    return Map.of(
        "BREVET_HOME", folder.resolve("brevet").toString(),
        "BREVET_KEYCHAIN", "vault",
        "BREVET_VAULT_PASSPHRASE_FILE", passphraseFile().toString(),
        "AWS_SHARED_CREDENTIALS_FILE", credentialsFile().toString(),
        "AWS_CONFIG_FILE", folder.resolve("config").toString(),
        "AWS_ENDPOINT_URL", endpoint.toString(),
        "BREVET_SIGNIN_ENDPOINT", endpoint.toString());
  }

  /// Whether the credentials file is, to the byte, what it was before the demo.
  boolean isFileAsBefore() throws IOException {
    return Files.readString(credentialsFile()).equals(BEFORE);
  }

  /// What the demo wrote into the file, with the secrets masked.
  List<String> writtenLines() throws IOException {
    String text = Files.readString(credentialsFile(), StandardCharsets.UTF_8);
    return text.lines().skip(BEFORE.lines().count()).map(DemoHome::masked).toList();
  }

  private static String masked(String line) {
    boolean secret =
        line.startsWith("aws_secret_access_key") || line.startsWith("aws_session_token");
    return secret ? line.substring(0, line.indexOf('=') + 1) + " ***" : line;
  }

  private void removeQuietly() {
    try {
      remove();
    } catch (IOException e) {
      // The process is ending; the folder is below the system's own for temporary files.
    }
  }

  private void remove() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(onInterrupt);
    remove();
  }
}
