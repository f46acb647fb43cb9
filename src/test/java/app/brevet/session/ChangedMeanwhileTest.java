package app.brevet.session;

import static app.brevet.session.SessionWorld.codes;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The profile is changed by another process while somebody looks for the code of its device.
final class ChangedMeanwhileTest {

  private static final MfaSerial OTHER = new MfaSerial("arn:aws:iam::123456789012:mfa/other");

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile dev;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    dev = world.addUser("dev");
  }

  /// What happens before the code is there.
  @FunctionalInterface
  private interface Change {
    void make() throws Exception;
  }

  private static MfaCodeSource meanwhile(Change change) {
    return request -> {
      try {
        change.make();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
      return codes("123456").code(request);
    };
  }

  private Failure refused(Change change) {
    return catchThrowableOfType(
            FailureException.class, () -> world.sessions.start(name("dev"), meanwhile(change)))
        .failure();
  }

  @Test
  void start_whenTheProfileIsRemoved_thenNothingIsKeptOrDelivered() throws Exception {
    Failure failure = refused(() -> world.profiles.remove(name("dev")));

    assertThat(failure).isEqualTo(new Failure.NoSuchProfile("dev"));
    assertThat(world.cache.isKept(dev.id())).isFalse();
    assertThat(world.delivery.of(dev.id())).isEmpty();
    assertThat(world.file.keyIdOf(name("dev"))).isEmpty();
  }

  @Test
  void start_whenItHasAnotherDeviceAndASessionOfThat_thenThatOneStays() throws Exception {
    Failure failure =
        refused(
            () -> {
              world.profiles.<FailureException>edit(
                  name("dev"), now -> ((UserProfile) now).withMfaSerial(Optional.of(OTHER)));
              world.sessions.start(name("dev"), codes("654321"));
            });

    assertThat(failure).isEqualTo(new Failure.ProfileChanged(name("dev")));
    CachedSession kept = world.cache.find(world.profiles.find(name("dev"))).orElseThrow();
    assertThat(world.file.keyIdOf(name("dev"))).contains(kept.credentials().accessKeyId());
  }

  @Test
  void start_whenItHasAnotherName_thenTheOldOneGetsNoSection() throws Exception {
    Failure failure = refused(() -> world.profiles.rename(name("dev"), name("work")));

    assertThat(failure).isEqualTo(new Failure.ProfileChanged(name("dev")));
    assertThat(world.file.keyIdOf(name("dev"))).isEmpty();
    assertThat(world.delivery.of(dev.id())).isEmpty();
    assertThat(world.sessions.start(name("work"), SessionWorld.NO_CODES)).isNotNull();
  }

  @Test
  void start_whenOnlyItsSectionIsAnother_thenTheSessionIsOfItAllTheSame() throws Exception {
    world.sessions.start(
        name("dev"),
        meanwhile(
            () ->
                world.profiles.<FailureException>edit(
                    name("dev"), now -> now.withOutput(Optional.of(name("elsewhere"))))));

    assertThat(world.cache.isKept(dev.id())).isTrue();
    assertThat(world.file.keyIdOf(name("dev"))).isPresent();
  }

  @Test
  void credentials_whenItsKeyIsReplaced_thenTheSessionOfTheOldOneIsNotKept() throws Exception {
    MfaCodeSource source =
        meanwhile(
            () -> {
              try (AccessKey key = SessionWorld.key(new AccessKeyId("AKIA00000000000OTHER"))) {
                world.profiles.<FailureException>replaceKey(dev, key, false, now -> now);
              }
            });

    Failure failure =
        catchThrowableOfType(
                FailureException.class, () -> world.sessions.credentials(name("dev"), source))
            .failure();

    assertThat(failure).isEqualTo(new Failure.ProfileChanged(name("dev")));
    assertThat(world.cache.isKept(dev.id())).isFalse();
  }

  @Test
  void start_whenANewerSessionLandsWhileOneIsFound_thenTheNewerOneStaysInTheFile()
      throws Exception {
    StartedSession older = world.sessions.start(name("dev"), codes("123456"));
    world.clock.advance(Duration.ofMinutes(1));
    world.keys.meanwhile(this::renewed);

    StartedSession started = world.sessions.start(name("dev"), SessionWorld.NO_CODES);

    AccessKeyId newer = started.credentials().accessKeyId();
    assertThat(newer).isNotEqualTo(older.credentials().accessKeyId());
    assertThat(world.file.keyIdOf(name("dev"))).contains(newer);
    assertThat(started.obtainedAt()).isEqualTo(world.clock.instant());
  }

  private void renewed() {
    try {
      var _ = world.sessions.renew(name("dev"), codes("654321"));
    } catch (FailureException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
