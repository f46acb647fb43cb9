package app.brevet.session;

import app.brevet.awsfile.ProcessLine;
import app.brevet.model.ProfileName;
import app.brevet.os.OperatingSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The program that other programs start Brevet with.
///
/// @param program its whole path, which stays the same when Brevet is updated
/// @param home the folder that Brevet keeps its own files in, where it is not the usual one:
///   whoever starts it later may not know
/// @param system whose rules of quoting count
public record Launcher(Path program, Optional<Path> home, OperatingSystem system) {

  /// The line by which tools get the session of this profile; empty if no line would be taken alike
  /// by all of them.
  Optional<ProcessLine> processOf(ProfileName profile) {
    List<String> words = new ArrayList<>();
    words.add(program.toString());
    home.ifPresent(folder -> words.addAll(List.of("--home", folder.toString())));
    words.add("credentials");
    if (profile.value().startsWith("-")) {
      words.add("--"); // What follows is no option.
    }
    words.add(profile.value());
    return ProcessLine.of(words, system);
  }
}
