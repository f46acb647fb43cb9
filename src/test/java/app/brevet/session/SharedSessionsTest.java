package app.brevet.session;

import static app.brevet.session.SessionWorld.NO_CODES;
import static app.brevet.session.SessionWorld.codes;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.aws.FakeSts.Call;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileId;
import app.brevet.model.Region;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two profiles of one user and device.
final class SharedSessionsTest {

  private static final Duration INTO_THE_LEAD = Duration.ofMinutes(11 * 60 + 50);

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile dev;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    dev = world.addUser("dev");
  }

  private void addOther(String serial, String region, SessionDuration duration) throws Exception {
    world.add(
        new UserProfile(
            ProfileId.random(),
            name("other"),
            dev.accessKeyId(),
            Optional.of(new MfaSerial(serial)),
            Optional.empty(),
            Optional.of(new Region(region)),
            duration,
            Optional.empty()));
  }

  private AccessKeyId started(String profile, String... digits) throws Exception {
    return world.sessions.start(name(profile), codes(digits)).credentials().accessKeyId();
  }

  private String delivered(String profile) throws Exception {
    return world.file.keyIdOf(name(profile)).map(AccessKeyId::value).orElse("nothing");
  }

  private int calls() {
    return world.sts.calls(Call.GetSessionToken.class).size();
  }

  @Test
  void start_whenTheRegionsDiffer_thenTheOneSessionServesBoth() throws Exception {
    addOther(SessionWorld.SERIAL, "eu-central-1", SessionDuration.USER_DEFAULT);
    AccessKeyId first = started("dev", "123456");

    AccessKeyId second = started("other");

    assertThat(second).isEqualTo(first);
    assertThat(delivered("other")).isEqualTo(delivered("dev")).startsWith("ASIA");
    assertThat(world.sessions.status(name("other")).expiry())
        .isEqualTo(world.sessions.status(name("dev")).expiry());
  }

  @Test
  void start_whenTheDurationIsAnother_thenItHasASessionOfItsOwn() throws Exception {
    addOther(SessionWorld.SERIAL, "us-east-1", SessionDuration.ROLE_DEFAULT);
    started("dev", "123456");

    started("other", "234567");

    assertThat(calls()).isEqualTo(2);
  }

  @Test
  void start_whenTheDeviceIsAnother_thenItHasASessionOfItsOwn() throws Exception {
    addOther(SessionWorld.SERIAL + "-2", "us-east-1", SessionDuration.USER_DEFAULT);
    started("dev", "123456");

    started("other", "123456");

    assertThat(calls()).isEqualTo(2);
  }

  @Test
  void renew_whenTheOtherHasASessionOfBefore_thenANewOneIsGotAllTheSame() throws Exception {
    world.addSharing("other", dev);
    started("dev", "123456");
    world.clock.advance(Duration.ofHours(1));

    world.sessions.renew(name("other"), codes("234567"));

    assertThat(calls()).isEqualTo(2);
  }

  @Test
  void stop_whenTheOtherIsStoppedThatSharesIt_thenThisOneLivesOn() throws Exception {
    world.addSharing("other", dev);
    started("dev", "123456");
    started("other");

    world.sessions.stop(name("other"));

    assertThat(delivered("dev")).startsWith("ASIA");
    assertThat(delivered("other")).isEqualTo("nothing");
    assertThat(started("dev")).isNotNull();
  }

  @Test
  void start_whenARoleIsOfEither_thenNoSecondCodeIsAskedFor() throws Exception {
    UserProfile other = world.addSharing("other", dev);
    world.addRole("first", dev.id());
    world.addRole("second", other.id());
    started("first", "123456");

    started("second");

    assertThat(calls()).isEqualTo(1);
    assertThat(world.sts.calls(Call.AssumeRole.class)).hasSize(2);
  }

  @Test
  void start_whenAwsEndedTheSharedSession_thenBothLoseItAndANewOneSigns() throws Exception {
    UserProfile other = world.addSharing("other", dev);
    world.addRole("admin", other.id());
    started("dev", "123456");
    started("other");
    world.sts.refuseNext(AwsCause.EXPIRED_SESSION, "ExpiredToken", "is expired");

    started("admin", "234567");

    assertThat(calls()).isEqualTo(2);
    assertThat(world.cache.find(dev)).isEmpty();
  }

  @Test
  void credentials_whenTheOthersSessionIsInItsLead_thenItIsServedNotRefused() throws Exception {
    world.addSharing("other", dev);
    AccessKeyId first = started("dev", "123456");
    world.clock.advance(INTO_THE_LEAD);

    ServedSession served = world.sessions.serve(name("other"), MfaCodeSource.nobody());

    assertThat(served.credentials().accessKeyId()).isEqualTo(first);
    assertThat(served.unrenewed()).isPresent();
  }

  @Test
  void credentials_whenNeitherHasOne_thenItIsRefused() throws Exception {
    world.addSharing("other", dev);

    assertThatThrownBy(() -> world.sessions.serve(name("other"), MfaCodeSource.nobody()))
        .isInstanceOf(FailureException.class);
  }

  @Test
  void renew_whenTheOtherWasRenewedByItsUser_thenThisOneNeedsNoCode() throws Exception {
    UserProfile other = world.addSharing("other", dev);
    started("dev", "123456");
    started("other");
    Instant known = world.cache.find(other).orElseThrow().obtainedAt();
    UnaskedRenewal unasked =
        new UnaskedRenewal(world.sessions, world.ground, MfaCodeSource.nobody());
    world.clock.advance(INTO_THE_LEAD);
    assertThat(unasked.needs(world.profiles.all()).code(other)).isPresent();
    world.sessions.renew(name("dev"), codes("234567"));

    assertThat(unasked.needs(world.profiles.all()).code(other)).isEmpty();
    unasked.renew(other, known);

    assertThat(calls()).isEqualTo(2);
    assertThat(delivered("other")).isEqualTo(delivered("dev"));
  }

  @Test
  void start_whenTheOtherHasNone_thenACodeIsNeeded() throws Exception {
    world.addSharing("other", dev);

    assertThatThrownBy(() -> world.sessions.start(name("other"), NO_CODES))
        .isInstanceOf(FailureException.class);
  }
}
