package app.brevet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.catalog.InMemorySettings;
import app.brevet.custody.Lock;
import app.brevet.custody.SecretStore;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.session.LiveSessions;
import app.brevet.session.SessionWorld;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.lock.LockViewModel;
import app.brevet.ui.profiles.ProfileDesk;
import app.brevet.words.TestWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TopBarViewModelTest {

  @TempDir private Path folder;
  private final List<String> done = new ArrayList<>();

  private static LockViewModel lock() {
    InMemoryKeychain keychain = new InMemoryKeychain();
    return new LockViewModel(
        TestWords.english(),
        new Lock(keychain, new SecretStore(keychain, new InMemorySettings()), () -> {}),
        new CallerWork(),
        Runnable::run,
        () -> {},
        _ -> {});
  }

  @Test
  void lines_whenRun_thenEachDoesItsOwnAndTheSearchIsTheDesks() {
    SessionWorld world = new SessionWorld(folder);
    LiveSessions live =
        new LiveSessions(
            world.sessions, world.profiles, SessionWorld.codes(), () -> {}, Runnable::run);
    ProfileDesk desk = new ProfileDesk(live, world.clock, Runnable::run);
    TopBarViewModel bar =
        new TopBarViewModel(
            desk,
            List.of(new TopBarViewModel.Line("User", "Ctrl+N", () -> done.add("user"))),
            List.of(new TopBarViewModel.Line("Quit", "Ctrl+Q", () -> done.add("quit"))),
            lock(),
            TestWords.english());

    bar.adding().forEach(line -> line.run().run());
    bar.more().forEach(line -> line.run().run());
    bar.searchProperty().set("acme");

    assertThat(done).containsExactly("user", "quit");
    assertThat(desk.searchProperty().get()).isEqualTo("acme");
  }
}
