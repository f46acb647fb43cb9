package app.brevet.awsfile;

import app.brevet.os.OperatingSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The value of a `credential_process`, quoted so that every reader runs the same program with the
/// same arguments.
///
/// On Unix botocore splits it as Python's `shlex` does, and the SDKs for Java, Go and JavaScript
/// give it to `sh -c`. On Windows botocore splits it by the rules of Microsoft's C runtime, and the
/// others give it to `cmd.exe /C`. What these do not all take alike cannot be written: letters
/// beyond ASCII (Python reads the file in the letters of the locale), a `#` or `;` after a blank (a
/// comment to the SDKs), and on Windows a `%` or a quote (cmd.exe).
///
/// Source: AWS SDKs and Tools Reference Guide, "Process credential provider": the whole path,
/// quoted where it has blanks.
///
/// @param value what stands behind the equals sign
public record ProcessLine(String value) {

  /// No reader sees anything but itself in these. A comma and an equals sign part words for
  /// cmd.exe.
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.@+:/-]+");

  private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");

  /// The line that runs this program with these arguments.
  ///
  /// @param words the program's whole path, and its arguments
  /// @param system whose rules count
  /// @return empty if no line would be taken alike by all readers
  public static Optional<ProcessLine> of(List<String> words, OperatingSystem system) {
    List<String> quoted = new ArrayList<>();
    for (String word : words) {
      Optional<String> one = quoted(word, system);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      quoted.add(one.get());
    }
    String line = String.join(" ", quoted);
    boolean comment = line.contains(" #") || line.contains(" ;");
    return comment ? Optional.empty() : Optional.of(new ProcessLine(line));
  }

  /// The program that it runs. A quote at its beginning goes to the next one of its kind, for none
  /// is written inside.
  public String program() {
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    boolean isQuoted = first == '"' || first == '\'';
    int start = isQuoted ? 1 : 0;
    int end = value.indexOf(isQuoted ? first : ' ', start);
    return value.substring(start, end < 0 ? value.length() : end);
  }

  private static Optional<String> quoted(String word, OperatingSystem system) {
    if (!PRINTABLE.matcher(word).matches()) {
      return Optional.empty();
    }
    return system == OperatingSystem.WINDOWS ? forWindows(word) : forUnix(word);
  }

  /// In double quotes, as the guide has it; in single ones where a shell would see something in
  /// double ones.
  private static Optional<String> forUnix(String word) {
    if (PLAIN.matcher(word).matches()) {
      return Optional.of(word);
    }
    if (holdsNone(word, "\"$`\\!")) {
      return Optional.of('"' + word + '"');
    }
    return holdsNone(word, "'") ? Optional.of("'" + word + "'") : Optional.empty();
  }

  /// Backslashes stand for themselves but before a quote, so none may end a word in quotes.
  private static Optional<String> forWindows(String word) {
    if (PLAIN.matcher(word.replace('\\', '/')).matches()) {
      return Optional.of(word);
    }
    return holdsNone(word, "\"%!^") && !word.endsWith("\\")
        ? Optional.of('"' + word + '"')
        : Optional.empty();
  }

  private static boolean holdsNone(String word, String signs) {
    return word.chars().noneMatch(c -> signs.indexOf(c) >= 0);
  }

  @Override
  public String toString() {
    return value;
  }
}
