package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Attempt.Verb;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the window does where somebody else's section is in the way.
final class LiveReplaceTest {

  @TempDir private Path folder;
  private Path file;
  private LiveSessions live;
  private ProfileId dev;

  @BeforeEach
  void setUp() throws Exception {
    SessionWorld world = new SessionWorld(folder);
    dev = world.addUser("dev").id();
    file = Files.writeString(folder.resolve("credentials"), "[dev]\nregion = x\n[default]\n");
    live = OnDisk.live(world, folder, SessionWorld.codes("123456", "654321"));
  }

  private LiveSession one() {
    return live.find(dev).orElseThrow();
  }

  private Replacement inTheWay() throws Exception {
    return live.inTheWay(one()).orElseThrow();
  }

  @Test
  void replace_whenAStartFailed_thenItIsStartedThere() throws Exception {
    live.start(dev);
    assertThat(one().trouble()).isPresent();

    live.replace(one(), inTheWay());

    assertThat(one().trouble()).isEmpty();
    assertThat(one().state()).isInstanceOf(SessionState.Active.class);
    assertThat(file).content().contains("[dev]\n# Written by Brevet", "region = x");
  }

  @Test
  void replace_whenUseAsDefaultFailed_thenTheDefaultSectionIsReplaced() throws Exception {
    live.useAsDefault(dev);

    assertThat(inTheWay().header()).isEqualTo("[default]");
    live.replace(one(), inTheWay());

    assertThat(file).content().startsWith("[dev]\nregion = x\n[default]\n# Written by Brevet");
  }

  @Test
  void tryAgain_whenUseAsDefaultFailed_thenItIsTriedThereAgain() throws Exception {
    live.useAsDefault(dev);
    Files.writeString(file, "[dev]\nregion = x\n");

    live.tryAgain(dev);

    assertThat(one().delivered().getFirst().section()).isEqualTo(SessionWorld.name("default"));
    assertThat(file).content().startsWith("[dev]\nregion = x\n");
  }

  @Test
  void replace_whenARenewalFailed_thenItIsRenewed() throws Exception {
    live.renew(dev);
    LiveSession failed = one();
    Replacement agreed = inTheWay();
    Files.writeString(file, "[dev]\n");

    live.replace(failed, agreed);

    assertThat(one().trouble().map(trouble -> trouble.attempt().verb()))
        .isEqualTo(Optional.of(Verb.RENEW));
    assertThat(one().trouble().map(trouble -> trouble.failure().key()))
        .isEqualTo(Optional.of("file-changed"));
  }
}
