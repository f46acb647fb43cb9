package app.brevet.awsfile;

import app.brevet.model.WholePath;
import java.nio.file.Path;
import java.util.Map;

/// Where the two shared AWS files are.
///
/// @param credentials keys and sessions
/// @param config everything else
public record SharedFiles(Path credentials, Path config) {

  /// The files that the AWS SDKs would read: those of `AWS_SHARED_CREDENTIALS_FILE` and
  /// `AWS_CONFIG_FILE`, in which a leading `~` is the home folder, else those in `~/.aws`.
  ///
  /// Source: AWS SDKs and Tools Reference Guide, "Location of the shared config and credentials
  /// files".
  ///
  /// @param environment the process's environment; an empty value counts as none
  /// @param home the user's home folder
  public static SharedFiles of(Map<String, String> environment, Path home) {
    Path folder = home.resolve(".aws");
    return new SharedFiles(
        file(environment, "AWS_SHARED_CREDENTIALS_FILE", home, folder.resolve("credentials")),
        file(environment, "AWS_CONFIG_FILE", home, folder.resolve("config")));
  }

  private static Path file(
      Map<String, String> environment, String name, Path home, Path otherwise) {
    String value = environment.getOrDefault(name, "");
    if (value.isBlank()) {
      return otherwise;
    }
    return WholePath.of(value, home).toAbsolutePath();
  }
}
