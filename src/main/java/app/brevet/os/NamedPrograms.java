package app.brevet.os;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The programs that a user named, for what they print. They get Brevet's own environment without
/// what is secret in it.
///
/// @param environment Brevet's own
/// @param home the user's home folder, which `~/` in front of a program's name stands for
public record NamedPrograms(Map<String, String> environment, Path home) {

  /// What such a program is not given.
  public static final Set<String> WITHHELD =
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
    List<String> arguments = new ArrayList<>(line);
    String program = arguments.getFirst();
    if (program.matches("~[/\\\\].+")) {
      arguments.set(0, home.resolve(program.substring(2)).toString());
    }
    return new ChildProgram(arguments, environment);
  }
}
