package app.brevet.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import app.brevet.session.SessionWorld;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which profile is selected after one was added or changed.
final class ChosenProfileTest {

  @TempDir private Path folder;
  private ScreenWorld world;
  private ProfileListViewModel list;

  @BeforeEach
  void setUp() {
    world = new ScreenWorld(folder, SessionWorld.codes("123456"));
    list = new ProfileListViewModel(world.desk, world.acts, world.requests, world.words);
  }

  @Test
  void choose_whenAProfileWasOnlyJustAdded_thenItIsSelectedWhateverIsSearchedFor()
      throws FailureException {
    world.user("dev");
    world.desk.searchProperty().set("dev");
    UserProfile added = world.sessions.addUser("ops");

    world.desk.choose(added);
    world.live.refresh();

    assertThat(list.selectedProperty().get().map(ProfileListViewModel.Row::id))
        .contains(added.id());
    assertThat(world.desk.searchProperty().get()).isEmpty();
    world.desk.filterProperty().set(new ProfileFilter.Active());
    world.desk.look();
    assertThat(world.desk.filterProperty().get()).isEqualTo(new ProfileFilter.Active());
  }

  @Test
  void choose_whenAProfileWasRenamed_thenItStaysSelectedUnderItsNewName() throws FailureException {
    ProfileId dev = world.user("dev");
    world.user("devil");
    world.desk.searchProperty().set("dev");

    Profile renamed =
        world.sessions.profiles.rename(new ProfileName("dev"), new ProfileName("ops"));
    world.desk.choose(renamed);
    world.live.refresh();

    assertThat(list.selectedProperty().get().map(ProfileListViewModel.Row::id)).contains(dev);
    assertThat(world.desk.searchProperty().get()).isEmpty();
  }
}
