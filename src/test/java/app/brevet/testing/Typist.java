package app.brevet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Somebody at a pseudo-terminal (`script`), who waits for each prompt before typing.
public final class Typist {

  private static final long PATIENCE_SECONDS = 120;

  private final BrevetHome home;
  private final Deque<Answer> answers = new ArrayDeque<>();

  /// What is typed when the prompt has been shown.
  private record Answer(String prompt, String line) {}

  /// Somebody who runs `brevet` in this home.
  ///
  /// @param redirections where the streams of `brevet` lead, in the shell's words; empty for the
  ///   terminal
  public Typist(BrevetHome home, String redirections) {
    RealPart.require("script", () -> Files.isExecutable(Path.of("/usr/bin/script")));
    this.home = home;
    home.wrappedBy("sh", "-c", "exec script -qec \"$* " + redirections + "\" /dev/null", "sh");
  }

  /// When the prompt is shown, types the line.
  public Typist answering(String prompt, String line) {
    answers.add(new Answer(prompt, line));
    return this;
  }

  /// Runs `brevet`; all that the terminal shows is in `out`.
  public Ran run(String... arguments) throws IOException, InterruptedException {
    long started = System.nanoTime();
    Process process = home.spawn(arguments);
    String shown = shown(process);
    int code = process.waitFor();
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    Ran ran = new Ran(List.of(arguments), code, shown, "", took);
    home.search(ran);
    assertThat(answers).as("prompts that did not come; the terminal showed " + shown).isEmpty();
    return ran;
  }

  private String shown(Process process) throws IOException, InterruptedException {
    CompletableFuture<String> reading =
        CompletableFuture.supplyAsync(
            () -> converse(process), task -> Thread.ofVirtual().start(task));
    try {
      return reading.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException("the conversation did not end", e);
    }
  }

  private String converse(Process process) {
    StringBuilder shown = new StringBuilder();
    int answered = 0;
    try (InputStream out = process.getInputStream();
        OutputStream in = process.getOutputStream()) {
      for (int next = out.read(); next >= 0; next = out.read()) {
        shown.append((char) next);
        Answer answer = answers.peek();
        if (answer != null && shown.indexOf(answer.prompt(), answered) >= 0) {
          answers.remove();
          answered = shown.length();
          in.write((answer.line() + "\n").getBytes(StandardCharsets.UTF_8));
          in.flush();
        }
      }
      return shown.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
