package app.brevet.session;

import static app.brevet.session.SessionWorld.NO_CODES;
import static app.brevet.session.SessionWorld.codes;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.AwsException;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Expiry;
import app.brevet.model.Failure;
import app.brevet.model.Profile;
import app.brevet.model.UserProfile;
import app.brevet.os.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

  @Test
  @Timeout(30)
  void serve_whenAwsDoesNotAnswer_thenWhatLivesIsServedAndTheRenewalGoesOn() throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    world.sts.always(_ -> await(answered));
    world.clock.advance(Duration.ofMinutes(50));
    Sessions impatient = new Sessions(world.ground, new ShortWait(Duration.ofMillis(20)));
    Profile admin = world.profiles.find(name("admin"));
    Expiry before = world.sessions.status(name("admin")).expiry().orElseThrow();

    ServedSession served = impatient.serve(name("admin"), NO_CODES);

    assertThat(served.credentials().expiry()).isEqualTo(before);
    assertThat(served.unrenewed()).isEmpty();
    answered.countDown();
    try (FileLock _ = world.ground.flights().take(admin)) {
      assertThat(world.sessions.status(name("admin")).expiry().orElseThrow()).isNotEqualTo(before);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void serve_whenAnotherIsRenewingIt_thenWhatLivesIsServedAtOnce() throws Exception {
    world.clock.advance(Duration.ofMinutes(50));
    Profile admin = world.profiles.find(name("admin"));

    try (FileLock _ = world.ground.flights().take(admin)) {
      assertThat(unrenewed("admin", NO_CODES)).isEmpty();
    }
  }
}
