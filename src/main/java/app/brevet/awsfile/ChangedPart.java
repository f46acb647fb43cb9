package app.brevet.awsfile;

import java.util.Arrays;
import java.util.List;

/// The part of a shared AWS file in which a new text may say something else than the old one: whole
/// sections, those of one profile always among them. What stands before and behind it is the same
/// byte for byte, and reads the same:
///
/// - [AwsFileReader] goes forward, and what it makes of a line depends on the lines before alone.
///   So before the first byte that differs it comes to the same headers, and ends the same sections
///   there.
/// - At a header it forgets what it knew, and a line that begins with a bracket at column 0 is one
///   whatever came before. So from such a header on, where both texts are the same to their ends,
///   it finds the same sections and faults.
///
/// @param from where it begins in both texts
/// @param before the part as it is
/// @param after the same as it would be
record ChangedPart(int from, AwsFileText before, AwsFileText after) {

  /// The part in which these texts differ.
  ///
  /// @param old what the text before says
  /// @param profile whose sections are in it even where they are the same
  static ChangedPart of(AwsFileText before, AwsFileReading old, byte[] after, String profile) {
    List<Section> sections = old.sections();
    int differs = before.mismatch(0, after, 0);
    int same = differs < 0 ? before.length() : differs;
    int first = -1;
    int last = -1;
    for (int i = 0; i < sections.size(); i++) {
      if (last < 0 && before.stop(sections.get(i).header()) <= same) {
        first = i;
      }
      if (sections.get(i).isProfile(profile)) {
        last = i;
      }
    }
    int from = first < 0 ? 0 : before.start(sections.get(first).header());
    int behind = Math.max(first, last) + 1;
    int rest = rest(before, sections.subList(behind, sections.size()), after, from);
    return new ChangedPart(
        from,
        before.part(from, before.length() - rest),
        AwsFileText.of(Arrays.copyOfRange(after, from, after.length - rest)));
  }

  /// How many bytes at the end of both texts are the same, from one of these headers on.
  ///
  /// @param from where the part starts in both texts
  private static int rest(AwsFileText before, List<Section> sections, byte[] after, int from) {
    int more = after.length - before.length();
    int differs = from;
    for (Section section : sections) {
      int at = before.start(section.header());
      boolean inBoth = section.header() > 0 && at > differs && at + more > from;
      if (inBoth && before.signs().charAt(at) == '[') {
        int end = at - 1; // That of the line before, which makes this the start of one in both.
        int same = before.mismatch(end, after, end + more);
        if (same < 0) {
          return before.length() - at;
        }
        differs = end + same;
      }
    }
    return 0;
  }
}
