package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// There is one way from a failure to its words: row, prompt, toolbox, command line and log have no
/// words of their own for what AWS refused.
final class OneFailurePathTest {

  private static final Path SOURCES = Path.of("src/main/java/app/brevet");

  @Test
  void sources_whenTheyAskForTheWordsOfARefusal_thenItIsFailureWordsAlone() throws IOException {
    Set<String> askers = filesWith("\"refusals\\.");
    askers.remove(
        "words/ActivityWords.java"); // The log has keys alone: it reads the same sentences.

    assertThat(askers).containsExactly("words/FailureWords.java");
  }

  @Test
  void sources_whenTheyReadWhatAwsSaid_thenItIsFailureWordsAlone() throws IOException {
    Set<String> readers = filesWith("awsMessage\\(\\)|AwsRefused\\(_|AwsRefused\\(var");
    readers.remove("session/MissingMfa.java"); // It passes on what it was given.

    assertThat(readers).containsExactly("words/FailureWords.java");
  }

  /// A command that was not understood, and a fault of Brevet's own, are no failures.
  @Test
  void sources_whenTheyMakeTheFourParts_thenNoSurfaceDoesItForARefusal() throws IOException {
    assertThat(filesWith("new FailureText\\("))
        .containsExactly(
            "cli/FailureReport.java", "words/FailureText.java", "words/FailureWords.java");
  }

  private static Set<String> filesWith(String pattern) throws IOException {
    Pattern sought = Pattern.compile(pattern);
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (sought.matcher(Files.readString(file)).find()) {
          found.add(SOURCES.relativize(file).toString().replace('\\', '/'));
        }
      }
    }
    return found;
  }
}
