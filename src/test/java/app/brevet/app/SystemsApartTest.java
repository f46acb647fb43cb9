package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.os.OperatingSystem;
import app.brevet.testing.ChildJvm;
import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What belongs to one system stays away from the others: its class would load the libraries of a
/// system that is not there.
final class SystemsApartTest {

  @TempDir Path home;

  @Test
  void keychain_whenOnLinux_thenNoClassForAnotherSystemIsLoaded() throws Exception {
    RealPart.requireSystem("Linux", OperatingSystem.LINUX);
    Path log = home.resolve("classes.log");
    List<String> command = new ArrayList<>(ChildJvm.command(Main.class, "keychain", "status"));
    command.add(1, "-Xlog:class+load=info:file=" + log);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("HOME", home.toString());
    environment.put("BREVET_HOME", home.resolve("brevet").toString());
    environment.put("BREVET_KEYCHAIN", "system");

    Process process = builder.start();
    process.getInputStream().readAllBytes();

    assertThat(process.waitFor()).isEqualTo(4);
    assertThat(Files.readString(log))
        .contains(" app.brevet.keychain.linux.SecretServiceKeychain ")
        .doesNotContain("app.brevet.keychain.windows.", "app.brevet.keychain.mac.");
  }
}
