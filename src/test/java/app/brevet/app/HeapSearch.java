package app.brevet.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import app.brevet.mfa.Base32;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// Looks for texts in a heap dump, in every form in which a heap can hold them. Characters are
/// written big end first there, whatever the machine (HPROF format, `HPROF_GC_PRIM_ARRAY_DUMP`).
final class HeapSearch {

  private static final Pattern VAULT_KEY = Pattern.compile("AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}");
  private static final Pattern WIDE_VAULT_KEY =
      Pattern.compile(
          "A\0G\0E\0-\0S\0E\0C\0R\0E\0T\0-\0K\0E\0Y\0-\0001\0(?:[02-9AC-HJ-NP-Z]\0){57}");

  private static final char BYTES = 8;
  private static final char CHARACTERS = 5;

  /// What a text can look like.
  enum Form {
    /// A byte a character: bytes, and strings as the JVM keeps them.
    LATIN_1,
    /// Two, the low one first: wide strings.
    UTF_16_LE,
    /// Two, the high one first: characters.
    UTF_16_BE,
    /// As base64, wherever it began to be encoded.
    BASE64;

    private List<String> of(String text) {
      return switch (this) {
        case LATIN_1 -> List.of(text);
        case UTF_16_LE -> List.of(new String(text.getBytes(UTF_16LE), ISO_8859_1));
        case UTF_16_BE -> List.of(new String(text.getBytes(UTF_16BE), ISO_8859_1));
        case BASE64 -> List.of(encoded(text, 0), encoded(text, 1), encoded(text, 2));
      };
    }

    /// The middle of the text in base64, if as many bytes stand before it in its group of three.
    private static String encoded(String text, int before) {
      byte[] bytes = text.getBytes(ISO_8859_1);
      int from = (3 - before) % 3;
      int to = from + (bytes.length - from) / 3 * 3;
      return Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, from, to));
    }
  }

  private final String dump;

  private HeapSearch(String dump) {
    this.dump = dump;
  }

  /// In this file, which is removed.
  static HeapSearch in(Path file) throws IOException {
    HeapSearch search = new HeapSearch(Files.readString(file, ISO_8859_1));
    Files.delete(file);
    return search;
  }

  /// The forms in which the text is there.
  List<Form> formsOf(String text) {
    return Arrays.stream(Form.values())
        .filter(form -> form.of(text).stream().anyMatch(dump::contains))
        .toList();
  }

  /// Whether an array is there that holds this text and nothing else, as that of a string does
  /// (HPROF format: how many elements, their type, the elements).
  boolean hasArrayOf(String text) {
    String count = new String(ByteBuffer.allocate(4).putInt(text.length()).array(), ISO_8859_1);
    String wide = new String(text.getBytes(UTF_16BE), ISO_8859_1);
    return dump.contains(count + BYTES + text) || dump.contains(count + CHARACTERS + wide);
  }

  /// Whether the bytes that this stands for are there.
  boolean hasBytesOfBase32(String text) {
    return dump.contains(new String(Base32.decode(text.getBytes(ISO_8859_1)), ISO_8859_1));
  }

  /// Whether the key of a vault is there.
  boolean hasVaultKey() {
    return VAULT_KEY.matcher(dump).find() || WIDE_VAULT_KEY.matcher(dump).find();
  }
}
