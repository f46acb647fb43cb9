package app.brevet.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Asker.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AskerTest {

  private static String program(String path) {
    return Asker.commandLine(Optional.of(path)).program();
  }

  @Test
  void commandLine_whenTheProgramIsKnown_thenItsNameAlone() {
    assertThat(program("/usr/local/bin/terraform")).isEqualTo("terraform");
    assertThat(program("terraform.EXE")).isEqualTo("terraform");
    assertThat(program("/")).isEmpty();
    assertThat(program("\0")).isEmpty();
  }

  @Test
  void commandLine_whenTheProgramIsNotKnown_thenNoName() {
    assertThat(Asker.commandLine(Optional.empty())).isEqualTo(new Asker(Kind.COMMAND_LINE, ""));
  }

  @Test
  void commandLine_whenTheNameIsHostile_thenItCanBePrinted() {
    assertThat(program("/bin/\u001b[2Ja\nb")).isEqualTo("\\u001b[2Ja\\u000ab");
    assertThat(program("/bin/" + "a".repeat(200))).hasSizeLessThan(70);
  }
}
