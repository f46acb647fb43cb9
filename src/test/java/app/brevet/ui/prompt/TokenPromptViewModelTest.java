package app.brevet.ui.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.Failure;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.model.TokenKind;
import app.brevet.model.TokenProgramReason;
import app.brevet.words.Surface;
import app.brevet.words.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class TokenPromptViewModelTest {

  private static final Attempt START = new Attempt(Verb.START, "ci");

  private final TokenPromptViewModel model =
      new TokenPromptViewModel(
          new Words(
              Locale.ENGLISH, ZoneOffset.UTC, InstantSource.fixed(Instant.EPOCH), Surface.WINDOW),
          Runnable::run);

  private CompletableFuture<Optional<Secret>> ask() {
    return model.ask(START, TokenKind.TOKEN, Optional.empty());
  }

  @Test
  void ask_whenSomebodyWants_thenTheQuestionNamesTheProfile() {
    var _ = ask();

    assertThat(model.showingProperty().get()).isTrue();
    assertThat(model.titleProperty().get()).isEqualTo("Sign in for ci");
    assertThat(model.labelProperty().get()).isEqualTo("Token");
  }

  @Test
  void ask_whenAProfileIsStarted_thenTheButtonSaysSo() {
    var _ = ask();

    assertThat(model.actionProperty().get()).isEqualTo("Start");
  }

  @Test
  void ask_whenRolesAreRead_thenTitleAndButtonSaySo() {
    var _ = model.ask(new Attempt(Verb.READ_ROLES, "corp"), TokenKind.ASSERTION, Optional.empty());

    assertThat(model.titleProperty().get()).isEqualTo("Read the roles for corp");
    assertThat(model.actionProperty().get()).isEqualTo("Read roles");
  }

  @Test
  void ask_whenRolesAreReadForNoNameYet_thenNoneIsNamed() {
    var _ = model.ask(Attempt.of(Verb.READ_ROLES), TokenKind.ASSERTION, Optional.empty());

    assertThat(model.titleProperty().get()).isEqualTo("Read the roles");
  }

  @Test
  void ask_whenTheLastOneNamedNoRoles_thenTheAdviceIsThatOfReadingThem() {
    Failure problem =
        new Failure.TokenProgramFailed(
            new ProfileName("corp"), TokenProgramReason.FAILED, "saml2aws", "");
    var _ = model.ask(Attempt.of(Verb.READ_ROLES), TokenKind.ASSERTION, Optional.of(problem));

    assertThat(model.problemProperty().get()).endsWith("then read the roles again.");
  }

  @Test
  void ask_whenOneReadsRolesAndTheNextStarts_thenEachHasItsButton() {
    var _ = model.ask(Attempt.of(Verb.READ_ROLES), TokenKind.ASSERTION, Optional.empty());
    var _ = ask();

    model.cancel();

    assertThat(model.actionProperty().get()).isEqualTo("Start");
    assertThat(model.titleProperty().get()).isEqualTo("Sign in for ci");
  }

  @Test
  void submit_whenPasted_thenItIsTheAnswer() {
    CompletableFuture<Optional<Secret>> answer = ask();
    Secret pasted = Secret.ofUnwipeable("a.b.c");

    model.submit(pasted);

    assertThat(answer.join()).contains(pasted);
    assertThat(model.showingProperty().get()).isFalse();
  }

  @Test
  void submit_whenNothingWasPasted_thenTheQuestionStays() {
    CompletableFuture<Optional<Secret>> answer = ask();

    model.submit(Secret.ofUnwipeable(""));

    assertThat(answer).isNotDone();
    assertThat(model.problemProperty().get()).isNotEmpty();
  }

  @Test
  void submit_whenNobodyAsksAnyMore_thenItIsWiped() {
    Secret pasted = Secret.ofUnwipeable("a.b.c");

    model.submit(pasted);

    assertThatThrownBy(pasted::copy).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void cancel_whenAsked_thenTheAnswerIsEmpty() {
    CompletableFuture<Optional<Secret>> answer = ask();

    model.cancel();

    assertThat(answer.join()).isEmpty();
    assertThat(model.showingProperty().get()).isFalse();
  }

  @Test
  void ask_whenTheLastOneDidNotDo_thenItSaysWhy() {
    Failure problem = new Failure.InvalidInput(Reason.TOKEN_MALFORMED, "");
    var _ = model.ask(START, TokenKind.TOKEN, Optional.of(problem));

    assertThat(model.problemProperty().get()).startsWith("That is no token");
  }

  @Test
  void ask_whenTwoAsk_thenOneAfterTheOther() {
    CompletableFuture<Optional<Secret>> first = ask();
    CompletableFuture<Optional<Secret>> second =
        model.ask(START, TokenKind.ASSERTION, Optional.empty());

    model.cancel();

    assertThat(first).isDone();
    assertThat(second).isNotDone();
    assertThat(model.labelProperty().get()).isEqualTo("SAML response");
  }

  @Test
  void ask_whenWithdrawn_thenTheQuestionGoes() {
    ask().cancel(false);

    assertThat(model.showingProperty().get()).isFalse();
  }
}
