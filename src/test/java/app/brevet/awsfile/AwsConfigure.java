package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.ChildJvm;
import app.brevet.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Debian's `aws configure set`, one run after the other: as the program, or as the same command in
/// a Python process that has loaded it before, which takes a tenth of the time.
final class AwsConfigure implements AutoCloseable {

  private static final String KEY = "aws_access_key_id";

  /// A driver a command: a driver keeps what it read.
  private static final String LOOP =
      """
      import sys
      from awscli.clidriver import create_clidriver
      print("ready", flush=True)
      for line in sys.stdin:
          print(create_clidriver().main(line.split()), flush=True)
      """;

  private final Path home;
  private final Path file;
  private final ChildJvm loaded;

  /// For this credentials file.
  AwsConfigure(Path home, Path file) throws IOException {
    this.home = home;
    this.file = file;
    this.loaded =
        ChildJvm.start(
            List.of(
                "env",
                "-i",
                "PATH=/usr/bin:/bin",
                "HOME=" + home,
                "LC_ALL=C.UTF-8",
                "AWS_CONFIG_FILE=" + home.resolve("config"),
                "AWS_SHARED_CREDENTIALS_FILE=" + file,
                "/usr/bin/python3",
                "-c",
                LOOP));
  }

  /// Whether it is on this machine, as Debian packages it.
  static boolean isThere() {
    return Files.isExecutable(Path.of("/usr/bin/aws"))
        && Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/awscli"));
  }

  /// Waits until the Python process has loaded it.
  void awaitLoaded() throws IOException {
    assertThat(loaded.line()).contains("ready");
  }

  /// Runs the program.
  void set(String profile, String keyId) throws IOException, InterruptedException {
    Program.Result result =
        new Program(home)
            .with("PATH", "/usr/bin:/bin")
            .with("HOME", home.toString())
            .with("LC_ALL", "C.UTF-8")
            .with("AWS_CONFIG_FILE", home.resolve("config").toString())
            .with("AWS_SHARED_CREDENTIALS_FILE", file.toString())
            .run("", List.of("/usr/bin/aws", "configure", "set", KEY, keyId, "--profile", profile));
    assertThat(result.exit()).as(result.err()).isZero();
  }

  /// Runs the command in the process that has loaded it.
  void setLoaded(String profile, String keyId) throws IOException {
    loaded.tell("configure set " + KEY + " " + keyId + " --profile " + profile);
    assertThat(loaded.line()).isEqualTo(Optional.of("0"));
  }

  @Override
  public void close() {
    loaded.close();
  }
}
