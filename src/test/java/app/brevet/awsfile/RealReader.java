package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Program;
import app.brevet.testing.RealPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;

/// A program or library of others that finds keys in a credentials file.
enum RealReader {
  SDK_FOR_JAVA,
  BOTO3,
  AWS_PROGRAM,
  SDK_FOR_JAVASCRIPT;

  /// For a file that the reader refuses as a whole.
  static final String REFUSED = "refused";

  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final Path READERS = Path.of("src/test/readers").toAbsolutePath();
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path NPM = TARGET.resolve("npm");

  /// What is asked: the keys of a profile in a file.
  record Question(Path file, String profile) {}

  /// The keys of each, as `key id TAB secret TAB token`; [#REFUSED] if the reader refuses the file,
  /// `none` if it finds no keys there.
  List<String> read(List<Question> questions, Path home) throws IOException, InterruptedException {
    return switch (this) {
      case SDK_FOR_JAVA -> questions.stream().map(RealReader::inJava).toList();
      case BOTO3 -> python("boto3", questions, home);
      case AWS_PROGRAM -> python("aws", questions, home);
      case SDK_FOR_JAVASCRIPT -> javaScript(questions, home);
    };
  }

  private static String inJava(Question question) {
    ProfileFile file;
    try {
      file =
          ProfileFile.builder()
              .content(new ByteArrayInputStream(Files.readAllBytes(question.file())))
              .type(ProfileFile.Type.CREDENTIALS)
              .build();
    } catch (IllegalArgumentException e) {
      return REFUSED;
    } catch (IOException e) {
      return "fault " + e;
    }
    try (ProfileCredentialsProvider provider =
        ProfileCredentialsProvider.builder()
            .profileFile(file)
            .profileName(question.profile())
            .build()) {
      AwsCredentials keys = provider.resolveCredentials();
      String token = keys instanceof AwsSessionCredentials session ? session.sessionToken() : "";
      return (keys.accessKeyId() + "\t" + keys.secretAccessKey() + "\t" + token)
          .replace("\n", "\\n");
    } catch (SdkClientException | IllegalArgumentException e) {
      return "none"; // The SDK says so of a profile without keys, and of half a pair.
    }
  }

  private static List<String> python(String module, List<Question> questions, Path home)
      throws IOException, InterruptedException {
    RealPart.require(
        "Debian's " + module,
        () -> Files.isDirectory(Path.of("/usr/lib/python3/dist-packages", folderOf(module))));
    return run(
        List.of(PYTHON.toString(), READERS.resolve("botocore_reader.py").toString(), module),
        questions,
        home);
  }

  private static String folderOf(String module) {
    return module.equals("aws") ? "awscli" : module;
  }

  /// Installs what the lock file names, once for each state of it.
  private static List<String> javaScript(List<Question> questions, Path home)
      throws IOException, InterruptedException {
    RealPart.require("node and npm", () -> onPath("node") && onPath("npm"));
    Files.createDirectories(NPM);
    Path lock = READERS.resolve("package-lock.json");
    Path installed = NPM.resolve("installed");
    for (String name : List.of("package.json", "package-lock.json", "javascript_reader.mjs")) {
      Files.copy(READERS.resolve(name), NPM.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(installed) || Files.mismatch(lock, installed) >= 0) {
      Program.Result result =
          program(NPM, home).run("", List.of("npm", "ci", "--ignore-scripts", "--no-audit"));
      RealPart.require("the packages of npm: " + result.err(), () -> result.exit() == 0);
      Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
    }
    return run(List.of("node", NPM.resolve("javascript_reader.mjs").toString()), questions, home);
  }

  private static List<String> run(List<String> command, List<Question> questions, Path home)
      throws IOException, InterruptedException {
    StringBuilder input = new StringBuilder();
    questions.forEach(question -> input.append(question.file() + "\t" + question.profile() + "\n"));
    Program.Result result = program(TARGET, home).run(input.toString(), command);
    assertThat(result.exit()).as(result.err()).isZero();
    List<String> answers = new ArrayList<>(Arrays.asList(result.out().split("\n", -1)));
    answers.removeLast();
    return answers;
  }

  private static Program program(Path folder, Path home) {
    return new Program(folder)
        .with("PATH", "/usr/local/bin:/usr/bin:/bin")
        .with("HOME", home.toString())
        .with("LC_ALL", "C.UTF-8")
        .with("AWS_CONFIG_FILE", "/dev/null")
        .with("AWS_EC2_METADATA_DISABLED", "true");
  }

  private static boolean onPath(String name) {
    return List.of("/usr/local/bin", "/usr/bin").stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }
}
