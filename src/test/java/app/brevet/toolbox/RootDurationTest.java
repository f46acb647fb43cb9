package app.brevet.toolbox;

import static app.brevet.session.SessionWorld.NO_CODES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.FakeStsTools;
import app.brevet.model.Arn;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.SignerKind;
import app.brevet.model.StsAction;
import app.brevet.model.UserProfile;
import app.brevet.session.SessionWorld;
import app.brevet.session.Signers;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// AWS cuts a session that the account's root asks for to an hour, and does not say so: by hand
/// more is not asked for.
final class RootDurationTest {

  @TempDir private Path folder;
  private final StsValues values = new StsValues();
  private SessionWorld world;
  private UserProfile root;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    values.with(StsParameter.NAME, "guest");
    root =
        world
            .addUserWithoutMfa("root")
            .withIdentity(
                new CallerIdentity(
                    "123456789012", Arn.parse("arn:aws:iam::123456789012:root"), "123456789012"));
  }

  private StsCall call(StsAction action) {
    return new StsCall(
        action,
        values,
        Optional.of(new SignedBy(root, SignerKind.LONG_TERM_KEY)),
        Optional.empty());
  }

  private void make(StsAction action) throws Exception {
    new StsToolbox(
            new Signers(world.ground),
            world.sts,
            new FakeStsTools(world.clock),
            world.activity,
            world.clock)
        .make(call(action), NO_CODES)
        .close();
  }

  @ParameterizedTest
  @EnumSource(
      value = StsAction.class,
      names = {"GET_SESSION_TOKEN", "GET_FEDERATION_TOKEN"})
  void make_whenTheRootAsksForMoreThanAnHour_thenNothingIsSent(StsAction action) {
    values.with(StsParameter.DURATION_SECONDS, "3601");

    FailureException refused = catchThrowableOfType(FailureException.class, () -> make(action));

    assertThat(refused).isNotNull();
    assertThat(refused.failure())
        .isEqualTo(new Failure.InvalidInput(Reason.DURATION_OUT_OF_RANGE, "3601"));
    assertThat(RefusedParameter.of(call(action), refused.failure()))
        .contains(StsParameter.DURATION_SECONDS);
    assertThat(world.sts.calls()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET_SESSION_TOKEN, '', 1h",
    "GET_SESSION_TOKEN, 1h, 1h",
    "GET_SESSION_TOKEN, 15m, 15m",
    "GET_FEDERATION_TOKEN, '', 1h"
  })
  void make_whenTheRootAsksForNoMoreThanAnHour_thenThatIsSent(
      StsAction action, String asked, String sent) throws Exception {
    values.with(StsParameter.DURATION_SECONDS, asked);

    make(action);

    assertThat(world.sts.calls()).singleElement().asString().contains("duration=" + sent);
  }
}
