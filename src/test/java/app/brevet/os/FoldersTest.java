package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FoldersTest {

  private static final Path HOME = Path.of("/home/alice");

  @Test
  void of_whenLinuxAndNothingIsSet_thenTheDefaultsOfXdg() {
    assertThat(Folders.of(OperatingSystem.LINUX, Map.of(), HOME))
        .isEqualTo(
            new Folders(
                Path.of("/home/alice/.config/brevet"),
                Path.of("/home/alice/.local/state/brevet"),
                Path.of("/home/alice/.cache/brevet"),
                Optional.empty()));
  }

  @Test
  void of_whenLinuxAndAllIsSet_thenThoseFolders() {
    Map<String, String> environment =
        Map.of(
            "XDG_CONFIG_HOME", "/c",
            "XDG_STATE_HOME", "/s",
            "XDG_CACHE_HOME", "/k",
            "XDG_RUNTIME_DIR", "/run/user/7");

    assertThat(Folders.of(OperatingSystem.LINUX, environment, HOME))
        .isEqualTo(
            new Folders(
                Path.of("/c/brevet"),
                Path.of("/s/brevet"),
                Path.of("/k/brevet"),
                Optional.of(Path.of("/run/user/7/brevet"))));
  }

  @Test
  void of_whenAnXdgPathIsRelative_thenItIsIgnored() {
    Map<String, String> environment = Map.of("XDG_CONFIG_HOME", "c", "XDG_RUNTIME_DIR", "run");

    Folders folders = Folders.of(OperatingSystem.LINUX, environment, HOME);

    assertThat(folders.config()).isEqualTo(Path.of("/home/alice/.config/brevet"));
    assertThat(folders.runtime()).isEmpty();
  }

  @Test
  void of_whenMac_thenTheFoldersOfTheLibrary() {
    assertThat(Folders.of(OperatingSystem.MAC, Map.of("XDG_CONFIG_HOME", "/c"), HOME))
        .isEqualTo(
            new Folders(
                Path.of("/home/alice/Library/Application Support/Brevet"),
                Path.of("/home/alice/Library/Application Support/Brevet/state"),
                Path.of("/home/alice/Library/Caches/Brevet"),
                Optional.empty()));
  }

  @Test
  void of_whenWindows_thenOnlyTheConfigRoams() {
    Map<String, String> environment = Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local");

    assertThat(Folders.of(OperatingSystem.WINDOWS, environment, HOME))
        .isEqualTo(
            new Folders(
                Path.of("/roaming/Brevet"),
                Path.of("/local/Brevet/state"),
                Path.of("/local/Brevet/cache"),
                Optional.empty()));
  }

  @Test
  void of_whenWindowsAndNothingIsSet_thenTheFoldersOfTheHome() {
    Folders folders = Folders.of(OperatingSystem.WINDOWS, Map.of(), HOME);

    assertThat(folders.config()).isEqualTo(HOME.resolve("AppData/Roaming/Brevet"));
    assertThat(folders.cache()).isEqualTo(HOME.resolve("AppData/Local/Brevet/cache"));
  }

  @ParameterizedTest
  @EnumSource
  void of_whenBrevetHomeIsSet_thenAllAreUnderIt(OperatingSystem system) {
    Map<String, String> environment =
        Map.of("BREVET_HOME", "/b/./x", "XDG_CONFIG_HOME", "/c", "APPDATA", "/a");

    assertThat(Folders.of(system, environment, HOME))
        .isEqualTo(
            new Folders(
                Path.of("/b/x/config"),
                Path.of("/b/x/state"),
                Path.of("/b/x/cache"),
                Optional.of(Path.of("/b/x/run"))));
  }
}
