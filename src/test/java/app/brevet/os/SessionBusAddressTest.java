package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionBusAddressTest {

  @TempDir Path runtime;

  @Test
  void of_whenNamed_thenThatAddress() {
    assertThat(
            SessionBusAddress.of(
                Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/bus,guid=c0ffee")))
        .hasValue("unix:path=/run/bus,guid=c0ffee");
  }

  @Test
  void of_whenSeveralAreNamed_thenTheFirstThatIsAFile() {
    String several =
        "unixexec:path=ssh;unix:abstract=/tmp/a;unix:guid=c0ffee,path=/run/bus;tcp:host=a";
    assertThat(SessionBusAddress.of(Map.of("DBUS_SESSION_BUS_ADDRESS", several)))
        .hasValue("unix:guid=c0ffee,path=/run/bus");
  }

  @Test
  void of_whenNoneIsNamedButSystemdHasOne_thenThat() throws Exception {
    Files.createFile(runtime.resolve("bus"));
    assertThat(SessionBusAddress.of(Map.of("XDG_RUNTIME_DIR", runtime.toString())))
        .hasValue("unix:path=" + runtime + "/bus");
  }

  @Test
  void of_whenThereIsOnlyADisplay_thenNoBusIsStarted() {
    assertThat(SessionBusAddress.of(Map.of("DISPLAY", ":0", "XDG_RUNTIME_DIR", runtime.toString())))
        .isEmpty();
  }
}
