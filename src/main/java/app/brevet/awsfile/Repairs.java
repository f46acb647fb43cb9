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
  ///
  /// Steps of one row belong together: between them a reader may refuse what it reads before and
  /// behind them.
  private static final List<List<Step>> STEPS =
      List.of(
          List.of(LineRepairs::withoutMark, LineRepairs::withUsualLineEnds),
          List.of(
              LineRepairs::withoutIndentedSections,
              LineRepairs::withoutIndentedKeys,
              LineRepairs::withoutIndentedComments),
          List.of(LineRepairs::withoutCapitals, LineRepairs::withoutCommentsAfterValues),
          List.of(
              HeaderRepairs::withoutBlanks,
              HeaderRepairs::withoutBracketsInComments,
              DuplicateRepairs::withoutDuplicateSections,
              DuplicateRepairs::withoutDuplicateKeys));

  private Repairs() {}

  /// The text with all repairs that are safe; itself if there is none.
  static AwsFileText of(AwsFileText text, AwsFileKind kind) {
    CheckedText before = CheckedText.of(text, kind);
    CheckedText after = repaired(before);
    while (!after.text().equals(before.text())) {
      before = after;
      after = repaired(before); // One repair may make another safe.
    }
    return after.text();
  }

  private static CheckedText repaired(CheckedText file) {
    CheckedText now = file;
    for (List<Step> steps : STEPS) {
      CheckedText next = made(now, steps);
      if (isSafe(now, next)) {
        now = next;
      } else {
        for (Step step : steps) {
          CheckedText one = made(now, List.of(step));
          now = isSafe(now, one) ? one : now;
        }
      }
    }
    return now;
  }

  private static CheckedText made(CheckedText file, List<Step> steps) {
    CheckedText now = file;
    for (Step step : steps) {
      now = CheckedText.of(AwsFileText.of(step.of(now).bytes()), file.kind());
    }
    return now;
  }

  /// Whether the text says the same, and is read by whoever read it before.
  private static boolean isSafe(CheckedText before, CheckedText after) {
    if (after.text().equals(before.text())) {
      return true;
    }
    return after.saysTheSameAs(before)
        && (PythonReading.of(after.text()).isPresent() || PythonReading.of(before.text()).isEmpty())
        && (!JavaReading.refuses(after.text(), after.kind())
            || JavaReading.refuses(before.text(), before.kind()));
  }
}
