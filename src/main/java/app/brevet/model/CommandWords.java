package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes a command line apart, as the AWS tools take the one of `credential_process`: blanks part
/// words, single and double quotes keep them together. No shell has a part in it: `$`, `*`, `|` and
/// `;` stand for themselves, and so does a backslash, for Windows' sake, but for one before a quote
/// or another backslash within double quotes.
final class CommandWords {

  private static final int LONGEST = 4096;

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;

  private CommandWords(String text) {
    this.text = text;
  }

  /// The words of the line.
  ///
  /// @throws InvalidInputException if it is longer than 4096 characters, a quote does not end, or
  ///   there are control characters
  static List<String> of(String text) throws InvalidInputException {
    if (text.length() > LONGEST) {
      throw new InvalidInputException(Reason.CODE_COMMAND_TOO_LONG, "");
    }
    boolean visible =
        text.codePoints().noneMatch(point -> point != 9 && Character.isISOControl(point));
    if (!visible) {
      throw new InvalidInputException(Reason.CODE_COMMAND_MALFORMED, "");
    }
    return new CommandWords(text).split();
  }

  private List<String> split() throws InvalidInputException {
    Optional<Character> quote = Optional.empty();
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      if (quote.isEmpty() && Character.isWhitespace(next)) {
        end();
      } else if (quote.isEmpty() && (next == '"' || next == '\'')) {
        quote = Optional.of(next);
        inWord = true;
      } else if (quote.equals(Optional.of(next))) {
        quote = Optional.empty();
      } else if (quote.equals(Optional.of('"')) && next == '\\' && isQuotable(at + 1)) {
        at++;
        add(text.charAt(at));
      } else {
        add(next);
      }
    }
    if (quote.isPresent()) {
      throw new InvalidInputException(Reason.CODE_COMMAND_MALFORMED, "");
    }
    end();
    return List.copyOf(words);
  }

  private boolean isQuotable(int at) {
    return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\\');
  }

  private void add(char next) {
    word.append(next);
    inWord = true;
  }

  private void end() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
