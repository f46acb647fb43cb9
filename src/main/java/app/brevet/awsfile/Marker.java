package app.brevet.awsfile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The comment under a section's header by which Brevet knows its section again.
///
/// That of the config file names the keys that are Brevet's, for a section there often holds keys
/// of the user's as well; in the credentials file the keys of a session are Brevet's, all of them.
record Marker(String text) {

  /// How it starts in every version of Brevet.
  private static final String START = "# Written by Brevet";

  private static final String KEYS = START + ": ";
  private static final String END = "; removed by \"brevet stop\".";

  /// The marker of a section of a session.
  static final Marker OF_SESSION =
      new Marker(START + "; replaced at each renewal, removed by \"brevet stop\".");

  /// The marker of a section in which these keys are Brevet's.
  static Marker of(AwsFileKind kind, Collection<String> keys) {
    return switch (kind) {
      case CREDENTIALS -> OF_SESSION;
      case CONFIG -> new Marker(KEYS + String.join(", ", keys) + END);
    };
  }

  /// Whether there may be a marker that names its keys, as those in the config file do.
  static boolean namesKeysIn(AwsFileText text) {
    return text.signs().contains(KEYS);
  }

  /// Whether the line of this number is such a marker.
  static boolean namesKeysAt(int line, AwsFileText text) {
    return text.signs().startsWith(KEYS, text.start(line));
  }

  /// The line as a marker, of this version of Brevet or of another.
  static Optional<Marker> in(Line line) {
    return line.text().startsWith(START) ? Optional.of(new Marker(line.text())) : Optional.empty();
  }

  /// Whether the line of this number is a marker.
  static boolean isAt(int line, AwsFileText text) {
    return text.signs().startsWith(START, text.start(line));
  }

  /// The keys that are Brevet's in the section that it stands in; the proof is always among them.
  Set<String> keys(AwsFileKind kind) {
    if (kind == AwsFileKind.CREDENTIALS) {
      return kind.keys();
    }
    Set<String> keys = new HashSet<>(named());
    keys.retainAll(kind.keys());
    keys.add(kind.proof());
    return keys;
  }

  private List<String> named() {
    int end = text.indexOf(';');
    return text.startsWith(KEYS) && end > 0
        ? List.of(text.substring(KEYS.length(), end).split(", "))
        : List.of();
  }
}
