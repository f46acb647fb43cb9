package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.BrevetHome;
import app.brevet.testing.Counts;
import app.brevet.testing.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TogetherIT {

  @TempDir private Path folder;
  private SandboxWorld world;
  private BrevetHome home;

  @BeforeEach
  void open() throws Exception {
    world = new SandboxWorld();
    home = world.home(folder);
    world.addUser(home).expect(0);
    world.addRole(home).expect(0);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void start_whenTwoProcessesHaveTheSameCode_thenItIsSentOnce() throws Exception {
    String code = world.phone().nextCode();

    List<Ran> ran = together(2, "start", "alice", "--mfa-code", code);

    assertThat(ran).allSatisfy(each -> each.expect(0));
    assertThat(world.calls("GetSessionToken")).isEqualTo(1);
  }

  @Test
  void credentials_whenManyProcessesAskForOneRole_thenOneAssumeRole() throws Exception {
    home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(0);

    List<Ran> ran = together(Counts.of(20, 20), "credentials", "admin");

    assertThat(ran).allSatisfy(each -> each.expect(0));
    assertThat(ran.stream().map(Ran::out).distinct()).hasSize(1);
    assertThat(world.calls("AssumeRole")).isEqualTo(1);
  }

  private List<Ran> together(int count, String... arguments)
      throws IOException, InterruptedException {
    List<BrevetHome.Running> running = new ArrayList<>();
    for (int started = 0; started < count; started++) {
      running.add(home.start("", arguments));
    }
    List<Ran> ran = new ArrayList<>();
    for (BrevetHome.Running each : running) {
      ran.add(home.finish(each));
    }
    return ran;
  }
}
