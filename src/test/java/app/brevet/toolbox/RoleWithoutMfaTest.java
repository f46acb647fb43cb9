package app.brevet.toolbox;

import static app.brevet.session.SessionWorld.NO_CODES;
import static app.brevet.session.SessionWorld.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.FakeStsTools;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AwsCause;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.SignerKind;
import app.brevet.model.StsAction;
import app.brevet.session.SessionWorld;
import app.brevet.session.Signers;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// AWS never says that MFA is missing: where no code came with an AssumeRole by hand, Brevet does.
final class RoleWithoutMfaTest {

  private static final String SAID =
      "User: arn:aws:iam::123456789012:user/demo is not authorized to perform: sts:AssumeRole on"
          + " resource: arn:aws:iam::123456789012:role/Admin";

  @TempDir private Path folder;
  private final StsValues values = new StsValues();
  private SessionWorld world;
  private StsToolbox toolbox;

  @BeforeEach
  void setUp() {
    world = new SessionWorld(folder);
    values.with(StsParameter.ROLE_ARN, "arn:aws:iam::123456789012:role/Admin");
    toolbox =
        new StsToolbox(
            new Signers(world.ground),
            world.sts,
            new FakeStsTools(world.clock),
            world.activity,
            world.clock);
  }

  private String refused(Profile profile, SignerKind kind, MfaCodeSource codes) {
    StsCall call =
        new StsCall(
            StsAction.ASSUME_ROLE,
            values,
            Optional.of(new SignedBy(profile, kind)),
            Optional.empty());
    world.sts.refuseNext(AwsCause.ROLE_NOT_ALLOWED, "AccessDenied", SAID);
    return catchThrowableOfType(FailureException.class, () -> toolbox.make(call, codes))
        .failure()
        .key();
  }

  @Test
  void make_whenTheKeySignsWithoutACode_thenTheDeviceComesFirst() throws Exception {
    assertThat(refused(world.addUser("alice"), SignerKind.LONG_TERM_KEY, NO_CODES))
        .isEqualTo("aws-role-without-mfa");
  }

  @Test
  void make_whenTheKeySignsWithACode_thenItIsAboutTheRole() throws Exception {
    values.with(StsParameter.SERIAL_NUMBER, SessionWorld.SERIAL);

    assertThat(refused(world.addUser("alice"), SignerKind.LONG_TERM_KEY, codes("123456")))
        .isEqualTo("aws-role-not-allowed");
  }

  @Test
  void make_whenASessionOfAUserWithoutADeviceSigns_thenTheDeviceComesFirst() throws Exception {
    Profile dev = world.addUserWithoutMfa("dev");
    world.sessions.start(dev.name(), NO_CODES);

    assertThat(refused(dev, SignerKind.USER_SESSION, NO_CODES)).isEqualTo("aws-role-without-mfa");
  }

  @Test
  void make_whenASessionOfAUserWithADeviceSigns_thenItIsAboutTheRole() throws Exception {
    Profile alice = world.addUser("alice");
    world.sessions.start(alice.name(), codes("123456"));

    assertThat(refused(alice, SignerKind.USER_SESSION, NO_CODES)).isEqualTo("aws-role-not-allowed");
  }

  @Test
  void make_whenARoleOfAUserWithoutADeviceSigns_thenTheDeviceComesFirst() throws Exception {
    Profile role = world.addRole("next", world.addUserWithoutMfa("dev").id());
    world.sessions.start(role.name(), NO_CODES);

    assertThat(refused(role, SignerKind.ROLE_SESSION, NO_CODES)).isEqualTo("aws-role-without-mfa");
  }
}
