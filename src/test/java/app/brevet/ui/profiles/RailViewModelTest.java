package app.brevet.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKey;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.SessionTags;
import app.brevet.model.UserProfile;
import app.brevet.session.SessionWorld;
import app.brevet.ui.profiles.RailViewModel.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RailViewModelTest {

  @TempDir private Path folder;
  private ScreenWorld world;
  private RailViewModel rail;

  @BeforeEach
  void setUp() {
    world = new ScreenWorld(folder, SessionWorld.codes("123456"));
    rail = new RailViewModel(world.desk, world.words);
  }

  private List<String> counts() {
    return rail.filtersProperty().get().stream()
        .map(entry -> entry.label() + " " + entry.count())
        .toList();
  }

  @Test
  void filters_whenOneLivesAndTimePasses_thenTheCountsGoOn() throws FailureException {
    ProfileId dev = world.user("dev");
    world.user("ops");
    world.live.start(dev);
    assertThat(counts()).containsExactly("All 2", "Active 1", "Ending soon 0", "Favourites 0");

    world.pass(Duration.ofHours(12).minusMinutes(5));
    assertThat(counts()).containsExactly("All 2", "Active 1", "Ending soon 1", "Favourites 0");

    world.pass(Duration.ofMinutes(5));
    assertThat(counts()).containsExactly("All 2", "Active 0", "Ending soon 0", "Favourites 0");
  }

  @Test
  void choose_whenAFilter_thenTheListGoesByIt() throws FailureException {
    world.user("dev");

    rail.choose(rail.filtersProperty().get().get(1));

    assertThat(world.desk.filterProperty().get()).isEqualTo(new ProfileFilter.Active());
    assertThat(rail.filtersProperty().get()).filteredOn(Entry::chosen).hasSize(1);
  }

  @Test
  void accounts_whenAUserIsFederated_thenItCountsInTheAccountOfWhoseKeySigns()
      throws FailureException {
    ProfileId dev = world.user("dev");
    UserProfile other =
        SessionWorld.user("other", Optional.of("arn:aws:iam::999988887777:mfa/other"));
    try (AccessKey key = SessionWorld.key(other.accessKeyId())) {
      world.sessions.profiles.addUser(other, key, false);
    }
    FederatedProfile guest =
        new FederatedProfile(
            ProfileId.random(),
            new ProfileName("guest"),
            dev,
            Optional.empty(),
            SessionPolicy.NONE,
            SessionTags.NONE,
            SessionSettings.of(SessionDuration.USER_DEFAULT));
    world.sessions.profiles.add(guest);
    world.live.refresh();

    List<Entry> accounts = rail.accountsProperty().get();
    assertThat(accounts).extracting(Entry::count).containsExactly(2, 1);
    rail.choose(accounts.getFirst());
    assertThat(world.desk.shown())
        .extracting(one -> one.profile().name().value())
        .containsExactly("dev", "guest");
  }

  @Test
  void accounts_whenThereIsOne_thenItIsNoChoice() throws FailureException {
    world.user("dev");
    assertThat(rail.accountsProperty().get()).isEmpty();
  }
}
