package app.brevet.awsfile;

import java.util.List;

/// The part of a shared AWS file in which a new text may say something else than the old one: whole
/// sections, those of one profile always among them. What stands before and behind it is the same
/// byte for byte, and reads the same:
///
/// - [AwsFileReader] goes forward, and what it makes of a line depends on the lines before alone.
///   So before the first byte that differs it comes to the same headers, and ends the same sections
///   there.
/// - At a header that is not indented, a header to it whatever came before, it forgets what it
///   knew. So from such a header on, behind the last byte that differs, it finds the same sections
///   and faults, if under other numbers of lines.
///
/// @param sections those of the old text in it
/// @param from the number of its first line, in both texts
/// @param oldTo the number of the line behind it in the old text
/// @param newTo the same in the new text
record ChangedPart(List<Section> sections, int from, int oldTo, int newTo) {

  /// The part in which these texts differ.
  ///
  /// @param old what the text before says, all of it
  /// @param profile whose sections are in it even where they are the same
  static ChangedPart of(AwsFileText before, AwsFileReading old, AwsFileText after, String profile) {
    List<Section> sections = old.sections();
    int differs = before.mismatch(0, after, 0);
    int same = differs < 0 ? before.length() : differs;
    int first = -1;
    int last = -1;
    for (int i = 0; i < sections.size(); i++) {
      boolean inTheSame = before.stop(sections.get(i).header()) <= same;
      if (last < 0 && inTheSame) {
        first = i;
      }
      if (sections.get(i).isProfile(profile)) {
        last = i;
      }
    }
    int from = first < 0 ? 0 : sections.get(first).header();
    int behind = behind(before, sections, after, Math.max(first, last) + 1, before.start(from));
    int oldTo = behind == sections.size() ? before.count() : sections.get(behind).header();
    return new ChangedPart(
        sections.subList(Math.max(0, first), behind),
        from,
        oldTo,
        after.count() - (before.count() - oldTo));
  }

  /// The number of the first section from which on both texts are the same to their ends.
  ///
  /// @param next the first that it may be
  /// @param start where the part starts in both texts
  private static int behind(
      AwsFileText before, List<Section> sections, AwsFileText after, int next, int start) {
    int more = after.length() - before.length();
    int differs = -1;
    for (int i = next; i < sections.size(); i++) {
      int header = sections.get(i).header();
      int at = before.start(header);
      boolean inBoth = header > 0 && at > differs && at + more > start;
      if (inBoth && before.signs().charAt(at) == '[') {
        // With the sign before, which makes it the start of a line.
        int same = before.mismatch(at - 1, after, at - 1 + more);
        if (same < 0) {
          return i;
        }
        differs = at - 1 + same;
      }
    }
    return sections.size();
  }

  /// What the old text says in it.
  AwsFileReading before(AwsFileReading old) {
    return new AwsFileReading(
        sections,
        old.faults().stream()
            .filter(fault -> fault.line() > from && fault.line() <= oldTo)
            .toList());
  }

  /// What the new text says in it.
  AwsFileReading after(AwsFileText text, AwsFileKind kind) {
    return AwsFileReader.read(text, kind, from, newTo);
  }
}
