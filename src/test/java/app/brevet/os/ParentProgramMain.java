package app.brevet.os;

/// Tells which program started it.
final class ParentProgramMain {

  private ParentProgramMain() {}

  /// Prints the path.
  public static void main(String[] arguments) {
    System.out.println(ParentProgram.path().orElse("nobody knows"));
  }
}
