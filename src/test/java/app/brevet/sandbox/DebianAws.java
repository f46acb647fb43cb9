package app.brevet.sandbox;

import app.brevet.model.Credentials;
import app.brevet.model.SessionCredentials;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Debian's AWS CLI with a home of its own, which knows the sandbox by `--endpoint-url` only.
/// Secrets reach it in a credentials file.
final class DebianAws {

  static final Path PROGRAM = Path.of("/usr/bin/aws");
  static final Path FAKETIME = Path.of("/usr/bin/faketime");

  private final Path home;
  private final URI endpoint;

  /// What the program did.
  record Result(int exit, String text) {}

  DebianAws(Path home, URI endpoint) {
    this.home = home;
    this.endpoint = endpoint;
  }

  /// Runs `aws` with these arguments.
  Result run(Credentials signer, String... arguments) throws IOException, InterruptedException {
    return run(List.of(), signer, arguments);
  }

  /// Runs `aws` with the system's time moved, such as `-20m`.
  Result runAt(String offset, Credentials signer, String... arguments)
      throws IOException, InterruptedException {
    return run(List.of(FAKETIME.toString(), "-f", offset), signer, arguments);
  }

  private Result run(List<String> prefix, Credentials signer, String... arguments)
      throws IOException, InterruptedException {
    Path credentials = home.resolve("credentials");
    Files.writeString(credentials, section(signer));
    Path output = home.resolve("output");
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of(PROGRAM.toString(), "--endpoint-url", endpoint.toString()));
    command.addAll(List.of("--output", "text"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH", "/usr/bin:/bin",
                "HOME", home.toString(),
                "LC_ALL", "C.UTF-8",
                "AWS_CONFIG_FILE", home.resolve("config").toString(),
                "AWS_SHARED_CREDENTIALS_FILE", credentials.toString(),
                "AWS_DEFAULT_REGION", "eu-central-1",
                "AWS_MAX_ATTEMPTS", "1",
                "AWS_PAGER", "",
                "AWS_EC2_METADATA_DISABLED", "true"));
    int exit = builder.start().waitFor();
    return new Result(exit, Files.readString(output, StandardCharsets.UTF_8).strip());
  }

  private static String section(Credentials signer) {
    String token =
        signer instanceof SessionCredentials session
            ? "aws_session_token = " + session.sessionToken().reveal() + "\n"
            : "";
    return "[default]\naws_access_key_id = %s\naws_secret_access_key = %s\n%s"
        .formatted(signer.accessKeyId(), signer.secretAccessKey().reveal(), token);
  }
}
