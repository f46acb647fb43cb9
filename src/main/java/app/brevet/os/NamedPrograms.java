package app.brevet.os;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The programs that a user named, for what they print or do. They get Brevet's own environment
/// without what is secret in it.
///
/// @param environment Brevet's own
/// @param home the user's home folder, which `~/` in front of a program's name stands for
public record NamedPrograms(Map<String, String> environment, Path home) {

  /// What such a program is not given.
  private static final Set<String> WITHHELD =
      Set.of(
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN",
          "AWS_SECURITY_TOKEN",
          "AWS_CONTAINER_AUTHORIZATION_TOKEN",
          "BREVET_VAULT_PASSPHRASE_FILE");

  /// Takes what is secret out of the environment.
  public NamedPrograms {
    Map<String, String> given = new HashMap<>(environment);
    given.keySet().removeAll(WITHHELD);
    environment = Map.copyOf(given);
  }

  /// The program and its arguments, to be run once.
  public ChildProgram of(List<String> line) {
    return new ChildProgram(whole(line), environment);
  }

  /// Starts the program with its arguments and leaves it to itself.
  public DetachedProgram.Outcome start(List<String> line) {
    return DetachedProgram.start(whole(line), environment);
  }

  /// The file that would be started for this name; empty if there is none. Nothing is started, and
  /// whether it can be is not looked at.
  public Optional<Path> fileOf(String program) {
    return ProgramPath.find(whole(program), environment);
  }

  private List<String> whole(List<String> line) {
    List<String> arguments = new ArrayList<>(line);
    arguments.set(0, whole(line.getFirst()));
    return arguments;
  }

  /// As `WholePath` of the model has it, on whose floor this is.
  private String whole(String program) {
    String below = program.replaceFirst("^~[/\\\\]++(?=.)", "");
    return below.equals(program) ? program : home.resolve(below).toString();
  }
}
