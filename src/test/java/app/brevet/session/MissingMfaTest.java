package app.brevet.session;

import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// AWS refuses a role that wants MFA in the same words as one that is not there.
final class MissingMfaTest {

  private static final String SAID =
      "User: arn:aws:iam::123456789012:user/demo is not authorized to perform: sts:AssumeRole on"
          + " resource: arn:aws:iam::123456789012:role/admin";

  @TempDir private Path folder;
  private SessionWorld world;

  @BeforeEach
  void setUp() {
    world = new SessionWorld(folder);
  }

  private Failure start(UserProfile user) throws Exception {
    return start(user, AwsCause.ROLE_NOT_ALLOWED, SAID);
  }

  private Failure start(UserProfile user, AwsCause cause, String said) throws Exception {
    world.addRole("admin", user.id());
    world.sessions.start(user.name(), SessionWorld.codes("123456"));
    world.sts.refuseNext(cause, "AccessDenied", said);
    return catchThrowableOfType(
            FailureException.class,
            () -> world.sessions.start(name("admin"), SessionWorld.NO_CODES))
        .failure();
  }

  @Test
  void start_whenTheUserHasNoDevice_thenItIsWhatToAddFirst() throws Exception {
    assertThat(start(world.addUserWithoutMfa("dev")))
        .isEqualTo(
            new Failure.AwsRefused(
                AwsCause.ROLE_WITHOUT_MFA,
                "AccessDenied",
                SAID,
                Optional.of("00000000-fake-fake-fake-000000000000")));
  }

  @Test
  void start_whenAwsNamesThePolicyThatIsMissing_thenTheDeviceComesFirstAllTheSame()
      throws Exception {
    String said = SAID + " because no identity-based policy allows the sts:AssumeRole action";

    assertThat(start(world.addUserWithoutMfa("dev"), AwsCause.NO_POLICY_ALLOWS, said).key())
        .isEqualTo("aws-role-without-mfa");
  }

  @Test
  void start_whenAPolicyDenies_thenTheDeviceComesFirstAllTheSame() throws Exception {
    String said = SAID + " with an explicit deny in an identity-based policy";

    assertThat(start(world.addUserWithoutMfa("dev"), AwsCause.EXPLICIT_DENY, said).key())
        .isEqualTo("aws-role-without-mfa");
  }

  @Test
  void start_whenAPolicyLimitsWhatIsAllowed_thenItIsAboutThat() throws Exception {
    String said = SAID + " because no service control policy allows the sts:AssumeRole action";

    assertThat(start(world.addUserWithoutMfa("dev"), AwsCause.LIMITED_BY_POLICY, said).key())
        .isEqualTo("aws-limited-by-policy");
  }

  @Test
  void start_whenAnotherActionIsDenied_thenItIsAboutThat() throws Exception {
    String said = SAID.replace("sts:AssumeRole", "sts:SetContext") + " with an explicit deny";

    assertThat(start(world.addUserWithoutMfa("dev"), AwsCause.EXPLICIT_DENY, said).key())
        .isEqualTo("aws-explicit-deny");
  }

  @Test
  void start_whenTheUserHasADevice_thenItIsAboutTheRole() throws Exception {
    assertThat(start(world.addUser("dev")).key()).isEqualTo("aws-role-not-allowed");
  }
}
