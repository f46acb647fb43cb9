package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words as Python's `shlex.split` finds them, by which botocore takes the names of sections apart.
/// Source: Python documentation, `shlex`, "Parsing Rules", POSIX mode.
final class ShellWords {

  private static final String BLANKS = " \t\r\n";

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean open;

  /// The quote that is open; a blank outside of quotes.
  private char quote = ' ';

  private ShellWords() {}

  /// The words; empty where a quote is not closed, or nothing follows a backslash.
  static Optional<List<String>> of(String text) {
    ShellWords parts = new ShellWords();
    boolean escaped = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (escaped) {
        parts.escaped(sign);
        escaped = false;
      } else if (sign == '\\' && parts.quote != '\'') {
        escaped = true;
      } else {
        parts.plain(sign);
      }
    }
    if (escaped || parts.quote != ' ') {
      return Optional.empty();
    }
    parts.end();
    return Optional.of(List.copyOf(parts.words));
  }

  /// In double quotes a backslash stands for itself but before another and before the quote.
  private void escaped(char sign) {
    if (quote == '"' && sign != '"' && sign != '\\') {
      word.append('\\');
    }
    word.append(sign);
    open = true;
  }

  private void plain(char sign) {
    boolean outside = quote == ' ';
    if (outside && BLANKS.indexOf(sign) >= 0) {
      end();
    } else if (outside && (sign == '"' || sign == '\'')) {
      quote = sign;
      open = true;
    } else if (sign == quote) {
      quote = ' ';
    } else {
      word.append(sign);
      open = true;
    }
  }

  private void end() {
    if (open) {
      words.add(word.toString());
      word.setLength(0);
      open = false;
    }
  }
}
