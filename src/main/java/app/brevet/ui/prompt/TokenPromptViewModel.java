package app.brevet.ui.prompt;

import app.brevet.model.Attempt;
import app.brevet.model.Failure;
import app.brevet.model.Secret;
import app.brevet.model.TokenKind;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Asks for what an identity provider gave: a SAML assertion or an OIDC token, one question after
/// the other. It hands the answer on and keeps none.
public final class TokenPromptViewModel {

  private record Asked(
      Attempt attempt,
      TokenKind kind,
      Optional<Failure> problem,
      CompletableFuture<Optional<Secret>> answer) {}

  private final Words words;
  private final Executor window;
  private final Deque<Asked> queue = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper help = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper action = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /// Nobody has asked yet.
  ///
  /// @param window runs what it is given on the window's thread, in the order it is given
  public TokenPromptViewModel(Words words, Executor window) {
    this.words = words;
    this.window = window;
  }

  /// Asks. The answer is empty if the user gave up; whoever gets it closes it. To withdraw the
  /// question, cancel the answer. May be called from any thread.
  ///
  /// @param attempt what the answer is for
  /// @param problemOfLast why the last one did not do
  public CompletableFuture<Optional<Secret>> ask(
      Attempt attempt, TokenKind kind, Optional<Failure> problemOfLast) {
    Asked next = new Asked(attempt, kind, problemOfLast, new CompletableFuture<>());
    window.execute(() -> take(next));
    var _ = next.answer().whenComplete((_, _) -> window.execute(() -> withdraw(next)));
    return next.answer();
  }

  private void take(Asked next) {
    if (!next.answer().isDone()) {
      queue.add(next);
      show();
    }
  }

  private void withdraw(Asked one) {
    if (queue.remove(one)) {
      show();
    }
  }

  private void show() {
    if (!queue.isEmpty()) {
      Asked first = queue.element();
      title.set(title(first.attempt()));
      action.set(
          words.text(
              isToReadRoles(first.attempt())
                  ? "dialogs.federation.read-roles"
                  : "dialogs.token.submit"));
      label.set(
          switch (first.kind()) {
            case ASSERTION -> words.text("dialogs.token.assertion");
            case TOKEN -> words.text("dialogs.token.token");
          });
      help.set(
          switch (first.kind()) {
            case ASSERTION -> words.text("dialogs.token.assertion-help");
            case TOKEN -> words.text("dialogs.token.token-help");
          });
      problem.set(first.problem().map(failure -> told(first.attempt(), failure)).orElse(""));
    }
    showing.set(!queue.isEmpty());
  }

  private String title(Attempt attempt) {
    if (!isToReadRoles(attempt)) {
      return words.text("dialogs.token.title", attempt.subject());
    }
    return attempt.subject().isEmpty()
        ? words.text("dialogs.token.roles.any")
        : words.text("dialogs.token.roles", attempt.subject());
  }

  private static boolean isToReadRoles(Attempt attempt) {
    return attempt.verb() == Attempt.Verb.READ_ROLES;
  }

  private String told(Attempt attempt, Failure failure) {
    FailureText text = words.failure(attempt, failure);
    return words.text("dialogs.sentences", text.why(), text.now());
  }

  /// Answers with what was pasted; it is its receiver's to close.
  public void submit(Secret pasted) {
    if (queue.isEmpty()) {
      pasted.close();
      return;
    }
    if (pasted.length() == 0) {
      pasted.close();
      problem.set(words.text("dialogs.editor.missing"));
      return;
    }
    Asked first = queue.remove();
    show();
    if (!first.answer().complete(Optional.of(pasted))) {
      pasted.close(); // Withdrawn at this very moment: nobody else would wipe it.
    }
  }

  /// Gives up: the answer is empty.
  public void cancel() {
    if (!queue.isEmpty()) {
      Asked first = queue.remove();
      show();
      first.answer().complete(Optional.empty());
    }
  }

  /// Whether anything is asked.
  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /// What it is for, and for which profile.
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// What is asked for.
  public ReadOnlyStringProperty labelProperty() {
    return label.getReadOnlyProperty();
  }

  /// Where it is found.
  public ReadOnlyStringProperty helpProperty() {
    return help.getReadOnlyProperty();
  }

  /// What becomes of the answer, as the button says it.
  public ReadOnlyStringProperty actionProperty() {
    return action.getReadOnlyProperty();
  }

  /// Why the last one did not do; mostly empty.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
