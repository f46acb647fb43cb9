package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AwsCause;
import app.brevet.model.ConsoleReason;
import app.brevet.model.Failure;
import app.brevet.model.FileReason;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.KeychainReason;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ExitCodeTest {

  private static final ProfileName NAME = new ProfileName("demo");
  private static final MfaSerial SERIAL = new MfaSerial("GAHT12345678");

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new Failure.NoSuchProfile("demo"), 1),
        Arguments.of(new Failure.StillBusy(NAME), 1),
        Arguments.of(new Failure.ProfileChanged(NAME), 1),
        Arguments.of(new Failure.InvalidInput(Reason.NOT_AN_ARN, "x"), 2),
        Arguments.of(new Failure.CodeNeeded(NAME, SERIAL), 3),
        Arguments.of(new Failure.KeychainFailed(KeychainReason.LOCKED, "", ""), 4),
        Arguments.of(new Failure.AwsRefused(AwsCause.UNKNOWN_KEY, "", "", Optional.empty()), 5),
        Arguments.of(new Failure.CodeSpent(SERIAL, Instant.EPOCH), 5),
        Arguments.of(new Failure.ConsoleFailed(ConsoleReason.SESSION_REFUSED, ""), 5),
        Arguments.of(new Failure.ConsoleFailed(ConsoleReason.LINK_NOT_FETCHED, ""), 1),
        Arguments.of(new Failure.AwsUnreachable("", ""), 6),
        Arguments.of(new Failure.ProxyWantsLogin(""), 6),
        Arguments.of(new Failure.FileUntouched(Path.of("/f"), FileReason.NO_SPACE, ""), 7));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void of_whenThisFailure_thenTheNumberOfTheContract(Failure failure, int number) {
    assertThat(ExitCode.of(failure).number()).isEqualTo(number);
  }
}
