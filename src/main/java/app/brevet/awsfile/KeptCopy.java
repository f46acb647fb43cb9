package app.brevet.awsfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One copy of a shared AWS file. All that is known of it without opening it is its name:
/// `00000012-20261122T080000.000000000Z-3fa9c0d1e2f3a4b5`.
///
/// @param path where the copy is
/// @param number counts the copies of a file; 0 for those of the first versions of Brevet, whose
///   names were that of the file and a time
/// @param changed when the file had been changed last
/// @param foreign the digest of its [ForeignPart]; empty if the name does not tell it
record KeptCopy(Path path, long number, Instant changed, String foreign) {

  private static final Pattern NAME =
      Pattern.compile("(\\d{8,18})-(\\d{8}T\\d{6}\\.\\d{9}Z)-([0-9a-f]{16})");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  /// A copy that is to be made in this folder.
  static KeptCopy next(Path folder, long number, Instant changed, String foreign) {
    String name = "%08d-%s-%s".formatted(number, TIME.format(changed), foreign);
    return new KeptCopy(folder.resolve(name), number, changed, foreign);
  }

  /// The copy of this path; empty if it is something else.
  static Optional<KeptCopy> of(Path path) {
    Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
    if (!name.matches()) {
      return Optional.empty();
    }
    return time(name.group(2))
        .map(at -> new KeptCopy(path, Long.parseLong(name.group(1)), at, name.group(3)));
  }

  /// The copy of this path with a name of the first versions; empty if it is something else.
  ///
  /// @param start the name of the file, and a hyphen
  static Optional<KeptCopy> early(Path path, String start) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(start)
        ? time(name.substring(start.length())).map(at -> new KeptCopy(path, 0, at, ""))
        : Optional.empty();
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(TIME.parse(text, Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // It is another's file.
    }
  }

  /// What it holds.
  byte[] bytes() throws IOException {
    return Files.readAllBytes(path);
  }

  /// Whether this state has nothing that strict readers choke on, and anything at all.
  static boolean readsWell(byte[] bytes) {
    AwsFileText text = AwsFileText.of(bytes);
    for (AwsFileKind kind : AwsFileKind.values()) {
      AwsFileReading reading = AwsFileReader.read(text, kind);
      if (!reading.faults().isEmpty() || reading.sections().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /// The newest that reads well and is not merely the beginning of an older one, as a program that
  /// was interrupted leaves it.
  ///
  /// @param copies the oldest first
  static Optional<KeptCopy> newestGood(List<KeptCopy> copies) throws IOException {
    for (int i = copies.size() - 1; i >= 0; i--) {
      byte[] state = copies.get(i).bytes();
      if (readsWell(state) && !isCutOfAny(copies.subList(0, i), state)) {
        return Optional.of(copies.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isCutOfAny(List<KeptCopy> older, byte[] state) throws IOException {
    for (KeptCopy copy : older) {
      if (Files.size(copy.path()) > state.length && isCut(copy.bytes(), state)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCut(byte[] whole, byte[] state) {
    return whole.length > state.length
        && Arrays.equals(whole, 0, state.length, state, 0, state.length);
  }
}
