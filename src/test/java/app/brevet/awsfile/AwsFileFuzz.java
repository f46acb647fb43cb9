package app.brevet.awsfile;

import app.brevet.model.ProfileName;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// What must hold for any bytes at all; Jazzer calls it with as many as it can think of.
public final class AwsFileFuzz {

  private static final String NAME = "brevet-fuzz";

  private AwsFileFuzz() {}

  /// Reads the bytes as both kinds of file, and adds a section and takes it out again.
  ///
  /// @throws AssertionError if a law does not hold
  public static void fuzzerTestOneInput(byte[] bytes) throws AwsFileException {
    AwsFileText text = AwsFileText.of(bytes);
    require(Arrays.equals(text.bytes(), bytes), "every byte comes back");
    for (AwsFileKind kind : AwsFileKind.values()) {
      requireInRange(AwsFileReader.read(text, kind), text.lines().size());
    }
    requireUndone(text);
  }

  private static void requireInRange(AwsFileReading reading, int lines) {
    int end = 0;
    for (Section section : reading.sections()) {
      boolean first = end == 0;
      require(
          first ? section.header() >= 0 : section.header() == end, "sections follow each other");
      require(section.header() < section.end() && section.end() <= lines, "sections are in range");
      int before = section.header();
      for (Property property : section.properties()) {
        for (int line : property.lines()) {
          require(before < line && line < section.end(), "lines of properties are in order");
          before = line;
        }
      }
      end = section.end();
    }
    require(end == 0 || end == lines, "the last section ends with the file");
    for (AwsFileReading.Fault fault : reading.faults()) {
      require(fault.line() >= 1 && fault.line() <= lines, "faults are in range");
    }
    require(reading.merged().size() <= reading.sections().size(), "merging adds nothing");
  }

  private static void requireUndone(AwsFileText text) throws AwsFileException {
    if (!AwsFileReader.read(text, AwsFileKind.CREDENTIALS).profile(NAME).isEmpty()) {
      return; // It is somebody's, and would not be written.
    }
    OwnedLines lines =
        SessionLines.of(new ProfileName(NAME), TestSessions.session(1), Path.of("credentials"));
    SectionEdit added = SectionEdit.append(text, lines);
    require(
        new EditCheck(AwsFileKind.CREDENTIALS, text, added, NAME).isSafe(Optional.of(lines)),
        "the addition is safe");
    OwnedSection owned =
        new OwnedSection(
            AwsFileKind.CREDENTIALS,
            added.text(),
            AwsFileReader.read(added.text(), AwsFileKind.CREDENTIALS).profile(NAME).getFirst());
    SectionEdit removed = new SectionRemoval(owned, added.lineEnds(), false).edit();
    require(Arrays.equals(removed.bytes(), text.bytes()), "the removal undoes the addition");
  }

  private static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError("not: " + law);
    }
  }
}
