package app.brevet.session;

import static app.brevet.session.SessionWorld.NO_CODES;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.AwsTarget;
import app.brevet.aws.FakeSts.Call;
import app.brevet.aws.FederationTokenRequest;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.Region;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.SessionTags;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FederatedSessionsTest {

  private static final String ROOT = "arn:aws:iam::123456789012:root";

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile user;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    user = world.addUser("dev");
  }

  private FederatedProfile add(Optional<String> federatedName) throws FailureException {
    return world.profiles.add(
        new FederatedProfile(
            ProfileId.random(),
            name("fed"),
            user.id(),
            federatedName,
            new SessionPolicy(Optional.of("{}"), List.of()),
            new SessionTags(Map.of("team", "payments")),
            SessionSettings.of(SessionDuration.USER_DEFAULT)));
  }

  private FederationTokenRequest sent() {
    return world.sts.calls(Call.GetFederationToken.class).getLast().request();
  }

  @Test
  void credentials_whenTheUserHasAnotherKey_thenASessionOfTheOldOneIsNotServed() throws Exception {
    add(Optional.empty());
    world.sessions.start(name("fed"), NO_CODES);

    replaceKey();
    var _ = world.sessions.credentials(name("fed"), NO_CODES);

    assertThat(world.sts.calls(Call.GetFederationToken.class))
        .extracting(Call::signer)
        .containsExactly(user.accessKeyId(), new AccessKeyId("AKIA00000000000OTHER"));
  }

  @Test
  void start_whenTheUserGetsAnotherKeyMeanwhile_thenTheSessionOfTheOldOneIsNotKept()
      throws Exception {
    FederatedProfile fed = add(Optional.empty());
    world.sts.next(_ -> replaceKey());

    FailureException failed =
        catchThrowableOfType(
            FailureException.class, () -> world.sessions.start(name("fed"), NO_CODES));

    assertThat(failed.failure()).isEqualTo(new Failure.ProfileChanged(name("fed")));
    assertThat(world.cache.isKept(fed.id())).isFalse();
    assertThat(world.file.keyIdOf(name("fed"))).isEmpty();
  }

  private void replaceKey() {
    try (AccessKey key = SessionWorld.key(new AccessKeyId("AKIA00000000000OTHER"))) {
      world.profiles.<FailureException>replaceKey(user, key, false, now -> now);
    } catch (FailureException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void start_whenAUserHasADevice_thenTheKeySignsAndNoCodeIsAskedFor() throws Exception {
    add(Optional.of("build-agent"));

    world.sessions.start(name("fed"), NO_CODES);

    assertThat(world.sts.calls())
        .singleElement()
        .satisfies(call -> assertThat(call.signer()).isEqualTo(user.accessKeyId()));
    assertThat(sent().name()).isEqualTo("build-agent");
    assertThat(sent().duration()).isEqualTo(SessionDuration.USER_DEFAULT);
    assertThat(sent().policy().document()).contains("{}");
    assertThat(sent().tags().values()).containsEntry("team", "payments");
  }

  @Test
  void start_whenNoNameIsChosen_thenItIsTheUsersOwn() throws Exception {
    add(Optional.empty());

    world.sessions.start(name("fed"), NO_CODES);

    assertThat(sent().name()).isEqualTo("dev");
  }

  @Test
  void start_whenTheKeyIsTheAccountRoots_thenOneHourIsAskedFor() throws Exception {
    add(Optional.empty());
    world.profiles.edit(
        user.name(),
        _ ->
            user.withIdentity(
                new CallerIdentity(
                    "123456789012", Arn.parse("arn:aws:iam::123456789012:root"), "123456789012")));

    world.sessions.start(name("fed"), NO_CODES);

    assertThat(sent().duration().seconds()).isEqualTo(3600);
  }

  @Test
  void credentials_whenItEndsSoon_thenItIsRenewedSilently() throws Exception {
    add(Optional.empty());
    world.sessions.start(name("fed"), NO_CODES);
    world.clock.advance(Duration.ofHours(11).plusMinutes(50));

    world.sessions.credentials(name("fed"), NO_CODES);

    assertThat(world.sts.calls()).hasSize(2);
  }

  @Test
  void add_whenItsSourceIsARole_thenRefused() throws Exception {
    RoleProfile role = world.addRole("admin", user.id());
    FederatedProfile odd = add(Optional.empty()).withSource(role.id());

    assertThat(
            catchThrowableOfType(
                    FailureException.class, () -> world.profiles.edit(odd.name(), _ -> odd))
                .failure())
        .isEqualTo(new Failure.InvalidInput(Reason.FEDERATED_NEEDS_A_USER, "fed"));
  }

  @Test
  void addRole_whenItsSourceIsAFederatedUser_thenRefused() throws Exception {
    FederatedProfile federated = add(Optional.empty());

    assertThat(
            catchThrowableOfType(
                    FailureException.class, () -> world.addRole("admin", federated.id()))
                .failure())
        .isEqualTo(new Failure.InvalidInput(Reason.SOURCE_ASSUMES_NO_ROLES, "admin"));
  }

  @Test
  void start_whenTheFileNamesAFederatedUserAsTheSource_thenRefusedBeforeAwsIsAsked()
      throws Exception {
    FederatedProfile federated = add(Optional.empty());
    RoleProfile role = SessionWorld.role("admin", federated.id(), RoleProfile.Via.SESSION);
    world.catalog.<FailureException>change(
        all -> {
          List<Profile> more = new ArrayList<>(all);
          more.add(role);
          return more;
        });

    assertThat(
            catchThrowableOfType(
                    FailureException.class, () -> world.sessions.start(name("admin"), NO_CODES))
                .failure())
        .isEqualTo(new Failure.InvalidInput(Reason.SOURCE_ASSUMES_NO_ROLES, "admin"));
    assertThat(world.sts.calls()).isEmpty();
  }

  @Test
  void addRole_whenItsSourceIsTheAccountRoot_thenRefused() throws Exception {
    var _ = world.profiles.edit(user.name(), _ -> user.withIdentity(identity(ROOT)));

    assertThat(
            catchThrowableOfType(FailureException.class, () -> world.addRole("admin", user.id()))
                .failure())
        .isEqualTo(new Failure.InvalidInput(Reason.SOURCE_ASSUMES_NO_ROLES, "admin"));
  }

  @Test
  void identity_whenTheUserIsOfAnotherPartition_thenAwsIsAskedThere() throws Exception {
    var _ =
        world.profiles.edit(
            user.name(),
            _ -> user.withIdentity(identity("arn:aws-us-gov:iam::123456789012:user/dev")));
    add(Optional.empty());
    world.sessions.start(name("fed"), NO_CODES);

    var _ = world.sessions.whoAmI(name("fed"), NO_CODES);

    assertThat(world.sts.calls(Call.GetCallerIdentity.class).getLast().target())
        .isEqualTo(AwsTarget.of(new Region("us-gov-west-1")));
  }

  private static CallerIdentity identity(String arn) throws Exception {
    return new CallerIdentity("123456789012", Arn.parse(arn), "123456789012");
  }
}
