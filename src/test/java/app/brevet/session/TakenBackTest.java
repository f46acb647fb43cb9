package app.brevet.session;

import static app.brevet.session.SessionWorld.NO_CODES;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.activity.Activity.Event;
import app.brevet.model.AwsHome;
import app.brevet.model.DeliveryKind;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is taken back by the way, when a session goes elsewhere, is told as well.
final class TakenBackTest {

  private static final ProfileName DEV = name("dev");

  @TempDir private Path folder;
  private SessionWorld world;
  private Sessions sessions;
  private Profiles profiles;
  private Path wsl;
  private Path box;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    SessionGround ground = OnDisk.ground(world, BothFiles.delivery(world.file, folder));
    sessions = new Sessions(ground);
    profiles = new Profiles(ground);
    world.addUserWithoutMfa("dev");
    wsl = Files.createDirectory(folder.resolve("wsl"));
    box = Files.createDirectory(folder.resolve("box"));
  }

  private void edit(UnaryOperator<Profile> edit) throws FailureException {
    profiles.edit(DEV, edit::apply);
  }

  private void start() throws Exception {
    sessions.start(DEV, NO_CODES);
  }

  private List<String> told(Event event) {
    return world.activity.latest(100).stream()
        .filter(entry -> entry.event() == event)
        .map(entry -> entry.profile() + ": " + entry.detail())
        .toList();
  }

  private String inFile(String profile, String section) {
    return profile + ": " + section + " in " + world.file.path();
  }

  private String inHome(String profile, String section, Path home) {
    return profile + ": " + section + " in " + HomesWorld.credentials(home);
  }

  @Test
  void start_whenTheOutputChanged_thenTheOldSectionIsTold() throws Exception {
    start();
    edit(dev -> dev.withOutput(Optional.of(name("other"))));

    start();

    assertThat(told(Event.TAKEN_BACK)).containsExactly(inFile("dev", "dev"));
  }

  @Test
  void start_whenTheWayChanged_thenWhatTheOtherHeldIsTold() throws Exception {
    start();
    edit(dev -> dev.withDelivery(DeliveryKind.PROCESS));
    start();
    assertThat(told(Event.TAKEN_BACK)).containsExactly(inFile("dev", "dev"));

    edit(dev -> dev.withDelivery(DeliveryKind.FILE));
    start();

    assertThat(told(Event.TAKEN_BACK))
        .containsExactly(inFile("dev", "dev"), "dev: dev in " + BothFiles.config(folder));
  }

  @Test
  void start_whenTheOutputOfALineChanged_thenTheOldLineIsTold() throws Exception {
    edit(dev -> dev.withDelivery(DeliveryKind.PROCESS));
    start();
    edit(dev -> dev.withOutput(Optional.of(name("other"))));

    start();

    assertThat(told(Event.TAKEN_BACK)).containsExactly("dev: dev in " + BothFiles.config(folder));
  }

  @Test
  void start_whenAHomeIsNotNamedAnyMore_thenItIsTold() throws Exception {
    edit(dev -> dev.withFurtherHomes(homes(wsl, box)));
    start();
    edit(dev -> dev.withFurtherHomes(homes(box)));

    start();

    assertThat(told(Event.TAKEN_BACK)).containsExactly(inHome("dev", "dev", wsl));
  }

  @Test
  void start_whenNothingChanged_thenNothingIsTakenBack() throws Exception {
    edit(dev -> dev.withFurtherHomes(homes(wsl)));
    start();

    start();

    assertThat(told(Event.TAKEN_BACK)).isEmpty();
  }

  @Test
  void rename_whenTheSessionLives_thenBothPlacesAreTold() throws Exception {
    edit(dev -> dev.withFurtherHomes(homes(wsl)));
    start();

    profiles.rename(DEV, name("prod"));

    assertThat(told(Event.TAKEN_BACK))
        .containsExactly(inFile("prod", "dev"), inHome("prod", "dev", wsl));
    assertThat(told(Event.DELIVERED)).endsWith(inFile("prod", "prod"), inHome("prod", "prod", wsl));
  }

  @Test
  void rename_whenNoSessionLives_thenWhatIsTakenBackIsTold() throws Exception {
    edit(dev -> dev.withFurtherHomes(homes(wsl)));
    start();
    world.clock.advance(Duration.ofDays(2));

    profiles.rename(DEV, name("prod"));

    assertThat(told(Event.TAKEN_BACK))
        .containsExactly(inFile("prod", "dev"), inHome("prod", "dev", wsl));
    assertThat(told(Event.DELIVERED)).hasSize(2);
  }

  @Test
  void remove_whenAFurtherHomeIsMissing_thenTheOthersAreToldAndTheFailureToo() throws Exception {
    edit(dev -> dev.withFurtherHomes(homes(wsl, box)));
    start();
    Files.move(wsl, folder.resolve("away"));

    assertThatThrownBy(() -> profiles.remove(DEV)).isInstanceOf(FailureException.class);

    assertThat(told(Event.TAKEN_BACK)).containsExactly(inHome("dev", "dev", box));
    assertThat(told(Event.FAILED)).hasSize(1);
  }

  @Test
  void remove_whenAllCanBeTakenBack_thenAllIsTold() throws Exception {
    edit(dev -> dev.withFurtherHomes(homes(wsl)));
    start();

    profiles.remove(DEV);

    assertThat(told(Event.TAKEN_BACK))
        .containsExactly(inHome("dev", "dev", wsl), inFile("dev", "dev"));
  }

  private static List<AwsHome> homes(Path... homes) {
    return Arrays.stream(homes).map(home -> new AwsHome(home.toString())).toList();
  }
}
