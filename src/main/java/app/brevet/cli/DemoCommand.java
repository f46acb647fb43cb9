package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.sandbox.Sandbox;
import app.brevet.session.Failures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// `brevet demo`: the story against the sandbox, in a home that is thrown away.
final class DemoCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.DEMO;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("commands.demo");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException {
    try (Sandbox sandbox = Sandbox.start(running(invocation.clock()));
        DemoHome home = DemoHome.create()) {
      DemoStory story =
          new DemoStory(
              invocation.useCases().composition(),
              home,
              sandbox,
              invocation.output().story(),
              invocation.words(),
              invocation.clock());
      boolean asTold = story.tell();
      if (invocation.output().isJson()) {
        invocation.output().raw(new JsonObject().with("asTold", asTold));
      }
      return asTold ? ExitCode.DONE : ExitCode.FAILED;
    } catch (IOException e) {
      Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
      throw Failures.ofFile(temporary, FileReason.IO_FAULT, e);
    }
  }

  /// A clock that goes on from the time of this one: the sandbox's own, which must not follow what
  /// its clients measure of it.
  private static InstantSource running(InstantSource clock) {
    Instant start = clock.instant();
    long startNanos = System.nanoTime();
    return () -> start.plusNanos(System.nanoTime() - startNanos);
  }
}
