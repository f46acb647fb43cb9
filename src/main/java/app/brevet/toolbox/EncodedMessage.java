package app.brevet.toolbox;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the encoded message of a refusal in whatever a person pasted: alone, broken over lines by
/// a terminal, or in a whole error text.
///
/// Source: STS API reference, DecodeAuthorizationMessage: a message has 1 to 10,240 characters;
/// those of EC2 come behind "Encoded authorization failure message:".
public final class EncodedMessage {

  private static final Pattern MARKED =
      Pattern.compile("(?i)encoded\\s+authorization\\s+failure\\s+message\\s*:");
  private static final Pattern PIECE = Pattern.compile("[A-Za-z0-9_+/=-]+");
  private static final int LONGEST = 10_240;
  private static final int SHORTEST = 40;
  private static final int SHORTEST_LINE = 20;

  private EncodedMessage() {}

  /// The message; empty if there is none in the text.
  public static Optional<String> in(String text) {
    String whole = text.strip();
    if (whole.length() <= LONGEST && PIECE.matcher(whole).matches()) {
      return Optional.of(whole);
    }
    Matcher marked = MARKED.matcher(text);
    return marked.find() ? first(text.substring(marked.end())) : longest(text);
  }

  private static Optional<String> first(String text) {
    List<String> lines = text.strip().lines().toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    // Beside the mark stands the message's begin, however little of it there was room for.
    Matcher beside = PIECE.matcher(lines.getFirst());
    Optional<String> message = beside.find() ? goingOn(lines, 0, beside.group()) : Optional.empty();
    for (int line = 0; message.isEmpty() && line < lines.size(); line++) {
      message = startingAt(lines, line);
    }
    return message;
  }

  private static Optional<String> longest(String text) {
    List<String> lines = text.strip().lines().toList();
    Optional<String> longest = Optional.empty();
    for (int line = 0; line < lines.size(); line++) {
      Optional<String> found = startingAt(lines, line);
      if (found.isPresent() && found.get().length() > longest.map(String::length).orElse(0)) {
        longest = found;
      }
    }
    return longest;
  }

  private static Optional<String> startingAt(List<String> lines, int first) {
    return longestPiece(lines.get(first)).flatMap(begun -> goingOn(lines, first, begun));
  }

  /// A message that begins in this line. It goes on in those after it as long as each begins with a
  /// long piece, which a word of the error text that follows is not. Its last line may be short if
  /// nothing else stands in it, or what AWS's SDKs put behind a message, in brackets.
  private static Optional<String> goingOn(List<String> lines, int first, String begun) {
    StringBuilder message = new StringBuilder(begun);
    boolean toItsEnd = lines.get(first).stripTrailing().endsWith(begun);
    for (int next = first + 1; toItsEnd && next < lines.size(); next++) {
      String line = lines.get(next).strip();
      Matcher piece = PIECE.matcher(line);
      boolean found = piece.lookingAt();
      boolean isShort = found && piece.end() < SHORTEST_LINE;
      String rest = found ? line.substring(piece.end()) : "";
      if (!found || (isShort && !rest.isEmpty() && !rest.startsWith(" ("))) {
        break;
      }
      message.append(piece.group());
      toItsEnd = !isShort && piece.end() == line.length();
    }
    boolean lawful = message.length() >= SHORTEST && message.length() <= LONGEST;
    return lawful ? Optional.of(message.toString()) : Optional.empty();
  }

  private static Optional<String> longestPiece(String line) {
    return PIECE
        .matcher(line)
        .results()
        .map(result -> result.group())
        .filter(piece -> piece.length() >= SHORTEST_LINE)
        .max(Comparator.comparingInt(String::length));
  }
}
