package app.brevet.keychain.linux;

import app.brevet.model.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What kind of bytes a secret is, for services that keep text as text: KeePassXC decodes it, and
/// writes it to XML, where a control character is lost and a carriage return becomes a line feed.
final class ContentType {

  private static final String TEXT = "text/plain; charset=utf8";
  private static final String BYTES = "application/octet-stream";

  private ContentType() {}

  /// The "content_type" of the Secret Service API draft 0.2 for this secret.
  static String of(Secret secret) {
    byte[] bytes = secret.copy();
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      try {
        return text.chars().allMatch(ContentType::isKept) ? TEXT : BYTES;
      } finally {
        Arrays.fill(text.array(), '\0');
      }
    } catch (CharacterCodingException e) {
      return BYTES; // That it is no text is the answer.
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static boolean isKept(int character) {
    return character >= ' ' || character == '\n' || character == '\t';
  }
}
