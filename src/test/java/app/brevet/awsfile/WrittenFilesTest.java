package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.awsfile.RealReader.Question;
import app.brevet.model.ProfileName;
import app.brevet.testing.Program;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The readers that matter find in each file what Brevet wrote, and all else as before.
class WrittenFilesTest {

  private static final ProfileName OURS = new ProfileName("brevet-test");
  private static final int FEWEST_READ = 25;

  @TempDir Path home;

  /// A file before Brevet wrote into it, and after.
  private record Written(String what, Path before, Path after, int session, List<String> others) {}

  @ParameterizedTest
  @EnumSource
  void put_whenAnyFile_thenTheReaderFindsTheSessionAndAllElseAsBefore(RealReader reader)
      throws Exception {
    List<Written> files = written();
    List<Question> questions = new ArrayList<>();
    for (Written file : files) {
      questions.add(new Question(file.before(), OURS.value()));
      questions.add(new Question(file.after(), OURS.value()));
      for (String other : file.others()) {
        questions.add(new Question(file.before(), other));
        questions.add(new Question(file.after(), other));
      }
    }

    List<String> answers = reader.read(questions, home);

    assertThat(answers).hasSize(questions.size()).noneMatch(answer -> answer.startsWith("fault"));
    int read = 0;
    int at = 0;
    for (Written file : files) {
      if (!answers.get(at).equals(RealReader.REFUSED) && !isOneLineTo(reader, file)) {
        read++;
        assertThat(answers.get(at + 1))
            .as("%s, %s", reader, file.what())
            .isEqualTo(keys(file.session()));
      }
      for (int i = 0; i < file.others().size(); i++) {
        at += 2;
        assertThat(answers.get(at + 1))
            .as("%s, [%s] of %s", reader, file.others().get(i), file.what())
            .isEqualTo(answers.get(at));
      }
      at += 2;
    }
    System.out.println(reader + " reads " + read + " of the " + files.size() + " files written");
    assertThat(read).isGreaterThan(FEWEST_READ);
  }

  @Test
  void put_whenTheFileIsFreshOrRenewed_thenTheAwsProgramItselfFindsTheSession() throws Exception {
    RealPart.require("aws", () -> Files.isExecutable(Path.of("/usr/bin/aws")));
    Path path = home.resolve("credentials");
    for (int session = 1; session <= 2; session++) {
      put(path, session);

      assertThat(
              toldByAws(path, "aws_access_key_id")
                  + "\t"
                  + toldByAws(path, "aws_secret_access_key")
                  + "\t"
                  + toldByAws(path, "aws_session_token"))
          .isEqualTo(keys(session));
    }
  }

  /// The SDK for JavaScript takes CR for no line end: to it the file is one line without sections.
  private static boolean isOneLineTo(RealReader reader, Written file) {
    return reader == RealReader.SDK_FOR_JAVASCRIPT && file.what().startsWith("30-cr-only");
  }

  private String toldByAws(Path path, String key) throws IOException, InterruptedException {
    Program.Result result =
        new Program(home)
            .with("PATH", "/usr/bin:/bin")
            .with("HOME", home.toString())
            .with("LC_ALL", "C.UTF-8")
            .with("AWS_CONFIG_FILE", "/dev/null")
            .with("AWS_SHARED_CREDENTIALS_FILE", path.toString())
            .run("", List.of("/usr/bin/aws", "configure", "get", key, "--profile", OURS.value()));
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out().strip();
  }

  /// The corpus with a section added, the same with it renewed, and a file of Brevet's own.
  private List<Written> written() throws IOException, AwsFileException {
    List<Written> files = new ArrayList<>();
    files.add(write("fresh", new byte[0], List.of(), 1));
    files.add(write("fresh, renewed", new byte[0], List.of(), 2));
    int refused = 0;
    for (CorpusFile file : CorpusFile.credentials()) {
      if (file.expected().isEmpty()) {
        refused++;
        continue; // Brevet writes into no file that is faulty to itself: see FileRefusalsTest.
      }
      List<String> others = others(file);
      files.add(write(file.name(), file.bytes(), others, 1));
      files.add(write(file.name() + ", renewed", file.bytes(), others, 2));
    }
    System.out.println("files of the corpus that Brevet refuses: " + refused);
    return files;
  }

  private static List<String> others(CorpusFile file) {
    return file.expected().orElse(Map.of()).keySet().stream()
        .filter(name -> !name.startsWith("@"))
        .toList();
  }

  private Written write(String what, byte[] bytes, List<String> others, int sessions)
      throws IOException, AwsFileException {
    Path folder = Files.createTempDirectory(home, "file");
    Path before = Files.write(folder.resolve("before"), bytes);
    Path after = folder.resolve("credentials");
    if (bytes.length > 0) {
      Files.write(after, bytes);
    }
    for (int session = 1; session <= sessions; session++) {
      put(after, session);
    }
    return new Written(what, before, after, sessions, others);
  }

  private void put(Path path, int session) throws AwsFileException {
    new SharedCredentialsFile(path, home.resolve("backups"))
        .put(OURS, TestSessions.session(session), TestSessions::noneIsOurs);
  }

  private static String keys(int session) {
    return "ASIA%016d\tsecret+%d/=\ttoken/%d==".formatted(session, session, session);
  }
}
