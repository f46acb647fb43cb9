package app.brevet.session;

import static app.brevet.session.SessionWorld.NO_CODES;
import static app.brevet.session.SessionWorld.codes;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.AwsException;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Failure;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a program is told of a session that ends soon.
final class ServedSessionTest {

  @TempDir private Path folder;
  private SessionWorld world;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    UserProfile user = world.addUser("dev");
    world.addRole("admin", user.id());
    world.sessions.start(name("admin"), codes("123456"));
  }

  private Optional<Failure> unrenewed(String profile, MfaCodeSource codes) throws Exception {
    return world.sessions.serve(name(profile), codes).unrenewed();
  }

  @Test
  void serve_whenMuchIsLeft_thenThereIsNothingToTell() throws Exception {
    assertThat(unrenewed("admin", NO_CODES)).isEmpty();
  }

  @Test
  void serve_whenItWasRenewed_thenThereIsNothingToTell() throws Exception {
    world.clock.advance(Duration.ofMinutes(50));

    assertThat(unrenewed("admin", NO_CODES)).isEmpty();
  }

  @Test
  void serve_whenAwsIsNotReached_thenThatIsWhy() throws Exception {
    world.clock.advance(Duration.ofMinutes(50));
    world.sts.loseNext(AwsException.Reason.NOT_SENT);

    assertThat(unrenewed("admin", NO_CODES).orElseThrow())
        .isInstanceOf(Failure.AwsUnreachable.class);
  }

  @Test
  void serve_whenACodeIsNeeded_thenThatIsWhyAndNobodyIsAsked() throws Exception {
    world.clock.advance(Duration.ofMinutes(11 * 60 + 50));

    assertThat(unrenewed("dev", codes("234567")).orElseThrow())
        .isInstanceOf(Failure.CodeNeeded.class);
  }
}
