package app.brevet.session;

import static app.brevet.session.SessionWorld.codes;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsStatusTest {

  private static final int MANY = 500;

  @TempDir private Path folder;
  private SessionWorld world;

  @BeforeEach
  void setUp() {
    world = new SessionWorld(folder);
  }

  @Test
  void status_whenThereAreManyProfiles_thenRecordsAreReadOnce() throws Exception {
    world.catalog.change(
        none ->
            IntStream.range(0, MANY)
                .<Profile>mapToObj(i -> SessionWorld.user("user-" + i, Optional.empty()))
                .toList());
    world.delivery.takeReadings();

    List<SessionStatus> all = world.sessions.status();

    assertThat(all).hasSize(MANY);
    assertThat(world.delivery.takeReadings()).isEqualTo(1);
  }

  @Test
  void status_whenSomeAreDelivered_thenEachShowsItsOwn() throws Exception {
    world.addUser("first");
    world.addUserWithoutMfa("second");
    StartedSession started = world.sessions.start(name("first"), codes("123456"));

    List<SessionStatus> all = world.sessions.status();

    assertThat(all.get(0).delivered()).containsExactly(started.delivered());
    assertThat(all.get(1).delivered()).isEmpty();
    assertThat(all.get(0)).isEqualTo(world.sessions.status(name("first")));
  }

  @Test
  void status_whenSessionLives_thenItTellsWhenItWasObtained() throws Exception {
    world.addUser("dev");
    Instant start = world.clock.instant();
    world.sessions.start(name("dev"), codes("123456"));
    world.clock.advance(Duration.ofHours(1));

    assertThat(world.sessions.status(name("dev")).obtainedAt()).contains(start);
  }

  @Test
  void status_whenThereIsNoSession_thenNothingWasObtained() throws Exception {
    world.addUser("dev");

    assertThat(world.sessions.status(name("dev")).obtainedAt()).isEmpty();
  }
}
