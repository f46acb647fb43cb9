package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.Json;
import app.brevet.testing.BrevetHome;
import app.brevet.testing.Ran;
import app.brevet.testing.Typist;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TerminalIT {

  @TempDir private Path folder;
  private SandboxWorld world;
  private BrevetHome home;

  @BeforeEach
  void open() throws Exception {
    world = new SandboxWorld();
    home = world.home(folder);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void add_whenTheSecretIsTyped_thenItIsNotShown() throws Exception {
    Ran ran =
        new Typist(home, "")
            .answering("(not shown):", world.secretKey())
            .run(
                "profile",
                "add",
                "user",
                "alice",
                "--access-key-id",
                world.user().accessKey().accessKeyId().value())
            .expect(0);

    assertThat(ran.out()).contains("alice was added").doesNotContain(world.secretKey());
  }

  @Test
  void start_whenAWrongCodeIsTyped_thenSaysSoAndTakesTheNext() throws Exception {
    world.addUser(home).expect(0);

    new Typist(home, "")
        .answering("Code of alice", world.phone().wrongCode())
        .answering("Code of alice", world.phone().nextCode())
        .run("start", "alice")
        .expect(0);

    assertThat(Files.readString(home.credentialsFile())).contains("[alice]");
  }

  @Test
  void credentials_whenAToolReadsThem_thenTheCodeIsAskedForAtTheTerminal() throws Exception {
    world.addUser(home).expect(0);

    new Typist(home, "< /dev/null > credentials.json 2> errors")
        .answering("Code of alice", world.phone().nextCode())
        .run("credentials", "alice")
        .expect(0);

    String printed = Files.readString(folder.resolve("credentials.json"));
    assertThat(Json.parse(printed).number("Version")).isEqualTo(1);
    assertThat(folder.resolve("errors")).isEmptyFile();
  }

  @Test
  void start_whenTheVaultIsMadeAtTheTerminal_thenThePassphraseIsAskedForTwiceAndNotShown()
      throws Exception {
    home.unset("BREVET_VAULT_PASSPHRASE_FILE");
    home.plant("typed passphrase");

    new Typist(home, "")
        .answering("(not shown):", world.secretKey())
        .answering("new vault", "typed passphrase")
        .answering("again:", "typed passphrase")
        .run(
            "profile",
            "add",
            "user",
            "alice",
            "--access-key-id",
            world.user().accessKey().accessKeyId().value())
        .expect(0);
  }
}
