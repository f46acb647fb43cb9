package app.brevet.app;

import app.brevet.mfa.CodeRequest;
import app.brevet.model.CodeCommand;
import app.brevet.model.MfaSerial;
import app.brevet.session.CodeWait;
import app.brevet.ui.kit.WindowThread;
import app.brevet.ui.prompt.CodeRunViewModel;
import app.brevet.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Tells in the window what an act waits for: the next code in a toast, a program or the touch of a
/// key in a card.
final class WindowCodeWait implements CodeWait {

  private final Words words;
  private final InstantSource clock;
  private final CodeRunViewModel run;
  private final Consumer<String> say;

  /// @param say shows a line, on the window's thread
  WindowCodeWait(Words words, InstantSource clock, CodeRunViewModel run, Consumer<String> say) {
    this.words = words;
    this.clock = clock;
    this.run = run;
    this.say = say;
  }

  @Override
  public void waits(MfaSerial serial, Instant nextCodeAt) {
    Duration wait = Duration.between(clock.instant(), nextCodeAt);
    String text =
        words.text("window.code-wait.text", words.times().toWait(wait), serial.deviceName());
    new WindowThread().execute(() -> say.accept(text));
  }

  @Override
  public Shown runs(CodeRequest request, CodeCommand command, Runnable stop) {
    return run.begin(request.user(), command, stop)::close;
  }
}
