package app.brevet.os;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Runs a program when it is ending already, and prints the outcome and how many children it has
/// then.
final class ChildProgramMain {

  private ChildProgramMain() {}

  public static void main(String[] arguments) {
    Runtime.getRuntime().addShutdownHook(new Thread(ChildProgramMain::runLate));
  }

  private static void runLate() {
    ChildProgram program =
        new ChildProgram(List.of("sleep", "20"), Map.of("PATH", "/usr/bin:/bin"));
    try {
      System.out.println(program.run(Duration.ofSeconds(30)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      System.out.println(ProcessHandle.current().children().count());
    }
  }
}
