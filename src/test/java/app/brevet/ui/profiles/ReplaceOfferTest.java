package app.brevet.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileId;
import app.brevet.session.LiveSession;
import app.brevet.session.SessionWorld;
import app.brevet.ui.kit.Act;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the screen offers where somebody else's section is in the way.
final class ReplaceOfferTest {

  @TempDir private Path folder;
  private ScreenWorld world;
  private ProfileId dev;

  @BeforeEach
  void setUp() throws Exception {
    world = new ScreenWorld(folder, SessionWorld.codes("123456"));
    dev = world.user("dev");
    world.sessions.file.foreign(SessionWorld.name("dev"), new AccessKeyId("ASIA0000000000000009"));
    world.live.start(dev);
  }

  private LiveSession one() {
    return world.live.find(dev).orElseThrow();
  }

  @Test
  void main_whenASectionIsInTheWay_thenItOffersToReplaceItAndOpensADialog() {
    assertThat(MainAct.of(one(), world.desk.now()).label(world.words)).isEqualTo("Replace…");
    assertThat(ProfileActs.opensDialog(one(), world.desk.now())).isTrue();

    world.acts.main(one(), world.desk.now());

    assertThat(world.requested).containsExactly("replace dev");
  }

  @Test
  void help_whenASectionIsInTheWay_thenItIsTheSameAct() {
    Act help = world.acts.help(one(), world.desk.now()).orElseThrow();

    help.run().run();

    assertThat(help.label()).isEqualTo("Replace…");
    assertThat(world.requested).containsExactly("replace dev");
  }

  @Test
  void help_whenNothingWentWrong_thenNone() {
    world.live.dismiss(dev);

    assertThat(world.acts.help(one(), world.desk.now())).isEmpty();
  }
}
