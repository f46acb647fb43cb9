package app.brevet.os;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where Brevet keeps what is its own.
///
/// @param config profiles and settings, shareable, without secrets
/// @param state the activity log, locks, deliveries, backups, the vault
/// @param cache what can be made anew: the sealed sessions
/// @param runtime what ends with the login; empty where the system has no such folder
public record Folders(Path config, Path state, Path cache, Optional<Path> runtime) {

  private static final String NAME = "brevet";

  /// The folders of this system, or those under `BREVET_HOME`.
  ///
  /// Source: XDG Base Directory Specification 0.8 (relative paths are ignored, as it demands);
  /// Apple's File System Programming Guide; Microsoft's KNOWNFOLDERID.
  ///
  /// @param environment the process's environment
  /// @param home the user's home folder
  public static Folders of(OperatingSystem system, Map<String, String> environment, Path home) {
    String moved = environment.getOrDefault("BREVET_HOME", "");
    if (!moved.isEmpty()) {
      return under(Path.of(moved).toAbsolutePath().normalize());
    }
    return switch (system) {
      case LINUX -> xdg(environment, home);
      case MAC -> {
        Path support = home.resolve("Library/Application Support/Brevet");
        Path cache = home.resolve("Library/Caches/Brevet");
        yield new Folders(support, support.resolve("state"), cache, Optional.empty());
      }
      case WINDOWS -> {
        Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"));
        Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
        yield new Folders(
            roaming.resolve("Brevet"),
            local.resolve("Brevet/state"),
            local.resolve("Brevet/cache"),
            Optional.empty());
      }
    };
  }

  /// Where the vault is, or would be.
  public Path vault() {
    return state.resolve("vault");
  }

  /// All of them under one folder.
  public static Folders under(Path home) {
    return new Folders(
        home.resolve("config"),
        home.resolve("state"),
        home.resolve("cache"),
        Optional.of(home.resolve("run")));
  }

  private static Folders xdg(Map<String, String> environment, Path home) {
    Path config = folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
    Path state = folder(environment, "XDG_STATE_HOME", home.resolve(".local/state"));
    Path cache = folder(environment, "XDG_CACHE_HOME", home.resolve(".cache"));
    String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    return new Folders(
        config.resolve(NAME),
        state.resolve(NAME),
        cache.resolve(NAME),
        runtime.startsWith("/") ? Optional.of(Path.of(runtime, NAME)) : Optional.empty());
  }

  private static Path folder(Map<String, String> environment, String name, Path otherwise) {
    String value = environment.getOrDefault(name, "");
    return !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
  }
}
