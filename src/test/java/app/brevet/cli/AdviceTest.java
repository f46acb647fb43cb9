package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is advised can be done, and is about what was asked.
final class AdviceTest {

  private static final String ROLE = "arn:aws:iam::123456789012:role/Admin";

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
  }

  private Ran run(String line) {
    return world.run(line.replace("ROLE", ROLE).split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "profile add federated f --source demo --duration 37h,15 min to 36 h",
    "profile add role r --source demo --role-arn ROLE --duration 13h,15 min to 12 h.",
    "console demo --duration 13h,15 min to 12 h.",
    "sts get-session-token --as demo --duration-seconds 37h,15 min to 36 h",
    "sts assume-role --as demo --role-arn ROLE --duration-seconds 13h,15 min to 12 h.",
    "sts assume-root --as demo --target-principal 123456789012"
        + " --task-policy-arn S3UnlockBucketPolicy --duration-seconds 901,15 min at most.",
    "sts get-web-identity-token --as demo --audience a --duration-seconds 59,1 min to 1 h.",
    "sts get-web-identity-token --as demo --audience a --duration-seconds 3601,1 min to 1 h."
  })
  void duration_whenOutOfRange_thenTheLimitsAreThoseOfWhatWasAsked(String line, String limits) {
    Ran ran = run(line).expect(2);

    assertThat(ran.err()).contains("Choose " + limits).doesNotContain("for a role");
    assertThat(run(line + " --json").out()).contains("\"input-duration-out-of-range\"");
  }
}
