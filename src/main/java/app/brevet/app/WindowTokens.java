package app.brevet.app;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import app.brevet.session.TokenPrompt;
import app.brevet.session.TokenRequest;
import app.brevet.ui.prompt.TokenPromptViewModel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Assertions and tokens that are pasted in the window. Whoever asks waits, on a thread of its own.
final class WindowTokens implements TokenPrompt {

  private final TokenPromptViewModel prompt;

  WindowTokens(TokenPromptViewModel prompt) {
    this.prompt = prompt;
  }

  @Override
  public Optional<Secret> token(TokenRequest request)
      throws FailureException, InterruptedException {
    CompletableFuture<Optional<Secret>> answer =
        prompt.ask(request.attempt(), request.kind(), request.problem());
    try {
      Optional<Secret> given = answer.get();
      if (given.isEmpty()) {
        throw new FailureException(
            new Failure.Cancelled()); // Nothing went wrong: the user gave up.
      }
      return given;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a prompt never fails, it is answered or given up", e);
    } finally {
      if (!answer.cancel(false) && Thread.currentThread().isInterrupted()) {
        answer.join().ifPresent(Secret::close); // Pasted at this very moment.
      }
    }
  }
}
