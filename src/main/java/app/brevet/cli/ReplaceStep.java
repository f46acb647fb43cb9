package app.brevet.cli;

import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.session.Replacement;
import app.brevet.words.Words;
import java.util.Optional;

/// `--replace` of `brevet start` and `brevet renew`: a section that somebody else wrote is shown
/// with what would go from it, and is Brevet's once the user agreed; a script is taken at its word.
final class ReplaceStep {

  static final String OPTION = "--replace";

  private final Invocation invocation;

  ReplaceStep(Invocation invocation) {
    this.invocation = invocation;
  }

  static void describe(Syntax syntax) {
    syntax.flag(OPTION, "replace.option").flag(Confirmation.YES, "replace.option.yes");
  }

  /// What the user agrees to; empty if nothing is in the way, and without the option.
  ///
  /// @param output another section than the profile's own
  /// @throws FailureException if the answer is not yes, or if the section may not be replaced
  Optional<Replacement> agreed(ProfileName name, Optional<ProfileName> output)
      throws FailureException {
    if (!invocation.arguments().has(OPTION)) {
      return Optional.empty();
    }
    Optional<Replacement> found = invocation.uses().sessions().inTheWay(name, output);
    if (found.isPresent()) {
      Confirmation.show(whose(found.get()), invocation);
      DiffLines.text(found.get().diff()).forEach(line -> Confirmation.show(line, invocation));
      Confirmation.require(invocation.words().text("replace.ask"), invocation);
    }
    return found;
  }

  private String whose(Replacement found) {
    Words words = invocation.words();
    return found
        .writer()
        .map(tool -> words.text("replace.there-of", found.header(), found.file(), tool))
        .orElseGet(() -> words.text("replace.there", found.header(), found.file()));
  }

  /// Tells how what was there comes back.
  void tell(Replacement done) {
    String file =
        switch (done.profile().delivery()) {
          case FILE -> "credentials";
          case PROCESS -> "config";
        };
    invocation
        .output()
        .notice(
            invocation.words().text("replace.done", done.header(), done.profile().name(), file));
  }
}
