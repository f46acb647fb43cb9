package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Asker.Kind;
import app.brevet.model.AwsCause;
import app.brevet.model.CodeProgramReason;
import app.brevet.model.ConsoleReason;
import app.brevet.model.FileReason;
import app.brevet.model.KeychainReason;
import app.brevet.model.SilentReason;
import app.brevet.words.ActivityWords.Answer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ActivityWordsTest {

  private final ActivityWords words = TestWords.english().activity();

  static Stream<String> failures() {
    return Stream.of(
            Arrays.stream(AwsCause.values()).map(cause -> "aws-" + cause.key()),
            Arrays.stream(KeychainReason.values()).map(reason -> "keychain-" + reason.key()),
            Arrays.stream(FileReason.values()).map(reason -> "file-" + reason.key()),
            Arrays.stream(CodeProgramReason.values()).map(one -> "code-program-" + one.key()),
            Arrays.stream(SilentReason.values()).map(reason -> "silent-use-" + reason.key()),
            Arrays.stream(ConsoleReason.values()).map(reason -> "console-" + reason.key()),
            Stream.of("code-needed", "code-spent", "no-seed", "still-busy", "aws-unreachable"),
            Stream.of("cancelled"))
        .flatMap(keys -> keys);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failed_whenAnythingThatSessionsMeet_thenASentenceWithNothingLeftOpen(String key) {
    assertThat(words.failed(key, Optional.empty()))
        .isNotEqualTo(key)
        .endsWith(".")
        .doesNotContain("{", "[");
  }

  @Test
  void failed_whenTheCauseIsOfAws_thenTheSameWordsAsOnTheRow() {
    assertThat(words.failed("aws-wrong-secret", Optional.empty()))
        .isEqualTo("The secret key does not belong to this access key.");
  }

  @Test
  void failed_whenAwsAnswered_thenItsCodeAndRequestId() {
    assertThat(
            words.failed("aws-wrong-secret", Optional.of(new Answer("SignatureDoesNotMatch", ""))))
        .endsWith(" AWS said SignatureDoesNotMatch.");
    assertThat(words.failed("aws-wrong-secret", Optional.of(new Answer("Code", "4f2e"))))
        .endsWith(" AWS said Code, request ID 4f2e.");
  }

  @Test
  void failed_whenTheReasonIsOfANewerBrevet_thenItsKey() {
    assertThat(words.failed("of-tomorrow", Optional.empty())).isEqualTo("of-tomorrow");
  }

  @Test
  void failed_whenTheLogIsHostile_thenNoControlCharacter() {
    Answer answer = new Answer("\u001b]0;a\u0007", "\u202e");
    assertThat(words.failed("\u001b[2J", Optional.of(answer)))
        .contains("\\u001b[2J", "\\u001b]0;a\\u0007", "\\u202e")
        .doesNotContain("\u001b", "\u0007", "\u202e");
    assertThat(words.detail("a\nb\u009b")).isEqualTo("a\\u000ab\\u009b");
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
  void by_whenSomebodyAsked_thenThereAreWordsForIt(Kind kind) {
    assertThat(words.by(kind.key(), "")).isNotEmpty();
  }

  @Test
  void what_whenAProgramAsked_thenItIsNamed() {
    assertThat(words.what("session-renewed", words.by("command-line", "terraform")))
        .isEqualTo("renewed, by terraform");
    assertThat(words.what("session-renewed", words.by("unknown", ""))).isEqualTo("renewed");
  }
}
