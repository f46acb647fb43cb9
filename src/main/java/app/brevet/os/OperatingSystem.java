package app.brevet.os;

import java.util.Locale;

/// The systems that Brevet runs on.
public enum OperatingSystem {
  LINUX,
  MAC,
  WINDOWS;

  /// The system of the given `os.name`; every Unix that is not Apple's counts as Linux.
  public static OperatingSystem of(String osName) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MAC : LINUX;
  }
}
