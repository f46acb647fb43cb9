package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Activity.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds what is written of the commands to what there is.
final class DocumentedCommandsTest {

  private static final Path COMMANDS = Path.of("docs/command-line.md");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  @TempDir private Path folder;

  /// `a b|c` stands for two commands, `a b` and `a c`.
  private static List<String> spelled(String quoted) {
    int last = quoted.lastIndexOf(' ') + 1;
    String head = quoted.substring(0, last);
    return Arrays.stream(quoted.substring(last).split("\\|", -1)).map(head::concat).toList();
  }

  @Test
  void later_whenACommandIsPutOff_thenItIsNotThere() throws IOException {
    List<String> later =
        Files.readAllLines(COMMANDS).stream()
            .filter(line -> line.startsWith("*Later:*"))
            .flatMap(line -> QUOTED.matcher(line).results())
            .flatMap(found -> spelled(found.group(1)).stream())
            .toList();

    assertThat(later).isNotEmpty();
    CliWorld world = new CliWorld(folder);
    for (String command : later) {
      assertThat(world.run(command.split(" ")).expect(2).err()).contains("There is no command");
    }
  }

  @ParameterizedTest
  @EnumSource(Event.class)
  void event_whenTheActivityTellsIt_thenBothPagesNameIt(Event event) throws IOException {
    assertThat(Files.readString(COMMANDS)).contains("`" + event.key() + "`");
    assertThat(Files.readString(Path.of("docs/activity.md"))).contains("`" + event.key() + "`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ToolboxLimitsTest", "StsModelTest"})
  void proof_whenItHoldsALimitOfAws_thenThePageOfTheTestsNamesIt(String test) throws IOException {
    assertThat(Files.readString(Path.of("docs/testing.md"))).contains("`" + test + "`");
  }
}
