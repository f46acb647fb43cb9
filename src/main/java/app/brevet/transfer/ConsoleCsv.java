package app.brevet.transfer;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Secret;
import app.brevet.session.Failures;
import app.brevet.transfer.Found.FoundKey;
import app.brevet.transfer.ImportItem.Origin;
import app.brevet.transfer.ImportItem.SourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A file that the AWS console gives for new access keys: a header, then a key a line. The columns
/// go by their names, in any order: `Access key ID` and `Secret access key`, and `User name` in
/// those of older consoles. A byte order mark, quotes (RFC 4180) and any line ends are taken.
///
/// It is read byte by byte: the secret is no string.
final class ConsoleCsv {

  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final String SUFFIX = "_accessKeys.csv";

  private final Path file;
  private final byte[] bytes;
  private int at;
  private int line = 1;

  private ConsoleCsv(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
    this.at = Arrays.equals(bytes, 0, Math.min(3, bytes.length), MARK, 0, 3) ? MARK.length : 0;
  }

  /// The keys. The caller closes them.
  ///
  /// @throws FailureException if the file cannot be read, or is none of the console's
  static List<FoundKey> read(Path file) throws FailureException {
    byte[] bytes = bytesOf(file);
    try {
      return new ConsoleCsv(file, bytes).keys();
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static byte[] bytesOf(Path file) throws FailureException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        Arrays.fill(bytes, (byte) 0);
        throw new FailureException(
            new Failure.FileUntouched(file, FileReason.TOO_LARGE, "over 4 MiB"));
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw Failures.ofFile(file, FileReason.NOT_A_FILE, e);
    } catch (IOException e) {
      throw Failures.ofFile(file, FileReason.NOT_READABLE, e);
    }
  }

  private List<FoundKey> keys() throws FailureException {
    List<String> header = texts(record());
    int id = header.indexOf("access key id");
    int rest = header.indexOf("secret access key");
    int user = header.indexOf("user name");
    if (id < 0 || rest < 0) {
      throw damaged("line 1: no columns for a key's two halves");
    }
    List<FoundKey> keys = new ArrayList<>();
    try {
      rows(id, rest, user, keys);
    } catch (FailureException e) {
      keys.forEach(key -> key.key().close());
      throw e;
    }
    if (keys.isEmpty()) {
      throw damaged("no key");
    }
    return keys;
  }

  private void rows(int id, int rest, int user, List<FoundKey> keys) throws FailureException {
    while (at < bytes.length) {
      int began = line;
      List<byte[]> fields = record();
      try {
        if (fields.size() > Math.max(id, rest)) {
          keys.add(key(began, fields.get(id), fields.get(rest), nameOf(fields, user)));
        } else if (fields.size() > 1 || fields.getFirst().length > 0) {
          throw damaged("line " + began + ": too few columns");
        }
      } finally {
        fields.forEach(field -> Arrays.fill(field, (byte) 0));
      }
    }
  }

  private FoundKey key(int began, byte[] id, byte[] rest, String name) throws FailureException {
    try {
      AccessKeyId keyId = AccessKeyId.parseLongTerm(text(id));
      if (!KeyText.isSecretKey(rest)) {
        throw damaged("line " + began + ": not a secret access key");
      }
      return new FoundKey(
          new Origin(SourceKind.CSV, Optional.of(file), began),
          name,
          new AccessKey(keyId, Secret.of(rest)),
          Optional.empty(),
          Optional.empty());
    } catch (InvalidInputException e) {
      throw damaged("line " + began + ": not the id of a long-term key");
    }
  }

  private String nameOf(List<byte[]> fields, int user) {
    if (user >= 0 && user < fields.size()) {
      return text(fields.get(user));
    }
    String name = String.valueOf(file.getFileName());
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
  }

  private static List<String> texts(List<byte[]> fields) {
    return fields.stream().map(field -> text(field).toLowerCase(Locale.ROOT)).toList();
  }

  private static String text(byte[] field) {
    return new String(field, StandardCharsets.UTF_8).strip();
  }

  /// The fields of the next line; one empty field of a blank line.
  private List<byte[]> record() {
    List<byte[]> fields = new ArrayList<>();
    boolean more = true;
    while (more) {
      fields.add(field());
      more = at < bytes.length && bytes[at] == ',';
      at += more ? 1 : 0;
    }
    if (at < bytes.length) {
      at += bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n' ? 2 : 1;
      line++;
    }
    return fields;
  }

  /// One field, without its quotes and the blanks around it. It is put together where it stands.
  private byte[] field() {
    int start = at;
    int end = at;
    boolean quoted = false;
    while (at < bytes.length && (quoted || ",\r\n".indexOf(bytes[at]) < 0)) {
      boolean quote = bytes[at] == '"';
      boolean twice = quoted && quote && at + 1 < bytes.length && bytes[at + 1] == '"';
      if (!quote || twice) {
        bytes[end] = bytes[at];
        end++;
      } else {
        quoted = !quoted;
      }
      at += twice ? 2 : 1;
    }
    while (start < end && isBlank(bytes[start])) {
      start++;
    }
    while (end > start && isBlank(bytes[end - 1])) {
      end--;
    }
    return Arrays.copyOfRange(bytes, start, end);
  }

  private static boolean isBlank(byte sign) {
    return sign == ' ' || sign == '\t';
  }

  private FailureException damaged(String what) {
    return Failures.ofFile(file, FileReason.DAMAGED, new IOException(what));
  }
}
