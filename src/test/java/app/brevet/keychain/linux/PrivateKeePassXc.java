package app.brevet.keychain.linux;

import app.brevet.keychain.Keychain.State;
import app.brevet.keychain.KeychainException;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A real KeePassXC as the Secret Service, with a database, a home and a session bus of its own, on
/// which no other service can be started. It has no screen: what it asks stays unanswered.
final class PrivateKeePassXc implements AutoCloseable {

  private static final String PASSWORD = "pw\n";

  /// A database whose root group is shown to the Secret Service's clients.
  private static final String DATABASE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <KeePassFile>
        <Meta>
          <DatabaseName>Brevet</DatabaseName>
          <CustomData>
            <Item>
              <Key>FDO_SECRETS_EXPOSED_GROUP</Key>
              <Value>{00112233-4455-6677-8899-aabbccddeeff}</Value>
            </Item>
          </CustomData>
        </Meta>
        <Root><Group><UUID>ABEiM0RVZneImaq7zN3u/w==</UUID><Name>Root</Name></Group></Root>
      </KeePassFile>
      """;

  private final PrivateKeyring bus;
  private final Path home;

  private PrivateKeePassXc(PrivateKeyring bus, Path home) {
    this.bus = bus;
    this.home = home;
  }

  /// KeePassXC with its database open.
  ///
  /// @param home a short, empty folder
  /// @param confirms whether it asks before a client that did not make an item reads it
  static PrivateKeePassXc unlocked(Path home, boolean confirms)
      throws IOException, InterruptedException {
    RealPart.require("keepassxc", () -> PrivateKeyring.found("keepassxc"));
    PrivateKeyring bus = PrivateKeyring.onlyBus(home);
    // It keeps its lock and its socket in the temporary folder: one that the user runs is not met.
    bus.environment().put("TMPDIR", home.toString());
    bus.environment().put("QT_QPA_PLATFORM", "offscreen");
    PrivateKeePassXc made = new PrivateKeePassXc(bus, home);
    try {
      made.makeDatabase();
      Files.writeString(home.resolve("kx.ini"), settings(confirms));
      made.startUnlocked();
      return made;
    } catch (IOException | InterruptedException e) {
      bus.close();
      throw e;
    }
  }

  /// Version 2.7.4 of Debian crashes without a screen when it saves while its preview shows an
  /// item: it does neither here.
  private static String settings(boolean confirms) {
    return """
    [General]
    ConfigVersion=2
    AutoSaveAfterEveryChange=false
    [GUI]
    CheckForUpdates=false
    HidePreviewPanel=true
    [FdoSecrets]
    Enabled=true
    ShowNotification=false
    ConfirmDeleteItem=false
    ConfirmAccessItem=%s
    """
        .formatted(confirms);
  }

  private void makeDatabase() throws IOException, InterruptedException {
    Path xml = Files.writeString(home.resolve("db.xml"), DATABASE);
    Process made =
        give(
            PASSWORD + PASSWORD,
            "keepassxc-cli",
            "import",
            "--quiet",
            "--set-password",
            "--decryption-time",
            "100",
            xml.toString(),
            database());
    if (made.waitFor() != 0) {
      throw new IOException("keepassxc-cli ended with " + made.exitValue());
    }
  }

  private String database() {
    return home.resolve("db.kdbx").toString();
  }

  private void startUnlocked() throws IOException, InterruptedException {
    startProgram(PASSWORD, "--pw-stdin");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    State state = State.ABSENT;
    while (state != State.AVAILABLE) {
      if (System.nanoTime() > end) {
        throw new IOException("KeePassXC did not open its database: " + state);
      }
      try (SecretServiceKeychain keychain = new SecretServiceKeychain(environment())) {
        state = keychain.state();
      }
    }
  }

  private void startProgram(String given, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "keepassxc",
                "--config",
                home.resolve("kx.ini").toString(),
                "--localconfig",
                home.resolve("kx-local.ini").toString()));
    command.addAll(List.of(options));
    command.add(database());
    give(given, command.toArray(String[]::new));
    bus.awaitName();
  }

  private Process give(String given, String... command) throws IOException {
    Process process = bus.start(command);
    try (OutputStream input = process.getOutputStream()) {
      input.write(given.getBytes(StandardCharsets.UTF_8));
    }
    return process;
  }

  /// Locks the database, as the user does when leaving.
  void lock() throws KeychainException {
    String address = environment().getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
    try (BusConnection connection = BusConnection.open(address, Duration.ofSeconds(5))) {
      BusReply reply =
          connection.call(
              "org.freedesktop.secrets",
              "/org/freedesktop/secrets",
              "org.freedesktop.Secret.Service",
              "Lock",
              "ao",
              List.of("/org/freedesktop/secrets/collection/db"));
      if (reply instanceof BusReply.Answer answer && !answer.values().get(1).equals("/")) {
        new SecretService(connection)
            .prompt(answer.values().get(1).toString(), Duration.ofSeconds(10));
      }
    }
  }

  /// The environment of a program that uses this KeePassXC.
  Map<String, String> environment() {
    return bus.environment();
  }

  @Override
  public void close() {
    bus.close();
  }
}
