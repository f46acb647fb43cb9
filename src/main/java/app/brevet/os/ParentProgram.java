package app.brevet.os;

import java.util.Optional;

/// The program that started this process.
public final class ParentProgram {

  private ParentProgram() {}

  /// The path of that program, without its arguments, as it was when it was first asked for: it may
  /// end before this process does. Empty if it had ended, or is somebody else's of whom the system
  /// tells nothing.
  public static Optional<String> path() {
    return Seen.PATH;
  }

  /// Looked up by whoever needs it first, and never again: it takes several system calls.
  private static final class Seen {
    private static final Optional<String> PATH =
        ProcessHandle.current().parent().flatMap(parent -> parent.info().command());
  }
}
