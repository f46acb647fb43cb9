package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import app.brevet.os.OperatingSystem;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;

/// The readers themselves run the program of a line, wherever it lies.
class ProcessLineReadersTest {

  private static final Path AWS = Path.of("/usr/bin/aws");
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final String BOTO3 =
      "import boto3; c = boto3.Session(profile_name='dev').get_credentials();"
          + " print(c.access_key, c.method)";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"plain", "with blank", "it's", "do$HOME lar", "a&b;c(d)", "back\\slash"})
  void process_whenTheSdkForJavaReadsIt_thenTheProgramRuns(String name) throws Exception {
    RealPart.requireSystem("sh", OperatingSystem.LINUX);
    ProfileFile config =
        ProfileFile.builder().content(delivered(name)).type(ProfileFile.Type.CONFIGURATION).build();

    try (ProfileCredentialsProvider provider =
        ProfileCredentialsProvider.builder().profileFile(config).profileName("dev").build()) {
      assertThat(provider.resolveCredentials().accessKeyId()).isEqualTo("ASIADEV");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "with blank", "it's", "do$HOME lar", "a&b;c(d)", "back\\slash"})
  void process_whenBoto3ReadsIt_thenTheProgramRuns(String name) throws Exception {
    RealPart.require("python3-boto3", () -> Files.isExecutable(PYTHON));
    String told = run(delivered(name), PYTHON.toString(), "-c", BOTO3);

    assertThat(told).contains("ASIADEV custom-process");
  }

  @ParameterizedTest
  @ValueSource(strings = {"with blank", "do$HOME lar"})
  void process_whenDebiansAwsReadsIt_thenTheProgramRuns(String name) throws Exception {
    RealPart.require("aws", () -> Files.isExecutable(AWS));
    String told = run(delivered(name), AWS.toString(), "configure", "list", "--profile", "dev");

    assertThat(told).contains("custom-process").contains("eu-west-1");
  }

  /// A config file whose program lies in a folder of this name, and tells a key id made of its
  /// second argument.
  private Path delivered(String name) throws IOException, AwsFileException {
    Path program = Files.createDirectory(folder.resolve(name)).resolve("brevet");
    Files.writeString(
        program,
        """
        #!/bin/sh
        [ "$1" = credentials ] && [ $# = 2 ] || exit 9
        id=$(echo "$2" | tr a-z A-Z)
        echo '{"Version": 1, "AccessKeyId": "ASIA'"$id"'", "SecretAccessKey": "s",'
        echo '"SessionToken": "t", "Expiration": "2099-01-01T00:00:00Z"}'
        """);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    ProcessLine line =
        ProcessLine.of(List.of(program.toString(), "credentials", "dev"), OperatingSystem.LINUX)
            .orElseThrow();
    Path config = folder.resolve("config");
    ProcessEntry entry =
        new ProcessEntry(line, TestSessions.entry("/x").region(), Optional.empty());
    new SharedConfigFile(config, folder.resolve("backups"))
        .put(new ProfileName("dev"), entry, String::isEmpty);
    return config;
  }

  private String run(Path config, String... command) throws IOException, InterruptedException {
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().clear();
    process
        .environment()
        .putAll(
            Map.of(
                "PATH", "/usr/bin:/bin",
                "HOME", folder.toString(),
                "LC_ALL", "C.UTF-8",
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_CONFIG_FILE", config.toString()));
    Process running = process.start();
    String told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    running.waitFor();
    return told;
  }
}
