package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.InvalidInputException.Reason;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwsHomeTest {

  private static final Path USER = Path.of("/home/alice");
  private static final String WSL = "\\\\wsl.localhost\\Ubuntu\\home\\me";

  @ParameterizedTest
  @CsvSource({
    "/mnt/box, /mnt/box/.aws/credentials",
    "/mnt/box/, /mnt/box/.aws/credentials",
    "/mnt/a/../box, /mnt/box/.aws/credentials",
    "/mnt/a b, /mnt/a b/.aws/credentials",
    "~, /home/alice/.aws/credentials",
    "~/box, /home/alice/box/.aws/credentials",
    "~//box, /home/alice/box/.aws/credentials",
    "~\\box, /home/alice/box/.aws/credentials",
  })
  @EnabledOnOs(value = OS.LINUX, disabledReason = "full paths of Linux")
  void parse_whenAFullPathOrWithATilde_thenTheFileInIt(String text, Path file) throws Exception {
    assertThat(AwsHome.parse(text).credentials(USER)).contains(file);
  }

  @Test
  @EnabledOnOs(value = OS.WINDOWS, disabledReason = "full paths of Windows")
  void parse_whenTheHomeIsInWsl_thenTheFileInIt() throws Exception {
    assertThat(AwsHome.parse(WSL).credentials(USER)).contains(Path.of(WSL + "\\.aws\\credentials"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "box",
        "./box",
        "~bob",
        "~bob/box",
        "/mnt/box/.aws",
        "/mnt/box/.aws/credentials",
        "~/.aws",
        "/a\nb",
        "/a\u0000b"
      })
  void parse_whenNoFullPathOfAHome_thenRefused(String text) {
    InvalidInputException refusal =
        catchThrowableOfType(InvalidInputException.class, () -> AwsHome.parse(text));

    assertThat(refusal.reason()).isEqualTo(Reason.AWS_HOME_MALFORMED);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "where a path of Windows is none")
  void parse_whenAFullPathOfAnotherSystem_thenRefusedThoughItCanBeKept() {
    assertThat(new AwsHome(WSL).credentials(USER)).isEmpty();
    assertThatThrownBy(() -> AwsHome.parse(WSL)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void new_whenLongerThanAnyPath_thenRefused() {
    String longest = "/" + "a".repeat(999);

    assertThat(new AwsHome(longest).folder()).isEqualTo(longest);
    assertThatThrownBy(() -> new AwsHome(longest + "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
