package app.brevet.session;

import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.FakeSts.Call;
import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// AWS refuses a call that carries a code for this machine's clock, and tells its own with that.
final class SkewedStartTest {

  @TempDir private Path folder;
  private SessionWorld world;
  private final List<Optional<Failure>> problems = new ArrayList<>();

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    world.addUser("dev");
  }

  private void refuse(int times) {
    for (int i = 0; i < times; i++) {
      world.sts.refuseNext(
          AwsCause.CLOCK_BEHIND, "SignatureDoesNotMatch", "Signature expired: 1 is now earlier");
    }
  }

  /// Somebody whose device shows this code for a while.
  private MfaCodeSource typing(String digits) {
    return (CodeRequest request) -> {
      problems.add(request.problem());
      try {
        return Optional.of(MfaCode.parse(digits));
      } catch (InvalidInputException e) {
        throw new AssertionError(e);
      }
    };
  }

  @Test
  void start_whenTheClockIsRefused_thenTheSameCodeMayBeGivenOnceMore() throws Exception {
    refuse(1);

    world.sessions.start(name("dev"), typing("123456"));

    assertThat(world.sts.calls(Call.GetSessionToken.class)).hasSize(2);
    assertThat(problems).hasSize(2);
    assertThat(problems.getLast().orElseThrow().key()).isEqualTo("aws-clock-behind");
  }

  @Test
  void start_whenTheClockIsRefusedTwice_thenNoThirdCodeIsAskedFor() {
    refuse(2);

    FailureException failed =
        catchThrowableOfType(
            FailureException.class, () -> world.sessions.start(name("dev"), typing("123456")));

    assertThat(failed.failure().key()).isEqualTo("aws-clock-behind");
    assertThat(problems).hasSize(2);
  }

  @Test
  void start_whenNobodyGivesACodeAgain_thenTheClockIsWhatFailed() {
    refuse(1);

    FailureException failed =
        catchThrowableOfType(
            FailureException.class,
            () -> world.sessions.start(name("dev"), SessionWorld.codes("123456")));

    assertThat(failed.failure().key()).isEqualTo("aws-clock-behind");
    assertThat(world.sts.calls(Call.GetSessionToken.class)).hasSize(1);
  }
}
