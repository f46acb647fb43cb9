package app.brevet.awsfile;

import java.util.BitSet;
import java.util.function.Predicate;

/// The part of a shared AWS file that nobody could make again: all of it but blank lines, line
/// ends, sections of temporary credentials, Brevet's or another tool's, and what Brevet wrote to
/// the config file.
///
/// @param text the file
/// @param reading what it says as a credentials file, also where it is another
record ForeignPart(AwsFileText text, AwsFileReading reading) {

  /// The digest of a file that has no such part.
  static final String NOTHING = "0".repeat(ShortDigest.LENGTH);

  /// That of these bytes.
  static ForeignPart of(byte[] bytes) {
    AwsFileText text = AwsFileText.of(bytes);
    return new ForeignPart(text, AwsFileReader.read(text, AwsFileKind.CREDENTIALS));
  }

  /// The same with the sessions of other tools: where a session of theirs makes way for Brevet's,
  /// nothing else may still tell of it.
  static String digestWithSessions(byte[] bytes) {
    ForeignPart part = of(bytes);
    return part.digest(part.leftOut(ForeignPart::isMarked));
  }

  private static boolean isMarked(OwnedSection session) {
    return session.marker().isPresent();
  }

  /// A digest, 16 hexadecimal signs: two states with the same differ only in what ends by itself,
  /// or is written again.
  String digest() {
    return digest(leftOut(_ -> true));
  }

  private String digest(BitSet left) {
    byte[] kept = new byte[text.length() + 1]; // The last line may get an end.
    int length = 0;
    for (int i = 0; i < text.count(); i++) {
      if (!left.get(i) && !text.isBlank(i)) {
        length = text.copy(i, kept, length);
        kept[length++] = '\n';
      }
    }
    return length == 0 ? NOTHING : new ShortDigest().add(kept, length).hex();
  }

  private BitSet leftOut(Predicate<OwnedSection> goes) {
    BitSet left = new BitSet(text.count());
    for (Section section : reading.sections()) {
      OwnedSection session = new OwnedSection(AwsFileKind.CREDENTIALS, text, section);
      if (isTemporary(section) && goes.test(session)) {
        session.addLinesTo(left);
        left.set(section.header(), session.holdsOnly(left));
      }
    }
    leaveOutProcesses(text, left);
    return left;
  }

  /// Brevet's sections of a config file, which it writes again, and the lines that it owns in those
  /// of others.
  private static void leaveOutProcesses(AwsFileText text, BitSet left) {
    if (!Marker.namesKeysIn(text)) {
      return; // Also where it is no config file.
    }
    for (Section section : AwsFileReader.read(text, AwsFileKind.CONFIG).sections()) {
      OwnedSection process = new OwnedSection(AwsFileKind.CONFIG, text, section);
      if (process.marker().stream().anyMatch(line -> Marker.namesKeysAt(line, text))) {
        process.addLinesTo(left);
        if (process.holdsOnly(left)) {
          left.set(section.header());
        }
      }
    }
  }

  /// Whether it holds a session and no long-term key. Key ids that begin with `ASIA` are temporary
  /// (IAM User Guide, "Understanding unique ID prefixes").
  static boolean isTemporary(Section section) {
    boolean token = false;
    for (Property property : section.properties()) {
      if (property.isOf(SessionLines.KEY_ID) && !property.value().startsWith("ASIA")) {
        return false;
      }
      token |= property.isOf(SessionLines.TOKEN) && !property.value().isEmpty();
    }
    return token;
  }
}
