package app.brevet.activity;

import app.brevet.model.Printable;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who asked for something.
///
/// @param kind where it was asked
/// @param program the name of the program that called the command line: a hint, since any program
///   may bear any name; empty elsewhere, and where it is not known
public record Asker(Kind kind, String program) {

  /// Somebody at the window.
  public static final Asker WINDOW = new Asker(Kind.WINDOW, "");

  /// Somebody at the tray's menu.
  public static final Asker TRAY = new Asker(Kind.TRAY, "");

  /// Nobody: Brevet renewed by itself.
  public static final Asker BREVET = new Asker(Kind.BREVET, "");

  /// Nobody knows, as in entries of before who asked was noted.
  public static final Asker UNKNOWN = new Asker(Kind.UNKNOWN, "");

  private static final int LONGEST = 60;
  private static final String OF_WINDOWS = ".exe";

  /// Where it was asked.
  public enum Kind {
    WINDOW,
    TRAY,
    COMMAND_LINE,
    BREVET,
    UNKNOWN;

    /// The name in kebab case, as it stands in the log.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The one of this name; `UNKNOWN` if it is of a newer Brevet.
    static Kind named(String key) {
      return Arrays.stream(values())
          .filter(one -> one.key().equals(key))
          .findFirst()
          .orElse(UNKNOWN);
    }
  }

  /// Makes the program's name safe to print, and at most 60 characters long.
  public Asker {
    program = Printable.of(program, LONGEST);
  }

  /// Whoever called the command line.
  ///
  /// @param path of the program that did, of which the name alone is kept; empty if nobody knows
  public static Asker commandLine(Optional<String> path) {
    return new Asker(Kind.COMMAND_LINE, path.map(Asker::nameOf).orElse(""));
  }

  private static String nameOf(String path) {
    String name;
    try {
      Path file = Path.of(path).getFileName();
      name = file == null ? "" : file.toString();
    } catch (InvalidPathException e) {
      return ""; // No hint is better than one that nobody can read.
    }
    return name.toLowerCase(Locale.ROOT).endsWith(OF_WINDOWS)
        ? name.substring(0, name.length() - OF_WINDOWS.length())
        : name;
  }
}
