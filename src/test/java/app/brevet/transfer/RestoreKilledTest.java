package app.brevet.transfer;

import static app.brevet.transfer.TransferWorld.id;
import static app.brevet.transfer.TransferWorld.role;
import static app.brevet.transfer.TransferWorld.user;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.vault.CheapSealing;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Profile;
import app.brevet.model.UserProfile;
import app.brevet.testing.ChildJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A restore that is killed (`SIGKILL`) after each of its steps: what worked before works, and the
/// same restore once more comes to the same end.
class RestoreKilledTest {

  private static final int MOST_PLACES = 30;
  private static final UserProfile OURS =
      user("dev", 1).withAccessKeyId(new AccessKeyId("AKIAOURSOURSOURSOUR1"));

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    TransferWorld there = new TransferWorld(folder.resolve("there"), new InMemoryKeychain());
    there.addWithSecrets(user("dev", 1), "secret-there");
    there.addWithSecrets(user("new", 2), "secret-new");
    there.add(role("admin", 3, id(2)));
    there.settings.recordLockAfter(Duration.ofMinutes(3));
    there.settings.pin(id(3), true);
    file = there.export(folder.resolve("file"));
  }

  private Path home(int place) throws Exception {
    Path home = folder.resolve("home" + place);
    try (Keychain vault = CheapSealing.vault(home.resolve("vault"))) {
      new TransferWorld(home, vault).addWithSecrets(OURS, "secret-ours");
    }
    return home;
  }

  private ChildJvm start(Path home, int place) throws Exception {
    return ChildJvm.start(
        RestoreProgram.class, home.toString(), file.toString(), Integer.toString(place));
  }

  /// All that a machine holds in the end.
  private record Held(List<Profile> profiles, Map<String, String> secrets, Duration lockAfter) {}

  private static Held held(Path home) throws Exception {
    try (Keychain vault = CheapSealing.vault(home.resolve("vault"))) {
      TransferWorld world = new TransferWorld(home, vault);
      return new Held(world.catalog.profiles(), world.held(), world.settings.lockAfter());
    }
  }

  private static void expectDevWorks(Path home, int place) throws Exception {
    try (Keychain vault = CheapSealing.vault(home.resolve("vault"))) {
      TransferWorld world = new TransferWorld(home, vault);
      UserProfile dev = (UserProfile) world.catalog.find(id(1)).orElseThrow();
      assertThat(world.keys.of(dev).secretAccessKey().reveal())
          .as("killed at %d", place)
          .isEqualTo(dev.equals(OURS) ? "secret-ours" : "secret-there");
      assertThat(world.held().values())
          .as("killed at %d", place)
          .anyMatch(secret -> secret.contains("secret-ours"));
    }
  }

  @Test
  void restore_whenKilledAfterAnyStep_thenNothingIsLostAndTheNextComesToTheSameEnd()
      throws Exception {
    Path unharmed = home(0);
    try (ChildJvm whole = start(unharmed, 0)) {
      assertThat(whole.line()).contains("finished");
    }
    Held end = held(unharmed);
    boolean finished = false;
    int place = 1;
    for (; !finished && place < MOST_PLACES; place++) {
      Path home = home(place);
      try (ChildJvm killed = start(home, place)) {
        finished = killed.line().orElse("").equals("finished");
      }
      expectDevWorks(home, place);

      try (ChildJvm next = start(home, 0)) {
        assertThat(next.line()).contains("finished");
      }

      assertThat(held(home)).as("killed at %d", place).isEqualTo(end);
    }
    System.out.println("count: " + (place - 2) + " kills of a restore");
    assertThat(place).isEqualTo(11);
    assertThat(end.secrets()).hasSize(5);
  }
}
