package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.AwsCause;
import app.brevet.model.EveryFailure;
import app.brevet.model.Failure;
import app.brevet.model.FileReason;
import app.brevet.model.InvalidInputException;
import app.brevet.model.KeychainReason;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Somebody who looks at a window is not told to type a command.
final class WindowAdviceTest {

  private static final List<Attempt> ATTEMPTS =
      List.of(new Attempt(Verb.START, "acme-dev"), Attempt.of(Verb.STS));

  private final Words window =
      new Words(Locale.ENGLISH, ZoneOffset.UTC, InstantSource.fixed(TestWords.NOW), Surface.WINDOW);

  static Stream<Failure> failures() {
    return Stream.of(
            EveryFailure.at(TestWords.NOW).stream(),
            Arrays.stream(AwsCause.values()).map(WindowAdviceTest::refused),
            Arrays.stream(KeychainReason.values())
                .filter(reason -> reason != KeychainReason.PASSPHRASE_FILE)
                .map(reason -> new Failure.KeychainFailed(reason, "GNOME Keyring", "")),
            Arrays.stream(FileReason.values())
                .map(reason -> new Failure.FileUntouched(Path.of("/f"), reason, "")),
            Arrays.stream(InvalidInputException.Reason.values())
                .map(reason -> new Failure.InvalidInput(reason, "x")))
        .flatMap(failures -> failures);
  }

  private static Failure refused(AwsCause cause) {
    return new Failure.AwsRefused(cause, "AccessDenied", "no", Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_whenReadInAWindow_thenItsAdviceNamesNoCommand(Failure failure) {
    for (Attempt attempt : ATTEMPTS) {
      FailureText text = window.failure(attempt, failure);
      assertThat(List.of(text.why(), text.now()))
          .allSatisfy(part -> assertThat(part).doesNotContain("`brevet", "--", "in a terminal"));
    }
  }
}
