package app.brevet.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A process with all that it started, as Linux's `/proc` sees them.
public final class ProcessTree {

  private final ProcessHandle root;

  /// The tree below this process.
  public ProcessTree(ProcessHandle root) {
    this.root = root;
  }

  private List<Path> folders() {
    return Stream.concat(Stream.of(root), root.descendants())
        .map(process -> Path.of("/proc", Long.toString(process.pid())))
        .toList();
  }

  /// The memory they take, what they share with others divided by how many share it, in kB.
  ///
  /// Source: proc_pid_smaps(5), `Pss`.
  public long pssKilobytes() throws IOException {
    long sum = 0;
    for (Path folder : folders()) {
      for (String line : lines(folder.resolve("smaps_rollup"))) {
        if (line.startsWith("Pss:")) {
          sum += Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    }
    return sum;
  }

  /// The time they were on a processor so far.
  ///
  /// Source: the kernel's documentation of sched-stats, `/proc/PID/schedstat`.
  public Duration processorTime() throws IOException {
    long nanos = 0;
    for (Path folder : folders()) {
      try (Stream<Path> threads = Files.list(folder.resolve("task"))) {
        for (Path thread : threads.toList()) {
          for (String line : lines(thread.resolve("schedstat"))) {
            nanos += Long.parseLong(line.split(" ", 2)[0]);
          }
        }
      }
    }
    return Duration.ofNanos(nanos);
  }

  /// Lets this time pass in which nothing is done.
  ///
  /// @throws IOException if the process ends meanwhile
  public void rest(Duration time) throws IOException, InterruptedException {
    try {
      root.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
      throw new IOException("process " + root.pid() + " has ended");
    } catch (TimeoutException e) {
      // It lives, as it should.
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting for an end cannot fail", e);
    }
  }

  /// A process or a thread may end while its tree is read.
  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /// Ends all of them, by their ids.
  public void end() throws InterruptedException {
    List<ProcessHandle> all = Stream.concat(root.descendants(), Stream.of(root)).toList();
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle process : all) {
      process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
      process.destroyForcibly();
    }
  }
}
