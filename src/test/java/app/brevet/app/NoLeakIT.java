package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.app.CommandWalk.Line;
import app.brevet.keychain.linux.PrivateKeyring;
import app.brevet.os.Folders;
import app.brevet.os.OperatingSystem;
import app.brevet.testing.BrevetHome;
import app.brevet.testing.Ran;
import app.brevet.testing.Typist;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No command leaves a planted secret in its arguments, its environment, its messages or a file,
/// whether it does its work or fails: the long-term key, the seed, the passphrases, and of sessions
/// all but what was asked for. Each process is looked at while it runs, and all files after it.
final class NoLeakIT {

  private static final String PASSPHRASE = "correct horse battery staple";
  private static final String NEXT = "another horse, another battery";

  private static final int STEP_SECONDS = 30;

  @TempDir private Path folder;
  @TempDir private Path session;
  private SandboxWorld world;
  private BrevetHome home;

  /// What is wrong when the commands are called.
  enum Fault {
    /// The passphrase's file has another one.
    WRONG_PASSPHRASE,
    /// Nobody knows the passphrase.
    NO_PASSPHRASE,
    /// Nobody listens where AWS should be.
    AWS_UNREACHABLE
  }

  @BeforeEach
  void open() throws Exception {
    world = new SandboxWorld();
    home = new BrevetHome(folder, world.sandbox().endpoint());
    plantAll();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void plantAll() {
    home.plant(world.secretKey());
    home.leaks().plantSeed(world.phone().totp().seed().copy());
    home.plant(NEXT);
    home.plant(CommandWalk.EXPORT_PASSPHRASE);
  }

  private void withVault() throws Exception {
    home.passphrase(PASSPHRASE);
    home.set("BREVET_KEYCHAIN", "vault");
  }

  private void begin() throws Exception {
    for (Line line : CommandWalk.before(world)) {
      run(line).expect(0);
    }
    plantSessions();
  }

  private Path codes() {
    return folder.resolve("codes");
  }

  private List<Line> lines() {
    return CommandWalk.all(world, codes());
  }

  /// A program of the walk finds a code of the step that comes, which nobody has spent.
  private Ran run(Line line) throws Exception {
    Instant soon = InstantSource.system().instant().plusSeconds(STEP_SECONDS);
    Files.writeString(codes(), world.phone().totp().codeAt(soon));
    if (!line.secret().isEmpty()) {
      home.plant(line.secret());
    }
    return home.brevetReading(line.input(), line.words());
  }

  private void plantSessions() throws Exception {
    VaultSecrets.plantSessions(home.leaks(), home.credentialsFile());
  }

  private void plantWhatTheVaultHolds(String passphrase) throws Exception {
    Path vault = Folders.of(OperatingSystem.LINUX, home.environment(), home.home()).vault();
    VaultSecrets.plant(home.leaks(), vault, passphrase);
  }

  @Test
  void walk_whenACommandIsAdded_thenItIsInTheWalk() {
    assertThat(CommandWalk.missing(lines())).isEmpty();
  }

  @Test
  void commands_whenTheyDoTheirWork_thenNothingLeaks() throws Exception {
    withVault();
    begin();
    String passphrase = PASSPHRASE;

    for (Line line : lines()) {
      Ran ran = run(line);
      if (line.works()) {
        ran.expect(0);
      }
      if (line.input().startsWith(NEXT)) {
        passphrase = NEXT;
        home.passphrase(NEXT);
      }
      if (Files.exists(home.credentialsFile())) {
        plantSessions();
      }
      plantWhatTheVaultHolds(passphrase);
      home.search(ran);
    }
  }

  @Test
  void commands_whenSomebodyTypesTheSecrets_thenNothingLeaks() throws Exception {
    withVault();
    begin();
    home.unset("BREVET_VAULT_PASSPHRASE_FILE");
    new Typist(home, "")
        .answering("Passphrase of the vault", "a wrong passphrase")
        .run("mfa", "show-qr", "alice")
        .expect(4);
    new Typist(home, "")
        .answering("Passphrase of the vault", PASSPHRASE)
        .run("mfa", "show-qr", "alice")
        .expect(0);
    new Typist(home, "")
        .answering("Passphrase of the vault", PASSPHRASE)
        .answering("new passphrase", NEXT)
        .answering("again:", NEXT)
        .run("keychain", "vault", "passphrase")
        .expect(0);
  }

  @ParameterizedTest
  @EnumSource
  void commands_whenTheyFail_thenNothingLeaks(Fault fault) throws Exception {
    withVault();
    begin();
    switch (fault) {
      case WRONG_PASSPHRASE -> home.passphrase("a wrong passphrase");
      case NO_PASSPHRASE -> home.unset("BREVET_VAULT_PASSPHRASE_FILE");
      case AWS_UNREACHABLE -> home.set("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
    }

    assertThat(failures(lines())).isGreaterThan(8);
  }

  @Test
  void start_whenTheCodeIsWrong_thenNothingLeaks() throws Exception {
    withVault();
    for (Line line : CommandWalk.before(world).subList(0, 2)) {
      run(line).expect(0);
    }

    for (String command : List.of("start", "renew", "whoami", "credentials")) {
      home.brevet(command, "admin", "--mfa-code", world.phone().wrongCode(), "--verbose").expect(5);
    }
  }

  @Test
  void commands_whenTheKeyringIsLocked_thenNothingLeaks() throws Exception {
    try (PrivateKeyring keyring = PrivateKeyring.unlocked(session)) {
      home.set(
          "DBUS_SESSION_BUS_ADDRESS",
          keyring.environment().getOrDefault("DBUS_SESSION_BUS_ADDRESS", ""));
      home.passphrase(PASSPHRASE);
      begin();
      home.brevet("keychain", "migrate", "--to", "vault").expect(0);
      home.brevet("keychain", "migrate", "--to", "system").expect(0);
      keyring.killDaemon();
      keyring.startDaemonLocked();
      assertThat(home.brevet("keychain", "status", "--json").expect(4).json().string("state"))
          .isEqualTo("locked");

      assertThat(failures(lines())).isGreaterThan(8);
    }
  }

  private int failures(List<Line> lines) throws Exception {
    int failures = 0;
    for (Line line : lines) {
      if (!line.words()[0].equals("demo") && run(line).exitCode() != 0) {
        failures++;
      }
    }
    System.out.println(failures + " of " + lines.size() + " commands failed");
    return failures;
  }

  /// Else the tests above could not fail: what they look for is there while a command runs.
  @Test
  void search_whenASecretIsThere_thenItIsFound() throws Exception {
    Path file = home.home().resolve("leak");
    for (String leak : Stream.of(world.secretKey(), NEXT).map(NoLeakIT::middle).toList()) {
      Files.writeString(file, "…" + leak + "…");

      assertThat(found(() -> home.brevet("version"))).contains("files with a planted secret");
      Files.delete(file);
      assertThat(found(() -> home.brevet("version", leak))).contains("processes with a planted");
      home.set("LEAK", leak);
      assertThat(found(() -> home.brevet("version"))).contains("processes with a planted secret");
      home.unset("LEAK");
    }
  }

  private static String middle(String secret) {
    return secret.substring(6, 26);
  }

  @FunctionalInterface
  private interface Run {
    Ran now() throws Exception;
  }

  private static String found(Run run) throws Exception {
    try {
      run.now();
      return "";
    } catch (AssertionError e) {
      return Optional.ofNullable(e.getMessage()).orElse("");
    }
  }
}
