package app.brevet.awsfile;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/// The part of a shared AWS file that nobody could make again, as a digest: all of it but blank
/// lines, line ends, sections of temporary credentials, Brevet's or another tool's, and what Brevet
/// wrote to the config file. Two states with the same digest differ only in what ends by itself, or
/// is written again.
final class ForeignPart {

  /// The digest of a file that has no such part.
  static final String NOTHING = "0".repeat(ShortDigest.LENGTH);

  private ForeignPart() {}

  /// The digest, 16 hexadecimal signs.
  static String digest(byte[] bytes) {
    AwsFileText text = AwsFileText.of(bytes);
    boolean[] left = leftOut(text);
    ShortDigest digest = new ShortDigest();
    boolean nothing = true;
    for (int i = 0; i < left.length; i++) {
      Line line = text.lines().get(i);
      if (!left[i] && !line.isBlank()) {
        digest.add(line.text(), StandardCharsets.ISO_8859_1);
        digest.add("\n", StandardCharsets.ISO_8859_1);
        nothing = false;
      }
    }
    return nothing ? NOTHING : digest.hex();
  }

  private static boolean[] leftOut(AwsFileText text) {
    boolean[] left = new boolean[text.lines().size()];
    for (Section section : AwsFileReader.read(text, AwsFileKind.CREDENTIALS).sections()) {
      if (isTemporary(section)) {
        OwnedSection session = new OwnedSection(AwsFileKind.CREDENTIALS, text, section);
        session.lines().forEach(line -> left[line] = true);
        left[section.header()] = session.isOnlyOurs();
      }
    }
    leaveOutProcesses(text, left);
    return left;
  }

  /// Brevet's sections of a config file, which it writes again, and the lines that it owns in those
  /// of others.
  private static void leaveOutProcesses(AwsFileText text, boolean[] left) {
    if (text.lines().stream().noneMatch(ForeignPart::isMarkerOfProcess)) {
      return; // Also where it is no config file.
    }
    for (Section section : AwsFileReader.read(text, AwsFileKind.CONFIG).sections()) {
      OwnedSection process = new OwnedSection(AwsFileKind.CONFIG, text, section);
      OptionalInt marker = process.marker();
      if (marker.isPresent() && isMarkerOfProcess(text.lines().get(marker.getAsInt()))) {
        process.lines().forEach(line -> left[line] = true);
        left[section.header()] |= process.isOnlyOurs();
      }
    }
  }

  private static boolean isMarkerOfProcess(Line line) {
    return Marker.in(line).filter(Marker::namesKeys).isPresent();
  }

  /// Whether it holds a session and no long-term key. Key ids that begin with `ASIA` are temporary
  /// (IAM User Guide, "Understanding unique ID prefixes").
  static boolean isTemporary(Section section) {
    boolean token = false;
    for (Property property : section.properties()) {
      if (property.key().equals(SessionLines.KEY_ID) && !property.value().startsWith("ASIA")) {
        return false;
      }
      token |= property.key().equals(SessionLines.TOKEN) && !property.value().isEmpty();
    }
    return token;
  }
}
