package app.brevet.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// JSON text (RFC 8259) that is read byte by byte, strictly. No message quotes it.
final class JsonBytes {

  private static final int DEEPEST = 64;
  private static final Pattern LITERAL =
      Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private final byte[] text;
  private final Reader reader;
  private int at;
  private int depth;

  /// Is told of each string that is the value of a member, at whatever depth.
  @FunctionalInterface
  interface Reader {

    /// Takes one.
    ///
    /// @param from where it begins in the text, with its quotation marks
    /// @param to where what comes after it begins
    /// @param value its escapes resolved; wiped afterwards by whoever has it
    void string(String name, int from, int to, byte[] value);
  }

  JsonBytes(byte[] text) {
    this(text, (_, _, _, _) -> {});
  }

  JsonBytes(byte[] text, Reader reader) {
    this.text = text;
    this.reader = reader;
  }

  /// Reads an object.
  ///
  /// @param member is given the name of each member, and its value if that is a string, which is
  ///   the taker's to wipe
  void members(BiConsumer<String, Optional<byte[]>> member) throws JsonException {
    take('{');
    if (isNext('}')) {
      take('}');
      return;
    }
    while (true) {
      requireNext('"');
      String name = new String(string(), StandardCharsets.UTF_8);
      take(':');
      blanks();
      int from = at;
      Optional<byte[]> value = value();
      value.ifPresent(string -> reader.string(name, from, at, string));
      member.accept(name, value);
      if (!isNext(',')) {
        take('}');
        return;
      }
      take(',');
    }
  }

  /// Nothing may follow.
  void requireEnd() throws JsonException {
    blanks();
    if (at < text.length) {
      throw malformed();
    }
  }

  private Optional<byte[]> value() throws JsonException {
    if (isNext('"')) {
      return Optional.of(string());
    }
    depth++;
    if (depth > DEEPEST) {
      throw malformed();
    }
    if (isNext('{')) {
      members((_, unwanted) -> unwanted.ifPresent(JsonBytes::wipe));
    } else if (isNext('[')) {
      list();
    } else {
      literal();
    }
    depth--;
    return Optional.empty();
  }

  private void list() throws JsonException {
    take('[');
    if (isNext(']')) {
      take(']');
      return;
    }
    value().ifPresent(JsonBytes::wipe);
    while (isNext(',')) {
      take(',');
      value().ifPresent(JsonBytes::wipe);
    }
    take(']');
  }

  private void literal() throws JsonException {
    int from = at;
    while (at < text.length && ",]} \t\r\n".indexOf(text[at]) < 0) {
      at++;
    }
    String literal = new String(text, from, at - from, StandardCharsets.US_ASCII);
    if (!LITERAL.matcher(literal).matches()) {
      throw malformed();
    }
  }

  /// The next string, its escapes resolved.
  private byte[] string() throws JsonException {
    take('"');
    byte[] room = new byte[end() - at]; // No escape is shorter than what it stands for.
    int length = 0;
    try {
      while (peek() != '"') {
        byte next = text[at++];
        if (next == '\\') {
          length = unescape(room, length);
        } else if (next >= 0 && next < ' ') {
          throw malformed();
        } else {
          room[length++] = next;
        }
      }
      at++;
      return Arrays.copyOf(room, length);
    } finally {
      wipe(room);
    }
  }

  /// Where the string ends that is being read.
  private int end() throws JsonException {
    for (int i = at; i < text.length; i++) {
      if (text[i] == '"') {
        return i;
      }
      if (text[i] == '\\') {
        i++;
      }
    }
    throw malformed();
  }

  private int unescape(byte[] room, int length) throws JsonException {
    byte escaped = peek();
    at++;
    int plain = "\"\\/bfnrt".indexOf(escaped);
    if (plain >= 0) {
      room[length] = (byte) "\"\\/\b\f\n\r\t".charAt(plain);
      return length + 1;
    }
    if (escaped != 'u') {
      throw malformed();
    }
    int point = hex();
    if (Character.isHighSurrogate((char) point) && at + 1 < text.length && text[at] == '\\') {
      at++;
      if (peek() != 'u') {
        throw malformed();
      }
      at++;
      int low = hex();
      if (!Character.isLowSurrogate((char) low)) {
        throw malformed();
      }
      point = Character.toCodePoint((char) point, (char) low);
    } else if (Character.isSurrogate((char) point)) {
      throw malformed();
    }
    return encode(point, room, length);
  }

  private int hex() throws JsonException {
    int value = 0;
    for (int digit = 0; digit < 4; digit++) {
      int one = Character.digit(peek(), 16);
      if (one < 0) {
        throw malformed();
      }
      at++;
      value = (value << 4) | one;
    }
    return value;
  }

  private static int encode(int point, byte[] room, int length) {
    int end = length;
    if (point < 0x80) {
      room[end++] = (byte) point;
    } else if (point < 0x800) {
      room[end++] = (byte) (0xC0 | (point >> 6));
      room[end++] = (byte) (0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
      room[end++] = (byte) (0xE0 | (point >> 12));
      room[end++] = (byte) (0x80 | ((point >> 6) & 0x3F));
      room[end++] = (byte) (0x80 | (point & 0x3F));
    } else {
      room[end++] = (byte) (0xF0 | (point >> 18));
      room[end++] = (byte) (0x80 | ((point >> 12) & 0x3F));
      room[end++] = (byte) (0x80 | ((point >> 6) & 0x3F));
      room[end++] = (byte) (0x80 | (point & 0x3F));
    }
    return end;
  }

  private boolean isNext(char wanted) {
    blanks();
    return at < text.length && text[at] == wanted;
  }

  private void requireNext(char wanted) throws JsonException {
    if (!isNext(wanted)) {
      throw malformed();
    }
  }

  private void take(char wanted) throws JsonException {
    requireNext(wanted);
    at++;
  }

  private void blanks() {
    while (at < text.length && " \t\r\n".indexOf(text[at]) >= 0) {
      at++;
    }
  }

  private byte peek() throws JsonException {
    if (at >= text.length) {
      throw malformed();
    }
    return text[at];
  }

  private static void wipe(byte[] bytes) {
    Arrays.fill(bytes, (byte) 0);
  }

  private JsonException malformed() {
    return new JsonException("not JSON at byte " + (at + 1));
  }
}
