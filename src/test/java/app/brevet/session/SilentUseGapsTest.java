package app.brevet.session;

import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.FakeSts;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.mfa.OtpauthUri;
import app.brevet.mfa.Totp;
import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What does not open the stored seed to a program, and what is no act of the user.
final class SilentUseGapsTest {

  private static final MfaSerial SERIAL = new MfaSerial(SessionWorld.SERIAL);

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile dev;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    dev = world.addUser("dev");
    Totp totp = new Totp(Secret.ofUnwipeable("12345678901234567890"));
    try (OtpauthUri uri = new OtpauthUri("", "", totp, Optional.of(SERIAL))) {
      world.seeds.store(dev, uri);
    }
  }

  private MfaCodeSource forProgram(MfaCodeSource asking) {
    return new CodeSources(
            world.ground,
            _ -> {
              throw new AssertionError("no program is to run");
            },
            at -> world.clock.advance(Duration.between(world.clock.instant(), at)),
            new SilentUse(world.acts, () -> false))
        .forProgram(asking, (_, _, _) -> () -> {});
  }

  private void credentials(MfaCodeSource asking) throws Exception {
    world.sessions.credentials(name("dev"), forProgram(asking));
  }

  private void awsRefusesTheNextCode() {
    world.sts.refuseNext(AwsCause.WRONG_OR_SPENT_CODE, "AccessDenied", "invalid MFA");
  }

  private List<String> sent() {
    return world.sts.calls(FakeSts.Call.GetSessionToken.class).stream()
        .map(call -> call.request().mfa().orElseThrow().code().digits())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{"})
  void credentials_whenItIsNotKnownAnyMoreThatThereIsASeed_thenAskedAllTheSame(String marks)
      throws Exception {
    Files.writeString(folder.resolve("seeds.json"), marks);

    credentials(SessionWorld.codes("123456"));

    assertThat(sent()).containsExactly("123456");
  }

  @Test
  void credentials_whenAWrongCodeIsTyped_thenThatIsNoActAndTheSeedIsNotUsed() {
    awsRefusesTheNextCode();

    Failure failure =
        catchThrowableOfType(
                FailureException.class, () -> credentials(SessionWorld.codes("111111")))
            .failure();

    assertThat(failure).isInstanceOf(Failure.AwsRefused.class);
    assertThat(sent()).containsExactly("111111");
    assertThat(world.acts.last(dev.id())).isEmpty();
  }

  @Test
  void credentials_whenARightCodeIsTyped_thenThatIsAnAct() throws Exception {
    credentials(SessionWorld.codes("123456"));

    assertThat(world.acts.last(dev.id())).contains(world.clock.instant());
  }

  @Test
  void credentials_whenTheUserActsElsewhereMeanwhile_thenThisCallAsksToItsEnd() throws Exception {
    awsRefusesTheNextCode();
    MfaCodeSource device = SessionWorld.codes("111111", "222222");

    credentials(
        request -> {
          world.acts.record(dev.id());
          return device.code(request);
        });

    assertThat(sent()).containsExactly("111111", "222222");
  }

  @Test
  void credentials_whenAnotherProcessMeasuredAwsClockOtherwise_thenTheWallClockCounts()
      throws Exception {
    world.skew = Duration.ofHours(2);
    world.sessions.start(name("dev"), SessionWorld.codes("123456"));
    assertThat(world.acts.last(dev.id())).contains(world.clock.instant());
    world.cache.forget(dev.id());
    world.skew = Duration.ZERO;

    credentials(MfaCodeSource.nobody());

    assertThat(sent()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9e17", "900000000000000000", "-900000000000000000"})
  void last_whenTheNumberIsNoTime_thenThereWasNone(String number) throws Exception {
    Files.writeString(
        folder.resolve("acts.json"),
        "{\"version\":1,\"acts\":[{\"profile\":\"" + dev.id() + "\",\"at\":" + number + "}]}");

    assertThat(world.acts.last(dev.id())).isEmpty();
  }
}
