package app.brevet.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.ConsoleSites;
import app.brevet.aws.FakeFederationEndpoint;
import app.brevet.aws.FakeSts.Call.GetFederationToken;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Partition;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.SessionTags;
import app.brevet.model.UserProfile;
import app.brevet.session.SessionWorld;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The console of federated users, with and without a policy.
final class ConsoleGuestTest {

  @TempDir private Path folder;
  private final FakeFederationEndpoint endpoint = new FakeFederationEndpoint();
  private SessionWorld world;
  private UserProfile user;

  @BeforeEach
  void open() throws Exception {
    world = new SessionWorld(folder);
    user = world.addUser("alice");
  }

  private FederatedProfile add(SessionPolicy policy) throws Exception {
    return world.profiles.add(
        new FederatedProfile(
            ProfileId.random(),
            SessionWorld.name("guest"),
            user.id(),
            Optional.empty(),
            policy,
            SessionTags.NONE,
            SessionSettings.of(SessionDuration.USER_DEFAULT)));
  }

  private SigninLink link(FederatedProfile guest, Optional<ConsolePolicy> policy) throws Exception {
    ConsoleRequest request =
        new ConsoleRequest(
            guest.name(), Optional.empty(), Optional.empty(), Optional.empty(), policy, false);
    return new ConsoleLinks(world.ground, endpoint, ConsoleSites.USUAL)
        .link(request, SessionWorld.NO_CODES);
  }

  private static Optional<ConsolePolicy> policy(String name) throws Exception {
    return Optional.of(ConsolePolicy.parse(name));
  }

  @Test
  void link_whenItHasNoPolicyAndOneIsChosen_thenItsSessionIsUnderThatOne() throws Exception {
    SigninLink link = link(add(SessionPolicy.NONE), policy("ViewOnlyAccess"));

    assertThat(world.sts.calls(GetFederationToken.class))
        .extracting(call -> call.request().policy())
        .containsExactly(policy("ViewOnlyAccess").orElseThrow().in(Partition.AWS));
    assertThat(link.policy()).isEqualTo(policy("ViewOnlyAccess"));
    assertThat(endpoint.calls()).allMatch(call -> call.duration().isEmpty());
  }

  @Test
  void link_whenItHasNoPolicyAndNoneIsChosen_thenItsOwnSession() throws Exception {
    SigninLink link = link(add(SessionPolicy.NONE), Optional.empty());

    assertThat(world.sts.calls(GetFederationToken.class))
        .extracting(call -> call.request().policy())
        .containsExactly(SessionPolicy.NONE);
    assertThat(link.policy()).isEmpty();
  }

  @Test
  void link_whenItHasAPolicyAndAnotherIsChosen_thenRefused() throws Exception {
    FederatedProfile guest = add(ConsolePolicy.usual().in(Partition.AWS));
    Optional<ConsolePolicy> more = policy("AdministratorAccess");

    Failure failure =
        catchThrowableOfType(FailureException.class, () -> link(guest, more)).failure();

    assertThat(failure)
        .isEqualTo(new Failure.InvalidInput(Reason.CONSOLE_POLICY_OF_A_ROLE, "guest"));
    assertThat(world.sts.calls()).isEmpty();
  }
}
