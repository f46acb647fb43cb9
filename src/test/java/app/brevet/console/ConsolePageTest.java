package app.brevet.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.ConsoleSites;
import app.brevet.aws.FakeFederationEndpoint;
import app.brevet.aws.FakeSts;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.ConsoleReason;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.Region;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.SessionTags;
import app.brevet.model.UserProfile;
import app.brevet.session.SessionWorld;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which console a link leads to, and which page of it.
final class ConsolePageTest {

  @TempDir private Path folder;
  private final FakeFederationEndpoint endpoint = new FakeFederationEndpoint();
  private SessionWorld world;

  @BeforeEach
  void open() {
    world = new SessionWorld(folder);
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

  private static ConsoleRequest at(Profile profile, String region) {
    return new ConsoleRequest(
        profile.name(),
        Optional.of(new ConsoleService("s3")),
        Optional.of(new Region(region)),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private RoleProfile addRole(String partition) throws Exception {
    return world.profiles.addRole(
        new RoleProfile(
            ProfileId.random(),
            SessionWorld.name("admin"),
            RoleArn.parse("arn:" + partition + ":iam::123456789012:role/admin"),
            world.addUser("alice").id(),
            RoleProfile.Via.SESSION,
            RoleParameters.NONE,
            Optional.empty(),
            SessionDuration.ROLE_DEFAULT,
            Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "aws,us-east-1,https://console.aws.amazon.com",
    "aws-us-gov,us-gov-west-1,https://console.amazonaws-us-gov.com",
    "aws-cn,cn-north-1,https://console.amazonaws.cn",
    "aws-eusc,eusc-de-east-1,https://console.amazonaws-eusc.eu"
  })
  void link_whenTheRoleIsInAPartition_thenThatsConsoleAndItsUsualRegion(
      String partition, String region, String console) throws Exception {
    RoleProfile role = addRole(partition);

    assertThat(link(request(role)).page())
        .isEqualTo(URI.create(console + "/console/home?region=" + region));
  }

  @ParameterizedTest
  @CsvSource({"aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f"})
  void link_whenThePartitionIsIsolated_thenRefusedBeforeAnythingIsAsked(String partition)
      throws Exception {
    RoleProfile role = addRole(partition);

    assertThat(failure(request(role)))
        .isEqualTo(new Failure.ConsoleFailed(ConsoleReason.NO_SIGN_IN, partition));
    assertThat(world.sts.calls()).isEmpty();
  }

  @Test
  void link_whenServiceAndRegionAreNamed_thenTheirPage() throws Exception {
    assertThat(link(at(addRole("aws"), "eu-west-1")).page())
        .isEqualTo(URI.create("https://console.aws.amazon.com/s3/home?region=eu-west-1"));
  }

  @Test
  void link_whenTheRegionIsOfAnotherPartition_thenRefused() throws Exception {
    assertThat(failure(at(addRole("aws"), "cn-north-1")))
        .isEqualTo(new Failure.InvalidInput(Reason.REGION_ELSEWHERE, "cn-north-1"));
  }

  @Test
  void link_whenAFederatedUsersSourceIsElsewhere_thenItsOwnSessionSignsInThere() throws Exception {
    UserProfile user =
        new UserProfile(
            ProfileId.random(),
            SessionWorld.name("wang"),
            new AccessKeyId("AKIAIOSFODNN7EXAMPLE"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Region("cn-north-1")),
            SessionDuration.USER_DEFAULT,
            Optional.empty());
    try (AccessKey key = SessionWorld.key(user.accessKeyId())) {
      world.profiles.addUser(user, key, false);
    }
    FederatedProfile federated =
        new FederatedProfile(
            ProfileId.random(),
            SessionWorld.name("guest"),
            user.id(),
            Optional.empty(),
            SessionPolicy.NONE,
            SessionTags.NONE,
            SessionSettings.of(SessionDuration.USER_DEFAULT));
    world.catalog.change(before -> Stream.concat(before.stream(), Stream.of(federated)).toList());

    SigninLink link = link(request(federated));

    assertThat(link.page())
        .isEqualTo(URI.create("https://console.amazonaws.cn/console/home?region=cn-north-1"));
    assertThat(link.policy()).isEmpty();
    assertThat(world.sts.calls(FakeSts.Call.GetFederationToken.class)).hasSize(1);
    assertThat(endpoint.calls()).hasSize(1);
  }
}
