package app.brevet.app;

import app.brevet.mfa.CodeRequest;
import app.brevet.model.CodeCommand;
import app.brevet.session.CodeWait;
import app.brevet.ui.prompt.CodeRunViewModel;
import java.time.Instant;

/// Shows in the window what an act waits for: the next code, a program, or the touch of a key.
record WindowCodeWait(CodeRunViewModel run) implements CodeWait {

  @Override
  public Shown waits(CodeRequest request, Instant nextCodeAt, Runnable stop) {
    return run.await(request.user(), request.serial(), nextCodeAt, stop)::close;
  }

  @Override
  public Shown runs(CodeRequest request, CodeCommand command, Runnable stop, Runnable type) {
    return run.begin(request.user(), command, stop, type)::close;
  }
}
