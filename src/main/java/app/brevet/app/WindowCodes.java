package app.brevet.app;

import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.MfaCode;
import app.brevet.ui.prompt.CodePromptViewModel;
import app.brevet.ui.prompt.Question;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Codes that are typed in the window's prompt. Whoever asks waits, on a thread of its own.
final class WindowCodes implements MfaCodeSource {

  private final CodePromptViewModel prompt;
  private final Runnable meanwhile;

  /// @param meanwhile what can be done while somebody types, on a thread of its own
  WindowCodes(CodePromptViewModel prompt, Runnable meanwhile) {
    this.prompt = prompt;
    this.meanwhile = meanwhile;
  }

  @Override
  public Optional<MfaCode> code(CodeRequest request) throws InterruptedException {
    CompletableFuture<Optional<MfaCode>> answer =
        prompt.ask(new Question(request.user(), request.serial(), request.problem()));
    Thread.ofPlatform().daemon().name("warming").start(meanwhile);
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a prompt never fails, it is answered or given up", e);
    } finally {
      answer.cancel(false); // Whoever is interrupted takes the question back.
    }
  }
}
