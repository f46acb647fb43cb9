package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedFilesTest {

  private static final Path HOME = Path.of("/home/alice");

  @Test
  void of_whenNothingIsSet_thenTheFilesInTheHomeFolder() {
    assertThat(SharedFiles.of(Map.of(), HOME))
        .isEqualTo(
            new SharedFiles(
                Path.of("/home/alice/.aws/credentials"), Path.of("/home/alice/.aws/config")));
  }

  @ParameterizedTest
  @CsvSource({
    "/x/y, /x/y",
    "~/keys, /home/alice/keys",
    "~//keys, /home/alice/keys",
    "~bob/keys, ~bob/keys",
    "'', /home/alice/.aws/credentials",
  })
  void of_whenTheVariableIsSet_thenThatFile(String value, String expected) {
    SharedFiles files = SharedFiles.of(Map.of("AWS_SHARED_CREDENTIALS_FILE", value), HOME);

    assertThat(files.credentials()).isEqualTo(Path.of(expected).toAbsolutePath());
  }

  @ParameterizedTest
  @CsvSource({
    "/c, /c",
    "~/keys/c, /home/alice/keys/c",
    "~, /home/alice",
    "'', /home/alice/.aws/config",
  })
  void of_whenTheConfigVariableIsSet_thenThatFile(String value, String expected) {
    SharedFiles files = SharedFiles.of(Map.of("AWS_CONFIG_FILE", value), HOME);

    assertThat(files.config()).isEqualTo(Path.of(expected));
  }
}
