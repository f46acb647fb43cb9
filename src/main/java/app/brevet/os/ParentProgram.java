package app.brevet.os;

import java.util.Optional;

/// The program that started this process.
public final class ParentProgram {

  private ParentProgram() {}

  /// The path of that program, without its arguments; empty if it has ended, or is somebody else's
  /// of whom the system tells nothing.
  public static Optional<String> path() {
    return ProcessHandle.current().parent().flatMap(parent -> parent.info().command());
  }
}
