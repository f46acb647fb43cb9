package app.brevet.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.sandbox.Authenticator;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxUser;
import app.brevet.testing.Program;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Types the README's commands as they stand there. The values that only a real account has (key,
/// device, code) are replaced by the sandbox's; `aws` gets its endpoint.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are for sh")
final class ReadmeIT {

  private static final Path AWS = Path.of("/usr/bin/aws");

  @TempDir Path home;

  @Test
  void blocks_whenListed_thenEachIsOneThatIsRun() throws IOException {
    assertThat(Readme.labels())
        .containsExactly(
            "sh demo",
            "sh test",
            "sh install",
            "sh package",
            "sh build",
            "sh keep",
            "sh start",
            "sh stop");
  }

  @Test
  void test_whenContinuousIntegrationRuns_thenItIsThisCommand() throws IOException {
    assertThat(Readme.commands("test")).containsExactly("./mvnw verify");
    assertThat(Files.readString(Path.of(".ci", "run"))).contains("command=$(readme test)");
  }

  @Test
  void demo_whenContinuousIntegrationRuns_thenItIsThisCommand() throws IOException {
    assertThat(Readme.commands("demo")).containsExactly("./mvnw -Pdemo");
    assertThat(Files.readString(Path.of(".ci", "run"))).contains("demo=$(readme demo)");
  }

  @Test
  void install_whenContinuousIntegrationLacksTheJdk_thenItIsTheseCommands() throws IOException {
    assertThat(Readme.commands("install")).hasSize(4);
    assertThat(Files.readString(Path.of(".ci", "run"))).contains("readme install |");
  }

  @Test
  void package_whenMade_thenTheFileIsTheOneThatIsInstalled() throws IOException {
    List<String> commands = Readme.commands("package");
    assertThat(commands.getFirst()).isEqualTo("./mvnw -q -DskipTests -Pinstaller package");
    assertThat(commands.getLast()).isEqualTo("sudo apt install ./target/package/brevet_*.deb");
    assertThat(Files.readString(Path.of(".ci", "run"))).contains("-Pinstaller");
  }

  @Test
  void build_whenThisVeryBuildMadeTheImage_thenTheProgramIsWhereThePathPoints() throws Exception {
    List<String> commands = Readme.commands("build");
    assertThat(commands.getFirst()).isEqualTo("./mvnw -q -DskipTests package");
    String path = commands.getLast() + "; command -v brevet";
    Program.Result result =
        new Program(Path.of("").toAbsolutePath())
            .with("PATH", "/usr/bin:/bin")
            .run("", List.of("/bin/sh", "-c", path));
    assertThat(Path.of(result.out().strip())).isEqualTo(Image.PROGRAM);
  }

  @Test
  void firstSession_whenTypedAsItStands_thenTheSessionLivesAndEnds() throws Exception {
    RealPart.require("aws", () -> Files.isExecutable(AWS));
    try (Sandbox sandbox = Sandbox.start(InstantSource.system())) {
      SandboxUser user =
          sandbox
              .directory()
              .addUser(sandbox.directory().addAccount(), NewUser.named("ada").withMfa());
      Map<String, String> real = real(sandbox, user);
      String secret = user.accessKey().secretAccessKey().reveal();

      Program.Result kept = type(sandbox, real, "keep", 0, secret + "\n");
      assertThat(kept.exit()).as(kept.err()).isZero();
      Program.Result started = type(sandbox, real, "start", 0, "");
      assertThat(started.exit()).as(started.err()).isZero();
      Program.Result asked = type(sandbox, real, "start", 1, "");
      assertThat(asked.out()).as(asked.err()).contains(user.arn().toString());
      Program.Result status = type(sandbox, real, "stop", 0, "");
      assertThat(status.out()).as(status.err()).contains("work");
      Program.Result stopped = type(sandbox, real, "stop", 1, "");
      assertThat(stopped.exit()).as(stopped.err()).isZero();
      assertThat(type(sandbox, real, "start", 1, "").exit()).isNotZero();
    }
  }

  private static Map<String, String> real(Sandbox sandbox, SandboxUser user) {
    Authenticator device = user.authenticator().orElseThrow();
    return Map.of(
        "AKIAIOSFODNN7EXAMPLE",
        user.accessKey().accessKeyId().value(),
        "arn:aws:iam::123456789012:mfa/ada",
        device.serial().value(),
        "--mfa-code 123456",
        "--mfa-code " + device.nextCode(),
        "aws sts",
        AWS + " --endpoint-url " + sandbox.endpoint() + " sts");
  }

  private Program.Result type(
      Sandbox sandbox, Map<String, String> real, String label, int line, String input)
      throws IOException, InterruptedException {
    String command = Readme.commands(label).get(line);
    for (Map.Entry<String, String> value : real.entrySet()) {
      command = command.replace(value.getKey(), value.getValue());
    }
    return new Program(home)
        .with("PATH", Image.PROGRAM.getParent() + ":/usr/bin:/bin")
        .with("HOME", home.toString())
        .with("LC_ALL", "C.UTF-8")
        .with("BREVET_HOME", home.resolve("brevet").toString())
        .with("BREVET_KEYCHAIN", "vault")
        .with("BREVET_VAULT_PASSPHRASE_FILE", passphraseFile().toString())
        .with("AWS_SHARED_CREDENTIALS_FILE", home.resolve("credentials").toString())
        .with("AWS_CONFIG_FILE", home.resolve("config").toString())
        .with("AWS_ENDPOINT_URL", sandbox.endpoint().toString())
        .with("AWS_DEFAULT_REGION", "eu-central-1")
        .with("AWS_EC2_METADATA_DISABLED", "true")
        .run(input, List.of("/bin/sh", "-c", command));
  }

  private Path passphraseFile() throws IOException {
    Path file = home.resolve("passphrase");
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, "correct horse battery staple\n", StandardCharsets.UTF_8);
    }
    return file;
  }
}
