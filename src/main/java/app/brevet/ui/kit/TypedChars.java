package app.brevet.ui.kit;

import app.brevet.model.Secret;
import java.util.Arrays;

/// Characters that are being typed and must not be seen: no string, no history. What it outgrows
/// and what is taken out of it is wiped.
final class TypedChars {

  private static final int FIRST_ROOM = 128;

  private char[] chars = new char[FIRST_ROOM];
  private int length;

  int length() {
    return length;
  }

  void insert(int at, char c) {
    if (length == chars.length) {
      char[] larger = Arrays.copyOf(chars, 2 * chars.length);
      Arrays.fill(chars, '\0');
      chars = larger;
    }
    System.arraycopy(chars, at, chars, at + 1, length - at);
    chars[at] = c;
    length++;
  }

  void delete(int from, int to) {
    System.arraycopy(chars, to, chars, from, length - to);
    int left = length - (to - from);
    Arrays.fill(chars, left, length, '\0');
    length = left;
  }

  void clear() {
    Arrays.fill(chars, '\0');
    length = 0;
  }

  /// A secret of what was typed; nothing is left here.
  Secret take() {
    Secret taken = copy();
    clear();
    return taken;
  }

  /// A secret of what was typed, which stays here too.
  Secret copy() {
    char[] copy = Arrays.copyOf(chars, length);
    try {
      return Secret.of(copy);
    } finally {
      Arrays.fill(copy, '\0');
    }
  }
}
