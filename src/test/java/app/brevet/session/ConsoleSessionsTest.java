package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeSts.Call.AssumeRole;
import app.brevet.aws.FakeSts.Call.GetFederationToken;
import app.brevet.aws.FakeSts.Call.GetSessionToken;
import app.brevet.model.Arn;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Partition;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleProfile;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.SessionTags;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsoleSessionsTest {

  private static final SessionDuration QUARTER = new SessionDuration(900);

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile user;

  @BeforeEach
  void open() throws Exception {
    world = new SessionWorld(folder);
    user = world.addUser("alice");
  }

  private RoleProfile addRole(Via via, SessionDuration duration) throws Exception {
    return world.profiles.addRole(
        SessionWorld.role("admin", user.id(), via).withDuration(duration));
  }

  private Duration left(Profile profile, String... codes) throws Exception {
    try (SessionCredentials session =
        new ConsoleSessions(world.ground).of(profile, SessionWorld.codes(codes))) {
      return session.expiry().left(world.clock.instant());
    }
  }

  private List<SessionDuration> assumed() {
    return world.sts.calls(AssumeRole.class).stream()
        .map(call -> call.request().duration())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {900, 1800, 3599})
  void of_whenAChainedRolesSessionsAreUnderAnHour_thenOneForTheHourThatAwsIsNotToldOf(int seconds)
      throws Exception {
    RoleProfile role = addRole(Via.SESSION, new SessionDuration(seconds));

    assertThat(left(role, "123456")).isEqualTo(Duration.ofHours(1));

    assertThat(assumed()).containsExactly(SessionDuration.ROLE_DEFAULT);
  }

  @Test
  void of_whenAShortSessionOfTheRoleLives_thenItStaysAndAnotherOneIsGot() throws Exception {
    RoleProfile role = addRole(Via.SESSION, QUARTER);
    world.sessions.start(role.name(), SessionWorld.codes("123456"));

    assertThat(left(role)).isEqualTo(Duration.ofHours(1));

    assertThat(world.cache.find(role).orElseThrow().left(world.clock.instant()))
        .isEqualTo(QUARTER.toDuration());
    assertThat(world.sts.calls(GetSessionToken.class)).hasSize(1);
  }

  @Test
  void of_whenTheSessionThatLivesIsFromBeforeTheRoleWasGivenAnHour_thenAnotherOneIsGot()
      throws Exception {
    RoleProfile role = addRole(Via.SESSION, QUARTER);
    world.sessions.start(role.name(), SessionWorld.codes("123456"));
    Profile edited =
        world.profiles.edit(role.name(), _ -> role.withDuration(SessionDuration.ROLE_DEFAULT));

    assertThat(left(edited)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void of_whenAChainedRoleHasTheHour_thenTheSessionThatLives() throws Exception {
    RoleProfile role = addRole(Via.SESSION, SessionDuration.ROLE_DEFAULT);
    world.sessions.start(role.name(), SessionWorld.codes("123456"));
    world.clock.advance(Duration.ofMinutes(20));

    assertThat(left(role)).isEqualTo(Duration.ofMinutes(40));

    assertThat(assumed()).hasSize(1);
  }

  @Test
  void of_whenTheKeyAssumesTheRole_thenAShortSessionWillDo() throws Exception {
    RoleProfile role = addRole(Via.KEY, QUARTER);

    assertThat(left(role, "123456")).isEqualTo(QUARTER.toDuration());

    assertThat(assumed()).containsExactly(QUARTER);
  }

  @Test
  void of_whenTheSessionEndsSoonAndACodeIsThere_thenANewOne() throws Exception {
    RoleProfile role = addRole(Via.KEY, SessionDuration.ROLE_DEFAULT);
    world.sessions.start(role.name(), SessionWorld.codes("123456"));
    world.clock.advance(Duration.ofMinutes(55));

    assertThat(left(role, "234567")).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void of_whenTheSessionEndsSoonAndNobodyIsThere_thenWhatIsLeft() throws Exception {
    RoleProfile role = addRole(Via.KEY, SessionDuration.ROLE_DEFAULT);
    world.sessions.start(role.name(), SessionWorld.codes("123456"));
    world.clock.advance(Duration.ofMinutes(55));

    assertThat(left(role)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void under_whenAPolicyIsChosen_thenTheProfilesNameAndTagsAndNothingIsKept() throws Exception {
    SessionPolicy policy =
        new SessionPolicy(
            Optional.empty(),
            List.of(new Arn(Partition.AWS, "iam", "", "aws", "policy/ReadOnlyAccess")));
    SessionTags tags = new SessionTags(Map.of("team", "red"));
    FederatedProfile guest =
        world.profiles.add(
            new FederatedProfile(
                ProfileId.random(),
                SessionWorld.name("guest"),
                user.id(),
                Optional.of("visitor"),
                SessionPolicy.NONE,
                tags,
                SessionSettings.of(SessionDuration.USER_DEFAULT)));

    new ConsoleSessions(world.ground).under(policy, guest, SessionWorld.NO_CODES).close();

    assertThat(world.sts.calls(GetFederationToken.class))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.request().policy()).isEqualTo(policy);
              assertThat(call.request().tags()).isEqualTo(tags);
              assertThat(call.request().name()).isEqualTo("visitor");
            });
    assertThat(world.cache.find(guest)).isEmpty();
  }
}
