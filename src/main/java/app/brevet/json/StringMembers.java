package app.brevet.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
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

  /// These UTF-8 bytes as a JSON string, in its quotation marks. The caller wipes both.
  public static byte[] quoted(byte[] utf8) {
    byte[] room = new byte[2 + utf8.length * LONGEST_ESCAPE];
    int length = 0;
    room[length++] = '"';
    for (byte next : utf8) {
      if (next >= 0 && next < ' ') {
        for (char c : String.format(Locale.ROOT, "\\u%04x", next).toCharArray()) {
          room[length++] = (byte) c;
        }
      } else {
        if (next == '"' || next == '\\') {
          room[length++] = '\\';
        }
        room[length++] = next;
      }
    }
    room[length++] = '"';
    byte[] exact = Arrays.copyOf(room, length);
    Arrays.fill(room, (byte) 0);
    return exact;
  }

  private static void requireUtf8(byte[] bytes) throws JsonException {
    try {
      CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      Arrays.fill(chars.array(), '\0');
    } catch (CharacterCodingException e) {
      throw new JsonException("not UTF-8", e);
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
