package app.brevet.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The members of a JSON object (RFC 8259) that are strings, read from its bytes: none of their
/// values becomes a `String`, which nobody can wipe. Other members are passed over. Of members of
/// one name the last counts.
public final class StringMembers implements AutoCloseable {

  private static final int LONGEST_ESCAPE = 6;
  private static final int LAST_BYTE = 0xFF;
  private static final int LINE_SEPARATOR = 0x2028;
  private static final String ESCAPED = "\"\\\b\f\n\r\t";
  private static final String ESCAPES = "\"\\bfnrt";

  private final Map<String, byte[]> values = new HashMap<>();

  private StringMembers() {}

  /// The members of the one object that these UTF-8 bytes are. The caller wipes the bytes.
  ///
  /// @throws JsonException if they are not UTF-8, or not one JSON object
  public static StringMembers of(byte[] utf8) throws JsonException {
    requireUtf8(utf8);
    StringMembers members = new StringMembers();
    boolean read = false;
    try {
      JsonBytes text = new JsonBytes(utf8);
      text.members(members::put);
      text.requireEnd();
      read = true;
      return members;
    } finally {
      if (!read) {
        members.close();
      }
    }
  }

  /// These UTF-8 bytes as a JSON string, in its quotation marks, as [Json] writes it. The caller
  /// wipes both.
  public static byte[] quoted(byte[] utf8) {
    byte[] room = new byte[2 + utf8.length * LONGEST_ESCAPE];
    int length = 0;
    room[length++] = '"';
    for (int i = 0; i < utf8.length; i++) {
      int point = next(utf8, i);
      int plain = ESCAPED.indexOf(point);
      if (plain >= 0) {
        room[length++] = '\\';
        room[length++] = (byte) ESCAPES.charAt(plain);
      } else if (point < ' ' || point > LAST_BYTE) {
        for (char c : String.format(Locale.ROOT, "\\u%04x", point).toCharArray()) {
          room[length++] = (byte) c;
        }
        i += point > LAST_BYTE ? 2 : 0;
      } else {
        room[length++] = utf8[i];
      }
    }
    room[length++] = '"';
    byte[] exact = Arrays.copyOf(room, length);
    Arrays.fill(room, (byte) 0);
    return exact;
  }

  /// The next byte; or one of the two separators that JavaScript took for line ends.
  private static int next(byte[] utf8, int at) {
    boolean isSeparator =
        utf8.length - at > 2
            && utf8[at] == (byte) 0xE2
            && utf8[at + 1] == (byte) 0x80
            && (utf8[at + 2] & 0xFE) == 0xA8;
    return isSeparator ? LINE_SEPARATOR + (utf8[at + 2] & 1) : utf8[at] & LAST_BYTE;
  }

  /// Refuses what is not UTF-8.
  static void requireUtf8(byte[] bytes) throws JsonException {
    if (!isUtf8(bytes)) {
      throw new JsonException("not UTF-8");
    }
  }

  /// Whether these bytes are UTF-8, so that they can be a string of JSON.
  public static boolean isUtf8(byte[] bytes) {
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    try {
      CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
      return !decoder.decode(ByteBuffer.wrap(bytes), chars, true).isError();
    } finally {
      Arrays.fill(chars.array(), '\0');
    }
  }

  private void put(String name, Optional<byte[]> value) {
    byte[] before = value.isPresent() ? values.put(name, value.get()) : values.remove(name);
    if (before != null) {
      Arrays.fill(before, (byte) 0);
    }
  }

  /// The UTF-8 bytes of the string of this name, which are wiped with this.
  ///
  /// @throws JsonException if there is no such member, or it is no string
  public byte[] bytes(String name) throws JsonException {
    byte[] value = values.get(name);
    if (value == null) {
      throw new JsonException(name + ": missing, or not a string");
    }
    return value;
  }

  /// Wipes all of them.
  @Override
  public void close() {
    values.values().forEach(value -> Arrays.fill(value, (byte) 0));
    values.clear();
  }
}
