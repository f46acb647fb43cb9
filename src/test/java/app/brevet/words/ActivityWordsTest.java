package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Asker.Kind;
import app.brevet.model.EveryFailure;
import app.brevet.model.Failure;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ActivityWordsTest {

  private final ActivityWords words = TestWords.english().activity();

  static Stream<String> failures() {
    return EveryFailure.at(TestWords.NOW).stream()
        .filter(ActivityWordsTest::isTold)
        .map(Failure::key)
        .distinct();
  }

  /// Whether it is met where sessions are got, delivered or stopped, an action is called by hand,
  /// or somebody signs in to the console: all else leaves no entry.
  private static boolean isTold(Failure failure) {
    return switch (failure) {
      case Failure.InvalidInput _,
          Failure.NoSuchProfile _,
          Failure.KeychainFailed _,
          Failure.AwsRefused _,
          Failure.AwsUnreachable _,
          Failure.NoSuchRegion _,
          Failure.ProxyWantsLogin _,
          Failure.CodeNeeded _,
          Failure.TokenNeeded _,
          Failure.TokenExpired _,
          Failure.TokenProgramFailed _,
          Failure.CodeSpent _,
          Failure.NoSeed _,
          Failure.CodeProgramFailed _,
          Failure.SilentUseRefused _,
          Failure.FileUntouched _,
          Failure.StillBusy _,
          Failure.ProfileChanged _,
          Failure.Unforeseen _,
          Failure.Cancelled _,
          Failure.ConsoleFailed _ ->
          true;
      case Failure.NameTaken _,
          Failure.SourceInUse _,
          Failure.ActionDenied _,
          Failure.KeyLimit _,
          Failure.KeyInUse _,
          Failure.KeyNotKnownYet _,
          Failure.DeviceLeftOver _,
          Failure.SeedInPlace _ ->
          false;
    };
  }

  @ParameterizedTest
  @MethodSource("failures")
  void detail_whenAnythingThatIsTold_thenASentenceWithNothingLeftOpen(String key) {
    assertThat(words.detail(true, key, "", ""))
        .isNotEqualTo(key)
        .endsWith(".")
        .doesNotContain("{", "[");
  }

  @Test
  void detail_whenTheCauseIsOfAws_thenTheSameWordsAsOnTheRow() {
    assertThat(words.detail(true, "aws-wrong-secret", "", ""))
        .isEqualTo("The secret key does not belong to this access key.");
  }

  @Test
  void detail_whenAwsAnswered_thenItsCodeAndRequestId() {
    assertThat(words.detail(true, "aws-wrong-secret", "SignatureDoesNotMatch", ""))
        .endsWith(" AWS said SignatureDoesNotMatch.");
    assertThat(words.detail(true, "aws-wrong-secret", "Code", "4f2e"))
        .endsWith(" AWS said Code, request ID 4f2e.");
    assertThat(words.detail(true, "console-session-refused", "", "4f2e"))
        .isEqualTo(
            words.detail(true, "console-session-refused", "", "")
                + " AWS refused it, request ID 4f2e.");
  }

  @Test
  void detail_whenTheReasonIsOfANewerBrevet_thenItsKey() {
    assertThat(words.detail(true, "of-tomorrow", "", "")).isEqualTo("of-tomorrow");
  }

  @Test
  void detail_whenTheLogIsHostile_thenNoControlCharacter() {
    assertThat(words.detail(true, "\u001b[2J", "\u001b]0;a\u0007", "\u202e"))
        .contains("\\u001b[2J", "\\u001b]0;a\\u0007", "\\u202e")
        .doesNotContain("\u001b", "\u0007", "\u202e");
    assertThat(words.detail(false, "a\nb\u009b", "", "")).isEqualTo("a\\u000ab\\u009b");
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
