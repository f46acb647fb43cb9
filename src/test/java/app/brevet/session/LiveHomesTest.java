package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.AwsHome;
import app.brevet.model.Failure;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a window is told of further homes that are not there.
final class LiveHomesTest {

  @TempDir private Path folder;
  private final List<String> started = new ArrayList<>();
  private LiveSessions live;
  private ProfileId dev;
  private Path home;

  @BeforeEach
  void setUp() throws Exception {
    home = folder.resolve("wsl");
    SessionWorld world = new SessionWorld(folder);
    SessionGround ground = OnDisk.ground(world, BothFiles.delivery(world.file, folder));
    Profiles profiles = new Profiles(ground);
    dev = world.addUserWithoutMfa("dev").id();
    profiles.edit(
        SessionWorld.name("dev"),
        profile -> profile.withFurtherHomes(List.of(new AwsHome(home.toString()))));
    live =
        new LiveSessions(
            new Sessions(ground), profiles, SessionWorld.NO_CODES, () -> {}, Runnable::run);
    live.onStarted(profile -> started.add(profile.name().value()));
    live.refresh();
  }

  private LiveSession one() {
    return live.find(dev).orElseThrow();
  }

  private Optional<Trouble> trouble(Verb verb) {
    return Optional.of(
        new Trouble(
            new Attempt(verb, "dev"),
            new Failure.FileUntouched(home, FileReason.HOME_MISSING, "")));
  }

  @Test
  void start_whenAHomeIsMissing_thenTheSessionLivesAndTheTroubleNamesTheHome() {
    live.start(dev);

    assertThat(one().state()).isInstanceOf(SessionState.Active.class);
    assertThat(one().delivered()).hasSize(1);
    assertThat(one().trouble()).isEqualTo(trouble(Verb.DELIVER));
    assertThat(started).containsExactly("dev");
  }

  @Test
  void tryAgain_whenTheHomeIsThereByThen_thenTheSessionIsPutThereAsItIs() throws Exception {
    live.renew(dev);
    Files.createDirectory(home);
    Optional<?> before = one().obtainedAt();

    live.tryAgain(dev);

    assertThat(one().trouble()).isEmpty();
    assertThat(one().delivered()).hasSize(2);
    assertThat(one().obtainedAt()).isEqualTo(before);
  }

  @Test
  void stop_whenAHomeIsMissing_thenAllElseIsStoppedAndTryingAgainTakesTheRestBack()
      throws Exception {
    Files.createDirectory(home);
    live.start(dev);
    Path away = Files.move(home, folder.resolve("away"));

    live.stop(dev);

    assertThat(one().state()).isInstanceOf(SessionState.Idle.class);
    assertThat(one().trouble()).isEqualTo(trouble(Verb.TAKE_BACK));
    Files.move(away, home);
    live.tryAgain(dev);
    assertThat(one().trouble()).isEmpty();
    assertThat(one().delivered()).isEmpty();
    assertThat(home.resolve(".aws/credentials")).doesNotExist();
  }
}
