package app.brevet.ui.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.model.Failure;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleArn;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.TokenKind;
import app.brevet.model.TokenSource;
import app.brevet.model.WebIdentityProfile;
import app.brevet.words.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TokenPromptViewModelTest {

  private final TokenPromptViewModel model =
      new TokenPromptViewModel(
          new Words(Locale.ENGLISH, ZoneOffset.UTC, InstantSource.fixed(Instant.EPOCH)),
          Runnable::run);
  private Profile profile;

  @BeforeEach
  void make() throws Exception {
    profile =
        new WebIdentityProfile(
            ProfileId.random(),
            new ProfileName("ci"),
            RoleArn.parse("arn:aws:iam::444455556666:role/Deploy"),
            new TokenSource.Asked(),
            Optional.empty(),
            SessionPolicy.NONE,
            SessionSettings.of(SessionDuration.ROLE_DEFAULT));
  }

  private CompletableFuture<Optional<Secret>> ask() {
    return model.ask(profile.name(), TokenKind.TOKEN, Optional.empty());
  }

  @Test
  void ask_whenSomebodyWants_thenTheQuestionNamesTheProfile() {
    var _ = ask();

    assertThat(model.showingProperty().get()).isTrue();
    assertThat(model.titleProperty().get()).isEqualTo("Sign in for ci");
    assertThat(model.labelProperty().get()).isEqualTo("Token");
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
    var _ = model.ask(profile.name(), TokenKind.TOKEN, Optional.of(problem));

    assertThat(model.problemProperty().get()).startsWith("That is no token");
  }

  @Test
  void ask_whenTwoAsk_thenOneAfterTheOther() {
    CompletableFuture<Optional<Secret>> first = ask();
    CompletableFuture<Optional<Secret>> second =
        model.ask(profile.name(), TokenKind.ASSERTION, Optional.empty());

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
