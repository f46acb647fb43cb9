package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Counts;
import app.brevet.testing.Program;
import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellWordsTest {

  private static final long SEED = 20261127;
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final String SCRIPT =
      """
      import json, shlex, sys
      for line in json.load(sys.stdin)['lines']:
          try:
              print('|'.join('<' + word + '>' for word in shlex.split(line)))
          except ValueError:
              print('refused')
      """;

  @TempDir private Path folder;

  private static String told(String line) {
    return ShellWords.of(line)
        .map(words -> String.join("|", words.stream().map(word -> "<" + word + ">").toList()))
        .orElse("refused");
  }

  @Test
  void of_whenAnyLine_thenTheWordsAreThoseOfPython() throws Exception {
    RealPart.require("python3", () -> Files.isExecutable(PYTHON));
    int count = Counts.of(2_000, 50_000);
    System.out.println("seed: " + SEED);
    Random random = new Random(SEED);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder line = new StringBuilder();
      for (int length = random.nextInt(9); length > 0; length--) {
        line.append("ab \t\"'\\#".charAt(random.nextInt(8)));
      }
      lines.add(line.toString());
    }
    String quoted =
        String.join(
            ",",
            lines.stream()
                .map(line -> line.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t"))
                .map(line -> '"' + line + '"')
                .toList());
    String input = "{\"lines\":[" + quoted + "]}";
    Program.Result result =
        new Program(folder)
            .with("PATH", "/usr/bin:/bin")
            .run(input, List.of(PYTHON.toString(), "-c", SCRIPT));

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out().lines().toList())
        .isEqualTo(lines.stream().map(ShellWordsTest::told).toList());
  }
}
