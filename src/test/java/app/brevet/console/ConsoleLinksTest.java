package app.brevet.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.ConsoleSites;
import app.brevet.aws.FakeFederationEndpoint;
import app.brevet.aws.FakeSts;
import app.brevet.aws.FederationTokenRequest;
import app.brevet.model.Arn;
import app.brevet.model.AwsCause;
import app.brevet.model.CallerIdentity;
import app.brevet.model.ConsoleReason;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Partition;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.session.SessionWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConsoleLinksTest {

  private static final Optional<SessionDuration> TWO_HOURS = Optional.of(new SessionDuration(7200));

  @TempDir private Path folder;
  private final FakeFederationEndpoint endpoint = new FakeFederationEndpoint();
  private SessionWorld world;
  private UserProfile user;

  @BeforeEach
  void open() throws Exception {
    world = new SessionWorld(folder);
    user = world.addUser("alice");
  }

  private SigninLink link(ConsoleRequest request) throws Exception {
    return new ConsoleLinks(world.ground, endpoint, ConsoleSites.USUAL)
        .link(request, SessionWorld.codes("123456"));
  }

  private Failure failure(ConsoleRequest request) {
    return catchThrowableOfType(FailureException.class, () -> link(request)).failure();
  }

  private static ConsoleRequest request(Profile profile) {
    return ConsoleRequest.of(profile.name());
  }

  private static ConsoleRequest lasting(Profile profile, Optional<SessionDuration> duration) {
    return new ConsoleRequest(
        profile.name(), Optional.empty(), Optional.empty(), duration, Optional.empty(), false);
  }

  private static ConsoleRequest under(Profile profile, String policy) throws Exception {
    return new ConsoleRequest(
        profile.name(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(ConsolePolicy.parse(policy)),
        false);
  }

  private RoleProfile addRole(Via via) throws Exception {
    return world.profiles.addRole(
        new RoleProfile(
            ProfileId.random(),
            SessionWorld.name("admin"),
            RoleArn.parse("arn:aws:iam::123456789012:role/admin"),
            user.id(),
            via,
            RoleParameters.NONE,
            Optional.empty(),
            SessionDuration.ROLE_DEFAULT,
            Optional.empty()));
  }

  private List<FederationTokenRequest> federated() {
    return world.sts.calls(FakeSts.Call.GetFederationToken.class).stream()
        .map(FakeSts.Call.GetFederationToken::request)
        .toList();
  }

  @Test
  void link_whenItIsAUser_thenAFederatedUserUnderThePolicySignsIn() throws Exception {
    SigninLink link = link(under(user, "AdministratorAccess"));

    FederationTokenRequest asked = federated().getFirst();
    assertThat(asked.name()).isEqualTo("alice");
    assertThat(asked.policy())
        .isEqualTo(ConsolePolicy.parse("AdministratorAccess").in(Partition.AWS));
    assertThat(asked.checked()).isEqualTo(asked);
    assertThat(endpoint.calls())
        .extracting(call -> call.session().value())
        .containsExactly("ASIA0000000000000001");
    assertThat(link.link().reveal())
        .startsWith("https://signin.aws.amazon.com/federation?Action=login&")
        .endsWith("&SigninToken=signin-1");
  }

  @Test
  void link_whenItIsAUser_thenNoCodeIsAskedForAndTheKeySigns() throws Exception {
    link(request(user));

    assertThat(world.sts.calls())
        .singleElement()
        .isInstanceOf(FakeSts.Call.GetFederationToken.class)
        .extracting(FakeSts.Call::signer)
        .isEqualTo(user.accessKeyId());
  }

  @Test
  void link_whenAUserChoseNoPolicy_thenItMayOnlyLook() throws Exception {
    SigninLink link = link(request(user));

    assertThat(federated().getFirst().policy()).isEqualTo(ConsolePolicy.usual().in(Partition.AWS));
    assertThat(link.policy()).contains(ConsolePolicy.usual());
  }

  @Test
  void link_whenAUserNamesALength_thenTheFederatedSessionHasItAndTheSignInIsToldNone()
      throws Exception {
    SigninLink link = link(lasting(user, TWO_HOURS));

    assertThat(federated().getFirst().duration()).isEqualTo(TWO_HOURS.get());
    assertThat(endpoint.calls().getFirst().duration()).isEmpty();
    assertThat(link.until()).isEqualTo(world.clock.instant().plus(Duration.ofHours(2)));
    assertThat(link.durationRefused()).isFalse();
  }

  @Test
  void link_whenAUsersSessionsAreLongerThanAConsoleStays_thenTwelveHours() throws Exception {
    world.profiles.edit(user.name(), _ -> lasting36Hours());

    link(request(user));

    assertThat(federated().getFirst().duration()).isEqualTo(new SessionDuration(43_200));
  }

  private UserProfile lasting36Hours() {
    return new UserProfile(
        user.id(),
        user.name(),
        user.accessKeyId(),
        user.mfaSerial(),
        user.identity(),
        user.region(),
        new SessionDuration(SessionDuration.LONGEST_USER_SECONDS),
        user.output());
  }

  @ParameterizedTest
  @CsvSource({
    "user/path/bob@example,bob@example,43200",
    "root,root,3600",
    "user/a-name-that-is-longer-than-32-characters,a-name-that-is-longer-than-32-ch,43200"
  })
  void link_whenTheKeysOwnerIsKnown_thenItsNameAndItsLimit(
      String resource, String name, int seconds) throws Exception {
    world.profiles.edit(
        user.name(),
        _ ->
            user.withIdentity(
                new CallerIdentity(
                    "123456789012",
                    new Arn(Partition.AWS, "iam", "", "123456789012", resource),
                    "AIDAX")));

    link(request(user));

    assertThat(federated().getFirst().name()).isEqualTo(name);
    assertThat(federated().getFirst().duration().seconds()).isEqualTo(seconds);
  }

  @Test
  void link_whenItIsARoleThroughASession_thenItsSessionSignsInUntilItsEnd() throws Exception {
    RoleProfile role = addRole(Via.SESSION);

    SigninLink link = link(request(role));

    assertThat(federated()).isEmpty();
    assertThat(endpoint.calls())
        .extracting(call -> call.session().value())
        .containsExactly("ASIA0000000000000002");
    assertThat(link.until()).isEqualTo(world.clock.instant().plus(Duration.ofHours(1)));
    assertThat(link.policy()).isEmpty();
  }

  @Test
  void link_whenItIsARoleThroughASession_thenNoLengthCanBeChosen() throws Exception {
    RoleProfile role = addRole(Via.SESSION);

    assertThat(failure(lasting(role, TWO_HOURS)))
        .isEqualTo(new Failure.InvalidInput(Reason.CONSOLE_DURATION_FIXED, "admin"));
    assertThat(world.sts.calls()).isEmpty();
  }

  @Test
  void link_whenItIsARoleStraightFromTheKey_thenTheLengthIsSent() throws Exception {
    RoleProfile role = addRole(Via.KEY);

    SigninLink link = link(lasting(role, TWO_HOURS));

    assertThat(endpoint.calls().getFirst().duration()).isEqualTo(TWO_HOURS);
    assertThat(link.until()).isEqualTo(world.clock.instant().plus(Duration.ofHours(2)));
  }

  @Test
  void link_whenNoLengthIsAskedFor_thenNoneIsSent() throws Exception {
    link(request(addRole(Via.KEY)));

    assertThat(endpoint.calls().getFirst().duration()).isEmpty();
  }

  @Test
  void link_whenAwsDoesNotTakeTheLength_thenSaysSoAndEndsWithTheSession() throws Exception {
    endpoint.takeNoDuration();

    SigninLink link = link(lasting(addRole(Via.KEY), TWO_HOURS));

    assertThat(link.durationRefused()).isTrue();
    assertThat(link.until()).isEqualTo(world.clock.instant().plus(Duration.ofHours(1)));
  }

  @Test
  void link_whenAPolicyIsNamedForARole_thenRefused() throws Exception {
    assertThat(failure(under(addRole(Via.SESSION), "ReadOnlyAccess")))
        .isEqualTo(new Failure.InvalidInput(Reason.CONSOLE_POLICY_OF_A_ROLE, "admin"));
  }

  @Test
  void link_whenTheSignInTellsNothingButAStatus_thenTheSessionWasRefused() throws Exception {
    endpoint.refuse(AwsCause.UNKNOWN, 400);

    assertThat(failure(request(user)))
        .isEqualTo(new Failure.ConsoleFailed(ConsoleReason.SESSION_REFUSED, "HTTP status 400"));
  }

  @Test
  void link_whenTheSignInTellsARequestIdToo_thenItIsKept() throws Exception {
    endpoint.refuse(AwsCause.UNKNOWN, 400, Optional.of("req-1"));

    assertThat(failure(request(user)))
        .isEqualTo(
            new Failure.ConsoleFailed(
                ConsoleReason.SESSION_REFUSED, "HTTP status 400", Optional.of("req-1")));
  }

  @Test
  void link_whenTheSignInHasAFault_thenThatIsTold() {
    endpoint.refuse(AwsCause.SERVICE_FAULT, 500);

    assertThat(failure(request(user)).key()).isEqualTo("aws-service-fault");
  }

  @Test
  void link_whenSignedOutFirst_thenTheLinkSignsOut() throws Exception {
    ConsoleRequest request =
        new ConsoleRequest(
            user.name(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true);

    assertThat(link(request).link().reveal())
        .startsWith("https://us-east-1.signin.aws.amazon.com/oauth?Action=logout&redirect_uri=");
  }
}
