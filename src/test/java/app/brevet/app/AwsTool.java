package app.brevet.app;

import app.brevet.testing.BrevetHome;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Debian's `aws`, reading the credentials file of a home.
record AwsTool(BrevetHome home, URI endpoint) {

  private static final Path PROGRAM = Path.of("/usr/bin/aws");

  /// What it did.
  record Answer(int exitCode, String text) {}

  static void require() {
    RealPart.require("aws", () -> Files.isExecutable(PROGRAM));
  }

  /// `aws sts get-caller-identity --profile NAME --endpoint-url …`.
  Answer callerIdentity(String profile) throws IOException, InterruptedException {
    return callerIdentity(profile, Map.of());
  }

  /// The same with the environment of the home's processes, which those that `aws` starts inherit.
  Answer callerIdentityByBrevet(String profile) throws IOException, InterruptedException {
    return callerIdentity(profile, home.environment());
  }

  private Answer callerIdentity(String profile, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder aws =
        new ProcessBuilder(
                PROGRAM.toString(),
                "sts",
                "get-caller-identity",
                "--profile",
                profile,
                "--endpoint-url",
                endpoint.toString(),
                "--output",
                "text")
            .redirectErrorStream(true);
    aws.environment().clear();
    aws.environment().putAll(environment);
    aws.environment()
        .putAll(
            Map.of(
                "PATH", "/usr/bin:/bin",
                "HOME", home.home().toString(),
                "LC_ALL", "C.UTF-8",
                "AWS_DEFAULT_REGION", "eu-central-1",
                "AWS_PAGER", "",
                "AWS_EC2_METADATA_DISABLED", "true"));
    Process process = aws.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }
}
