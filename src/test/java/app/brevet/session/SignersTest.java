package app.brevet.session;

import static app.brevet.session.SessionWorld.codes;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.AwsTarget;
import app.brevet.aws.FakeSts.Call;
import app.brevet.aws.SessionTokenRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.CodeCommand;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.SessionCredentials;
import app.brevet.model.UserProfile;
import app.brevet.os.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Calls by hand.
final class SignersTest {

  private static final Optional<MfaSerial> DEVICE = Optional.of(new MfaSerial(SessionWorld.SERIAL));

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile dev;
  private Signers signers;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    dev = world.addUser("dev");
    signers = new Signers(world.ground);
  }

  private SessionCredentials byHand(Optional<MfaSerial> device, MfaCodeSource source)
      throws FailureException, InterruptedException {
    return signers.signWithCode(
        dev,
        device,
        source,
        (key, mfa) ->
            world.sts.getSessionToken(
                key, new SessionTokenRequest(AwsTarget.of(dev), dev.duration(), mfa)));
  }

  private boolean isFlightFree() throws FailureException, InterruptedException {
    Optional<FileLock> free = world.ground.flights().takeIfFree(dev);
    free.ifPresent(FileLock::close);
    return free.isPresent();
  }

  @Test
  void signWithCode_whenACodeIsTyped_thenNoStartCanAskForOneOfThatDevice() throws Exception {
    List<Boolean> free = new ArrayList<>();
    MfaCodeSource typed = codes("123456");

    byHand(
        DEVICE,
        request -> {
          free.add(isFlightFree());
          return typed.code(request);
        });

    assertThat(free).containsExactly(false);
    assertThat(isFlightFree()).isTrue();
  }

  @Test
  void signWithCode_whenNoDeviceIsNamed_thenNobodyIsKeptWaiting() throws Exception {
    try (FileLock _ = world.ground.flights().take(dev)) {
      assertThat(byHand(Optional.empty(), SessionWorld.NO_CODES)).isNotNull();
    }
  }

  private MfaCodeSource forAct(MfaCodeSource asking) {
    CodeSources sources =
        new CodeSources(
            world.ground,
            _ -> {
              throw new AssertionError("the program is another device's");
            },
            _ -> {},
            new SilentUse(world.acts, () -> false));
    return sources.forAct(asking, (_, _, _) -> () -> {});
  }

  @Test
  void signWithCode_whenTheDeviceIsNotTheProfiles_thenItsProgramIsNotRunAndAPersonIsAsked()
      throws Exception {
    world.commands.put(dev, CodeCommand.Line.parse("/usr/bin/op get --otp"));
    List<MfaSerial> asked = new ArrayList<>();
    MfaCodeSource typed = codes("123456");
    MfaSerial other = new MfaSerial(SessionWorld.SERIAL + "-2");

    byHand(
        Optional.of(other),
        forAct(
            request -> {
              asked.add(request.serial());
              return typed.code(request);
            }));

    assertThat(asked).containsExactly(other);
  }

  @Test
  void signWithCode_whenTheSessionIsGot_thenTheProfilesOwnIsNoneOfIt() throws Exception {
    byHand(DEVICE, codes("123456"));

    world.sessions.start(name("dev"), codes("234567"));

    assertThat(world.sts.calls(Call.GetSessionToken.class)).hasSize(2);
  }
}
