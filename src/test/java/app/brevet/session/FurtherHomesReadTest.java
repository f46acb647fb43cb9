package app.brevet.session;

import static app.brevet.session.HomesWorld.keyId;
import static app.brevet.session.HomesWorld.session;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Program;
import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a tool finds that runs in a further home.
class FurtherHomesReadTest {

  private static final Path AWS = Path.of("/usr/bin/aws");

  @TempDir private Path folder;

  @Test
  void deliver_whenAwsRunsInTheFurtherHome_thenItFindsTheSession() throws Exception {
    RealPart.require("aws", () -> Files.isExecutable(AWS));
    HomesWorld world = new HomesWorld(folder);
    world.delivery.deliverFurther(world.dev, session(1));

    Program.Result result =
        new Program(world.wsl)
            .with("PATH", "/usr/bin:/bin")
            .with("HOME", world.wsl.toString())
            .with("LC_ALL", "C.UTF-8")
            .run(
                "",
                List.of(
                    AWS.toString(), "configure", "get", "aws_access_key_id", "--profile", "dev"));

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out().strip()).isEqualTo(keyId(1));
  }
}
