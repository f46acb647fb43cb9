package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.custody.SecretStore.Kind;
import app.brevet.keychain.linux.PrivateKeyring;
import app.brevet.testing.ChildJvm;
import app.brevet.testing.Counts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A migration that is killed after each of its steps: the recorded store holds all secrets, and a
/// new process brings it to its end.
class MigrationKilledTest {

  @TempDir private Path home;

  /// Every place at which it can be told to wait, in order.
  private static List<String> places() {
    int all = MigrationGround.ITEMS.size();
    List<String> places = new ArrayList<>();
    places.add("BEGUN 0");
    for (int i = 1; i <= all; i++) {
      places.add("COPIED " + i);
    }
    places.add("VERIFIED " + all);
    places.add("SWITCHED " + all);
    for (int i = 1; i <= all; i++) {
      places.add("REMOVED " + i);
    }
    places.add("FINISHED " + all);
    return places;
  }

  private static ChildJvm start(MigrationGround ground, Kind to, String place) throws Exception {
    return ChildJvm.start(
        MigrationProgram.class, ground.home().toString(), ground.bus(), to.key(), place);
  }

  private static void killAndGoOn(MigrationGround ground, Kind to, String place) throws Exception {
    ground.fill(to.other());
    try (ChildJvm killed = start(ground, to, place)) {
      assertThat(killed.line()).contains("at " + place);
    }
    Kind recorded = Kind.of(ground.settings().keychainKind().orElseThrow());
    assertThat(ground.held(recorded))
        .as("in the recorded store, %s, after %s", recorded, place)
        .containsAllEntriesOf(MigrationGround.all());
    boolean isOver = place.startsWith("FINISHED");
    assertThat(ground.migration().unfinished().isEmpty())
        .as("over, after " + place)
        .isEqualTo(isOver);

    try (ChildJvm next = start(ground, to, "nowhere")) {
      assertThat(next.line()).as("goes on after %s", place).contains("finished");
    }

    assertThat(ground.held(to)).as(place).containsExactlyInAnyOrderEntriesOf(MigrationGround.all());
    assertThat(ground.held(to.other())).as(place).isEmpty();
    assertThat(ground.settings().keychainKind()).contains(to.key());
    assertThat(ground.journalFile()).doesNotExist();
  }

  @Test
  void move_whenKilledAfterAnyStep_thenNothingIsLostAndTheNextGoesOn() throws Exception {
    MigrationGround files = new MigrationGround(home, "");
    for (Kind to : Kind.values()) {
      for (String place : places()) {
        killAndGoOn(files, to, place);
      }
    }
  }

  @Test
  void move_whenKilledBetweenTheRealKeyringAndTheVault_thenNothingIsLostAndTheNextGoesOn()
      throws Exception {
    try (PrivateKeyring keyring =
        PrivateKeyring.unlocked(Files.createDirectory(home.resolve("k")))) {
      String bus = keyring.environment().getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
      MigrationGround real = new MigrationGround(home, bus);
      List<String> places = places();
      int count = Counts.of(3, places.size());
      for (Kind to : Kind.values()) {
        for (int i = 0; i < count; i++) {
          // A few of them spread over the way, or each one.
          killAndGoOn(real, to, places.get((2 * i + 1) * places.size() / (2 * count)));
        }
      }
    }
  }
}
