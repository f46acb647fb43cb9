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

  /// What may stand right behind a message that goes on no more: not the rest of a file's name.
  private static final Pattern BEHIND = Pattern.compile("[\\s)\\],;\"'<\\\\]|\\.(\\s|$)");

  /// Lines that were broken at the same column differ by what was trimmed, or set in.
  private static final int TRIMMED = 2;

  private static final int SET_IN = 8;

  /// A line of prose was broken before its next word.
  private static final int WORD = 12;

  private EncodedMessage() {}

  /// The message; empty if there is none in the text.
  public static Optional<String> in(String text) {
    String whole = text.strip();
    if (whole.length() <= LONGEST && PIECE.matcher(whole).matches()) {
      return Optional.of(whole);
    }
    List<String> lines = whole.lines().map(String::strip).toList();
    Matcher marked = MARKED.matcher(whole);
    return marked.find() ? behind(whole, marked.end(), lines) : longest(lines);
  }

  /// @param mark where the mark ends in the text
  private static Optional<String> behind(String text, int mark, List<String> lines) {
    int first = (int) text.substring(0, mark).lines().count() - 1;
    String beside = text.substring(mark).lines().findFirst().orElse("").strip();
    while (beside.isEmpty() && first + 1 < lines.size()) {
      first++;
      beside = lines.get(first);
    }
    // Beside the mark stands the message's begin, however little of it there was room for.
    Matcher begin = PIECE.matcher(beside);
    Optional<String> message =
        begin.find() ? goingOn(lines, first, begin.group()) : Optional.empty();
    if (message.isEmpty()) {
      message = startingAt(lines, first, beside);
    }
    for (int line = first + 1; message.isEmpty() && line < lines.size(); line++) {
      message = startingAt(lines, line, lines.get(line));
    }
    return message;
  }

  private static Optional<String> longest(List<String> lines) {
    Optional<String> longest = Optional.empty();
    for (int line = 0; line < lines.size(); line++) {
      Optional<String> found = startingAt(lines, line, lines.get(line));
      if (found.isPresent() && found.get().length() > longest.map(String::length).orElse(0)) {
        longest = found;
      }
    }
    return longest;
  }

  /// @param seen as much of the line as counts
  private static Optional<String> startingAt(List<String> lines, int first, String seen) {
    return longestPiece(seen).flatMap(begun -> goingOn(lines, first, begun));
  }

  /// A message that begins in this line. It goes on in those after it as long as each begins with a
  /// long piece, which a word of the error text that follows is not, and the line before was
  /// broken. Its last line may be short if nothing else stands in it, or what AWS's SDKs put behind
  /// a message in brackets.
  private static Optional<String> goingOn(List<String> lines, int first, String begun) {
    StringBuilder message = new StringBuilder(begun);
    boolean toItsEnd = lines.get(first).endsWith(begun);
    for (int next = first + 1; toItsEnd && next < lines.size(); next++) {
      Matcher piece = PIECE.matcher(lines.get(next));
      if (!piece.lookingAt()) {
        break;
      }
      String rest = lines.get(next).substring(piece.end());
      if (!isEnd(piece.end(), rest)
          || (message.length() >= SHORTEST
              && !rest.startsWith(" (Service: ")
              && !isBroken(lines, first, next - 1, begun.length(), piece.end()))) {
        break;
      }
      message.append(piece.group());
      toItsEnd = piece.end() == lines.get(next).length();
    }
    boolean lawful = message.length() >= SHORTEST && message.length() <= LONGEST;
    return lawful ? Optional.of(message.toString()) : Optional.empty();
  }

  /// Whether a piece of this length can belong to the message, by what stands behind it.
  private static boolean isEnd(int length, String rest) {
    return rest.isEmpty()
        || (length < SHORTEST_LINE ? rest.startsWith(" (") : BEHIND.matcher(rest).lookingAt());
  }

  /// Whether this line looks as if it was broken, and the message went on: it is about as long as
  /// another beside it, and not shorter than what follows. A message in one line is far longer than
  /// those beside it.
  ///
  /// @param first the line that the message begins in
  /// @param begun how much of the message stands there
  /// @param following how long the piece is that the next line begins with
  private static boolean isBroken(
      List<String> lines, int first, int line, int begun, int following) {
    int length = lines.get(line).length();
    int next = lines.get(line + 1).length();
    if (following > length + TRIMMED) {
      return false;
    }
    if (line > first + 1) {
      return isNear(length, lines.get(line - 1).length(), TRIMMED);
    }
    if (line == first + 1) {
      return isNear(length, begun, TRIMMED) || isNear(length, lines.get(first).length(), SET_IN);
    }
    boolean isBrokenBefore = first > 0 && isNear(length, lines.get(first - 1).length(), WORD);
    return isBrokenBefore
        || (following == next && (isNear(next, begun, TRIMMED) || 2 * next >= length));
  }

  private static boolean isNear(int one, int other, int apart) {
    return Math.abs(one - other) <= apart;
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
