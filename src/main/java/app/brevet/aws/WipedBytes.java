package app.brevet.aws;

import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that are put together from parts, some of them secret. Whatever room they were in is wiped
/// when they grow and when they are closed.
final class WipedBytes implements AutoCloseable {

  private static final int FIRST_ROOM = 4096;
  private static final String HEX = "0123456789ABCDEF";
  private static final String UNRESERVED = "-._~";

  private byte[] room = new byte[FIRST_ROOM];
  private int length;

  /// Adds the bytes as they are.
  WipedBytes add(byte[] bytes) {
    makeRoom(bytes.length);
    System.arraycopy(bytes, 0, room, length, bytes.length);
    length += bytes.length;
    return this;
  }

  /// Adds text that is no secret, as UTF-8.
  WipedBytes add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Adds the bytes as a value of a form or of a query: all but the unreserved characters of RFC
  /// 3986, 2.3, percent-encoded.
  WipedBytes addEncoded(byte[] bytes) {
    makeRoom(3 * bytes.length);
    for (byte each : bytes) {
      if (isUnreserved(each)) {
        room[length++] = each;
      } else {
        room[length++] = '%';
        room[length++] = (byte) HEX.charAt((each >> 4) & 0xF);
        room[length++] = (byte) HEX.charAt(each & 0xF);
      }
    }
    return this;
  }

  /// The same of text that is no secret.
  WipedBytes addEncoded(String text) {
    return addEncoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isUnreserved(byte each) {
    return (each >= 'A' && each <= 'Z')
        || (each >= 'a' && each <= 'z')
        || (each >= '0' && each <= '9')
        || (each > 0 && UNRESERVED.indexOf(each) >= 0);
  }

  private void makeRoom(int more) {
    if (room.length - length < more) {
      byte[] larger = Arrays.copyOf(room, Math.max(2 * room.length, length + more));
      Arrays.fill(room, (byte) 0);
      room = larger;
    }
  }

  /// A copy of all of them, which the caller wipes.
  byte[] copy() {
    return Arrays.copyOf(room, length);
  }

  /// All of them as a secret.
  Secret toSecret() {
    byte[] all = copy();
    try {
      return Secret.of(all);
    } finally {
      Arrays.fill(all, (byte) 0);
    }
  }

  @Override
  public void close() {
    Arrays.fill(room, (byte) 0);
    length = 0;
  }
}
