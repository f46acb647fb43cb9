package app.brevet.session;

import static app.brevet.session.SessionWorld.NO_CODES;
import static app.brevet.session.SessionWorld.codes;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.FakeSts.Call;
import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.RoleProfile;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsRoleTest {

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile user;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    user = world.addUser("dev");
  }

  @Test
  void start_whenMfaSessionLives_thenRoleNeedsNoCode() throws Exception {
    world.addRole("admin", user.id());
    StartedSession mfa = world.sessions.start(name("dev"), codes("123456"));

    world.sessions.start(name("admin"), NO_CODES);

    assertThat(world.sts.calls(Call.AssumeRole.class))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.signer()).isEqualTo(mfa.credentials().accessKeyId());
              assertThat(call.request().mfa()).isEmpty();
            });
  }

  @Test
  void start_whenNoMfaSessionLives_thenOneCodeServesBoth() throws Exception {
    world.addRole("admin", user.id());
    world.addRole("reader", user.id());

    world.sessions.start(name("admin"), codes("123456"));
    world.sessions.start(name("reader"), NO_CODES);

    assertThat(world.sts.calls(Call.GetSessionToken.class)).hasSize(1);
    assertThat(world.sts.calls(Call.AssumeRole.class)).hasSize(2);
  }

  @Test
  void start_whenRoleWantsMoreThanAnHourOfASession_thenAnHourIsAskedFor() throws Exception {
    RoleProfile role = SessionWorld.role("long", user.id(), Via.SESSION);
    world.profiles.addRole(
        new RoleProfile(
            role.id(),
            role.name(),
            role.roleArn(),
            role.source(),
            role.via(),
            role.parameters(),
            role.region(),
            new SessionDuration(7200),
            role.output()));

    world.sessions.start(name("long"), codes("123456"));

    assertThat(world.sts.calls(Call.AssumeRole.class).getFirst().request().duration().seconds())
        .isEqualTo(3600);
  }

  @Test
  void start_whenRoleIsByKey_thenKeySignsWithACode() throws Exception {
    world.profiles.addRole(SessionWorld.role("admin", user.id(), Via.KEY));

    world.sessions.start(name("admin"), codes("123456"));

    assertThat(world.sts.calls())
        .singleElement()
        .isInstanceOfSatisfying(
            Call.AssumeRole.class,
            call -> {
              assertThat(call.signer()).isEqualTo(user.accessKeyId());
              assertThat(call.request().mfa()).isPresent();
            });
  }

  @Test
  void start_whenAwsEndedTheSourceEarly_thenItIsMadeAnew() throws Exception {
    world.addRole("admin", user.id());
    world.sessions.start(name("dev"), codes("123456"));
    world.sts.refuseNext(AwsCause.EXPIRED_SESSION, "ExpiredToken", "expired");

    world.sessions.start(name("admin"), codes("234567"));

    assertThat(world.sts.calls(Call.GetSessionToken.class)).hasSize(2);
    assertThat(world.file.keyIdOf(name("admin"))).isPresent();
  }

  @Test
  void start_whenRoleRenewsItsSource_thenSourcesDeliveryIsRenewedToo() throws Exception {
    world.addRole("admin", user.id());
    StartedSession old = world.sessions.start(name("dev"), codes("123456"));
    world.clock.advance(Duration.ofHours(13));

    world.sessions.start(name("admin"), codes("234567"));

    assertThat(world.file.keyIdOf(name("dev")))
        .isPresent()
        .get()
        .isNotEqualTo(old.credentials().accessKeyId());
  }

  @Test
  void start_whenRoleChainsOnARole_thenEachIsAssumedWithTheOneBefore() throws Exception {
    RoleProfile first = world.addRole("first", user.id());
    world.addRole("second", first.id());

    world.sessions.start(name("second"), codes("123456"));

    assertThat(world.sts.calls(Call.AssumeRole.class)).hasSize(2);
    assertThat(world.sts.calls(Call.AssumeRole.class).getLast().signer().value())
        .isEqualTo("ASIA0000000000000002");
  }

  @Test
  void replace_whenSourcesGoInACircle_thenItIsRefused() throws Exception {
    RoleProfile first = world.addRole("first", user.id());
    RoleProfile second = world.addRole("second", first.id());
    RoleProfile circle =
        new RoleProfile(
            first.id(),
            first.name(),
            first.roleArn(),
            second.id(),
            first.via(),
            first.parameters(),
            first.region(),
            first.duration(),
            first.output());

    FailureException refused =
        catchThrowableOfType(
            FailureException.class, () -> world.profiles.edit(circle.name(), _ -> circle));

    assertThat(refused.failure())
        .isEqualTo(new Failure.InvalidInput(Reason.SOURCE_IS_A_CYCLE, "first"));
  }

  @Test
  void credentials_whenRoleEndsSoonAndSourceLives_thenItIsRenewedWithoutCode() throws Exception {
    world.addRole("admin", user.id());
    world.sessions.start(name("admin"), codes("123456"));
    world.clock.advance(Duration.ofMinutes(50));

    world.sessions.credentials(name("admin"), NO_CODES);

    assertThat(world.sts.calls(Call.AssumeRole.class)).hasSize(2);
  }

  @Test
  void credentials_whenUserEndsSoonAndNobodyIsThere_thenLivingSessionIsServed() throws Exception {
    StartedSession first = world.sessions.start(name("dev"), codes("123456"));
    world.clock.advance(Duration.ofHours(11).plusMinutes(58));

    assertThat(world.sessions.credentials(name("dev"), NO_CODES).accessKeyId())
        .isEqualTo(first.credentials().accessKeyId());
  }

  @Test
  void credentials_whenUnderAMinuteIsLeft_thenCodeIsNeeded() throws Exception {
    world.sessions.start(name("dev"), codes("123456"));
    world.clock.advance(Duration.ofHours(12).minusSeconds(59));

    FailureException refused =
        catchThrowableOfType(
            FailureException.class, () -> world.sessions.credentials(name("dev"), NO_CODES));

    assertThat(refused.failure()).isInstanceOf(Failure.CodeNeeded.class);
  }
}
