package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Activity.Event;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Adding a user, and what stands in the activity of it.
final class AddUserCommandTest {

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
  }

  @Test
  void add_whenTheUserHasADeviceAndNobodyIsAskedForACode_thenNoFailureIsTold() {
    world.addUser();

    assertThat(world.activity.events()).containsExactly(Event.PROFILE_ADDED);
  }

  @Test
  void keyStatus_whenTheUserHasADeviceAndNobodyIsAskedForACode_thenNoFailureIsTold() {
    world.addUser();

    world.run("key", "status", "demo", "--no-input").expect(0);

    assertThat(world.activity.events()).containsExactly(Event.PROFILE_ADDED);
  }
}
