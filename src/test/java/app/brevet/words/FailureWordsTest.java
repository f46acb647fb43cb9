package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.AwsCause;
import app.brevet.model.ConsoleReason;
import app.brevet.model.EveryFailure;
import app.brevet.model.Failure;
import app.brevet.model.FileReason;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.KeychainReason;
import app.brevet.model.MfaSerial;
import app.brevet.words.FailureText.AwsAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class FailureWordsTest {

  private static final Attempt START = new Attempt(Verb.START, "acme-dev");
  private static final MfaSerial SERIAL = new MfaSerial("arn:aws:iam::111122223333:mfa/alice");

  private final Words words = TestWords.english();

  static List<Failure> failures() {
    return EveryFailure.at(TestWords.NOW);
  }

  private static Failure refused(AwsCause cause, String message) {
    return new Failure.AwsRefused(cause, "AccessDenied", message, Optional.of("id-1"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_whenAnyFailure_thenWholeSentencesWithoutGaps(Failure failure) {
    FailureText text = words.failure(START, failure);
    assertThat(Stream.of(text.what(), text.why(), text.now()))
        .allSatisfy(
            part -> assertThat(part).matches("[^\\[].*").doesNotContainPattern("\\{[0-9]}"));
    assertThat(text.what()).endsWith(".");
    assertThat(text.why()).endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_whenNothingIsNamed_thenStillWholeSentences(Failure failure) {
    FailureText text = words.failure(Attempt.of(Verb.RUN), failure);
    assertThat(text.what() + text.why() + text.now()).doesNotContainPattern("\\{[0-9]}|\\[");
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void failure_whenAnyVerb_thenItsOwnSentence(Verb verb) {
    String with = words.failure(new Attempt(verb, "acme"), new Failure.Cancelled()).what();
    String without = words.failure(Attempt.of(verb), new Failure.Cancelled()).what();
    assertThat(with).contains("acme").endsWith(".");
    assertThat(without).doesNotContainPattern("\\{0}|\\[").endsWith(".");
  }

  @Test
  void details_whenTheReasonsAreEncoded_thenToldSo() {
    Failure encoded =
        new Failure.AwsRefused(AwsCause.ENCODED_DENIAL, "AccessDenied", "no", Optional.empty());
    Failure plain =
        new Failure.AwsRefused(AwsCause.NOT_AUTHORIZED, "AccessDenied", "no", Optional.empty());

    assertThat(isEncoded(encoded)).isTrue();
    assertThat(isEncoded(new Failure.ActionDenied("iam:X", (Failure.AwsRefused) encoded))).isTrue();
    assertThat(isEncoded(plain)).isFalse();
  }

  private boolean isEncoded(Failure failure) {
    return words
        .failure(new Attempt(Verb.START, "acme-dev"), failure)
        .details()
        .orElseThrow()
        .encoded();
  }

  @Test
  void failure_whenTwoAwsCauses_thenNoTwoHaveTheSameWhy() {
    assertThat(AwsCause.values())
        .extracting(cause -> words.failure(START, refused(cause, "")).why())
        .doesNotHaveDuplicates();
  }

  @Test
  void failure_whenAwsRefused_thenItsCodeMessageAndRequestIdAreTheDetails() {
    assertThat(words.failure(START, refused(AwsCause.UNKNOWN, "No.\nReally.")).details())
        .contains(new AwsAnswer("AccessDenied", "No. Really.", Optional.of("id-1"), false));
  }

  @Test
  void failure_whenTheConsolesSignInRefused_thenItsStatusAndRequestIdAreTheDetails() {
    assertThat(signInRefused(Optional.of("id-1")).details())
        .contains(new AwsAnswer("", "HTTP status 400", Optional.of("id-1"), false));
    assertThat(signInRefused(Optional.empty()).details()).isEmpty();
  }

  private FailureText signInRefused(Optional<String> requestId) {
    return words.failure(
        new Attempt(Verb.OPEN_CONSOLE, "acme-dev"),
        new Failure.ConsoleFailed(ConsoleReason.SESSION_REFUSED, "HTTP status 400", requestId));
  }

  @Test
  void failure_whenAwsSendsControlCharacters_thenTheyAreShownNotObeyed() {
    assertThat(words.failure(START, refused(AwsCause.UNKNOWN, "\u001b[31mred")).details())
        .map(AwsAnswer::message)
        .contains("\\u001b[31mred");
  }

  @Test
  void failure_whenTheClockIsBehind_thenByHowMuch() {
    String message =
        "Signature expired: 20220127T001427Z is now earlier than 20220127T014428Z"
            + " (20220127T015928Z - 15 min.)";
    assertThat(words.failure(START, refused(AwsCause.CLOCK_BEHIND, message)).why())
        .isEqualTo("Your computer's clock is 1 h 45 min behind AWS's.");
  }

  @Test
  void failure_whenNotAuthorized_thenTheMissingMfaSerialComesFirst() {
    assertThat(words.failure(START, refused(AwsCause.NOT_AUTHORIZED, "")).now())
        .startsWith("If the user's profile has no MFA serial, add one first");
  }

  @Test
  void failure_whenTheCodeIsSpent_thenWhenTheNextOneComes() {
    Failure spent = new Failure.CodeSpent(SERIAL, TestWords.NOW.plusMillis(11_200));
    FailureText text = words.failure(START, spent);
    assertThat(text.what()).isEqualTo("acme-dev was not started.");
    assertThat(text.why()).isEqualTo("This code was used. The next one comes in 12 s.");
    assertThat(text.now()).contains("alice");
  }

  @Test
  void failure_whenTheNextCodeIsThere_thenNoTimeIsNamed() {
    Failure spent = new Failure.CodeSpent(SERIAL, TestWords.NOW.minus(Duration.ofSeconds(1)));
    assertThat(words.failure(START, spent).why()).isEqualTo("This code was used.");
  }

  @Test
  void failure_whenAForeignLongTermKey_thenImportOrAnotherOutput() {
    Failure foreign =
        new Failure.FileUntouched(Path.of("/f"), FileReason.FOREIGN_LONG_TERM_KEY, "");
    assertThat(words.failure(START, foreign).now())
        .contains("brevet import --move", "--output PROFILE");
  }

  @Test
  void failure_whenThereIsADetail_thenTheWhyEndsWithItAndOneStop() {
    Failure damaged =
        new Failure.FileUntouched(Path.of("/f"), FileReason.DAMAGED, "profile acme: duration.");
    assertThat(words.failure(START, damaged).why())
        .isEqualTo("/f holds something that Brevet cannot read: profile acme: duration.");
  }

  @Test
  void failure_whenANewerBrevetWroteTheFile_thenNobodyIsToMendIt() {
    Failure newer =
        new Failure.FileUntouched(
            Path.of("/f"), FileReason.DAMAGED, "version 2" + Failure.FileUntouched.NEWER);

    assertThat(words.failure(START, newer).now())
        .isEqualTo("Brevet leaves it as it is. Update Brevet, then try again.");
  }

  @Test
  void failure_whenThereIsNoDetail_thenTheWhyHasNoColon() {
    Failure failed = new Failure.KeychainFailed(KeychainReason.NOT_WRITTEN, "Brevet vault", "");
    assertThat(words.failure(START, failed).why()).isEqualTo("Brevet vault could not be written.");
  }

  @Test
  void failure_whenANameHoldsALineEnd_thenItIsShownNotObeyed() {
    Failure input = new Failure.InvalidInput(Reason.PROFILE_NAME_CHARACTERS, "a\nb");
    FailureText text = words.failure(new Attempt(Verb.ADD_PROFILE, "a\nb"), input);
    assertThat(List.of(text.what(), text.why())).allMatch(part -> part.contains("a\\u000ab"));
  }

  @Test
  void failure_whenAnyCase_thenTheReasonIsTheModelsKey() {
    assertThat(failures())
        .extracting(failure -> words.failure(START, failure).reason())
        .containsExactlyElementsOf(failures().stream().map(Failure::key).toList());
  }

  @Test
  void failure_whenTheOtherKeysLastUseIsNotTold_thenItMayBeInUse() {
    Failure limit =
        new Failure.KeyLimit(new AccessKeyId("AKIAIOSFODNN7EXAMPLE"), Optional.empty(), true);
    assertThat(words.failure(START, limit).why()).endsWith("so it may be in use.");
  }
}
