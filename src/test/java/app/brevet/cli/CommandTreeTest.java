package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.words.TestWords;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CommandTreeTest {

  private final CommandTree tree = new CommandTree(TestWords.english());

  private Set<String> known(String... line) {
    return tree.parser("1.0", List.of(line)).getSubcommands().keySet();
  }

  private Set<String> all() {
    return tree.parser("1.0").getSubcommands().keySet();
  }

  @Test
  void parser_whenTheLineNamesACommand_thenItKnowsThatOneAlone() {
    assertThat(known("--home", "/tmp", "credentials", "alice")).containsExactly("credentials");
  }

  @Test
  void parser_whenAParameterIsCalledLikeACommand_thenBothAreKnown() {
    assertThat(known("start", "status")).containsExactlyInAnyOrder("start", "status");
  }

  @Test
  void parser_whenTheLineNamesNone_thenItKnowsAll() {
    assertThat(known("strat")).isEqualTo(all());
    assertThat(known()).isEqualTo(all());
  }

  @Test
  void parser_whenHelpIsAskedFor_thenItKnowsAll() {
    assertThat(known("--help", "start")).isEqualTo(all());
    assertThat(known("start", "-h")).isEqualTo(all());
  }
}
