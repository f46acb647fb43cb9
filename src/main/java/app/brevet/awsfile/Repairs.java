package app.brevet.awsfile;

import app.brevet.model.FileFinding.Kind;
import java.util.List;
import java.util.Set;

/// Writes a shared AWS file so that all its readers take it alike, as far as that can be done
/// without a change of what it says.
///
/// After each step the new text is read again; one that would say something else is not taken.
final class Repairs {

  /// What can be repaired in a text.
  static final Set<Kind> KINDS =
      Set.of(
          Kind.BYTE_ORDER_MARK,
          Kind.CR_LINE_ENDS,
          Kind.INDENTED_SECTION,
          Kind.INDENTED_KEY,
          Kind.INDENTED_COMMENT,
          Kind.BLANKS_IN_BRACKETS,
          Kind.BRACKET_IN_COMMENT,
          Kind.CAPITAL_KEY,
          Kind.COMMENT_AFTER_VALUE,
          Kind.DUPLICATE_SECTION,
          Kind.DUPLICATE_KEY);

  /// One step, from a text to another.
  private interface Step {
    AwsFileText of(CheckedText file);
  }

  /// What is indented is set straight before sections are merged, in which it would mean something
  /// else, and keys are told from each other once all of one section stand together.
  private static final List<Step> STEPS =
      List.of(
          LineRepairs::withoutMark,
          LineRepairs::withUsualLineEnds,
          LineRepairs::withoutIndentedSections,
          LineRepairs::withoutIndentedKeys,
          LineRepairs::withoutIndentedComments,
          HeaderRepairs::withoutBlanks,
          HeaderRepairs::withoutBracketsInComments,
          LineRepairs::withoutCapitals,
          LineRepairs::withoutCommentsAfterValues,
          DuplicateRepairs::withoutDuplicateSections,
          DuplicateRepairs::withoutDuplicateKeys);

  private Repairs() {}

  /// The text with all repairs that are safe; itself if there is none.
  static AwsFileText of(AwsFileText text, AwsFileKind kind) {
    CheckedText now = CheckedText.of(text, kind);
    for (Step step : STEPS) {
      CheckedText next = CheckedText.of(AwsFileText.of(step.of(now).bytes()), kind);
      if (next.saysTheSameAs(now)) {
        now = next;
      }
    }
    return now.text();
  }
}
