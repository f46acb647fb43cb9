package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.os.OperatingSystem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/opt/brevet/bin/brevet | /opt/brevet/bin/brevet",
        "/Applications/My Apps/brevet | \"/Applications/My Apps/brevet\"",
        "/opt/it's/brevet | \"/opt/it's/brevet\"",
        "/opt/$HOME (x)/brevet | '/opt/$HOME (x)/brevet'",
        "/opt/a;b/brevet | \"/opt/a;b/brevet\"",
        "/opt/a\\b/brevet | '/opt/a\\b/brevet'",
      })
  void of_whenOnUnix_thenQuotedForEveryReader(String program, String quoted) {
    assertThat(line(program, OperatingSystem.LINUX)).isEqualTo(quoted + " credentials dev");
    assertThat(line(program, OperatingSystem.MAC)).isEqualTo(quoted + " credentials dev");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "C:\\Brevet\\bin\\brevet.cmd | C:\\Brevet\\bin\\brevet.cmd",
        "C:\\Program Files\\b.cmd | \"C:\\Program Files\\b.cmd\"",
        "C:\\a&b (x86)\\b.cmd | \"C:\\a&b (x86)\\b.cmd\"",
        "C:\\a,b\\b.cmd | \"C:\\a,b\\b.cmd\"",
      })
  void of_whenOnWindows_thenInDoubleQuotesAlone(String program, String quoted) {
    assertThat(line(program, OperatingSystem.WINDOWS)).isEqualTo(quoted + " credentials dev");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/opt/a #b/brevet",
        "/opt/a ;b/brevet",
        "/opt/J\u00f6rg/brevet",
        "/opt/a\nb/brevet",
        "/opt/a\tb/brevet",
        "/opt/$it's/brevet",
        "",
      })
  void of_whenTheReadersDisagreeOnUnix_thenNone(String program) {
    assertThat(ProcessLine.of(List.of(program, "credentials", "dev"), OperatingSystem.LINUX))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C:\\%TEMP%\\b.cmd", "C:\\a \"b\"\\b.cmd", "C:\\a b\\", "C:\\a ^b.cmd"})
  void of_whenTheReadersDisagreeOnWindows_thenNone(String program) {
    assertThat(ProcessLine.of(List.of(program, "credentials", "dev"), OperatingSystem.WINDOWS))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/opt/brevet",
        "/My Apps/brevet",
        "/opt/it's/brevet",
        "/opt/$HOME (x)/brevet",
        "/opt/a\\b/brevet"
      })
  void program_whenTheLineWasMadeOfIt_thenItIsFoundAgain(String program) {
    assertThat(ProcessLine.of(List.of(program, "credentials", "a b"), OperatingSystem.LINUX))
        .map(ProcessLine::program)
        .contains(program);
    assertThat(new ProcessLine("/b").program()).isEqualTo("/b");
  }

  @Test
  void of_whenAnArgumentHasABlank_thenItIsQuotedToo() {
    assertThat(ProcessLine.of(List.of("/b", "--home", "/a b"), OperatingSystem.LINUX))
        .contains(new ProcessLine("/b --home \"/a b\""));
  }

  private static String line(String program, OperatingSystem system) {
    return ProcessLine.of(List.of(program, "credentials", "dev"), system).orElseThrow().value();
  }
}
