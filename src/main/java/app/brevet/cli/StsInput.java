package app.brevet.cli;

import app.brevet.model.Printable;
import app.brevet.model.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

/// Parameters of STS that are too long or too secret for an argument: from a file, or from standard
/// input where `-` stands for it.
final class StsInput {

  private static final int LONGEST = 256 * 1024;
  private static final String PIPED = "-";

  private final Invocation invocation;

  StsInput(Invocation invocation) {
    this.invocation = invocation;
  }

  /// The text itself, or standard input.
  String text(String given) throws UsageException {
    return given.equals(PIPED) ? string(bytes(given)) : given;
  }

  /// What stands in the file.
  String file(String given) throws UsageException {
    return string(bytes(given));
  }

  /// What stands in the file, without the blanks around it; the caller closes it.
  Secret secret(String given) throws UsageException {
    byte[] bytes = bytes(given);
    try {
      int from = 0;
      int to = bytes.length;
      while (from < to && bytes[from] <= ' ') {
        from++;
      }
      while (to > from && bytes[to - 1] <= ' ') {
        to--;
      }
      return Secret.of(Arrays.copyOfRange(bytes, from, to));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private byte[] bytes(String given) throws UsageException {
    try {
      if (given.equals(PIPED)) {
        return invocation.in().readNBytes(LONGEST);
      }
      try (InputStream in = Files.newInputStream(Path.of(given))) {
        return in.readNBytes(LONGEST);
      }
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("toolbox.usage.file", Printable.of(given));
    }
  }
}
