package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Expiry;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.renewal.EndChoices;
import app.brevet.session.SessionStatus;
import java.util.Optional;
import java.util.stream.Stream;

/// `brevet renew NAME --let-end` and `--by-itself`: whether the session that lives is renewed by
/// the open window, or ends. AWS is not asked. The window finds the choice where it is kept, as one
/// that is opened later does.
final class EndChoice {

  private static final String LET_END = "--let-end";
  private static final String BY_ITSELF = "--by-itself";

  private final Invocation invocation;
  private final boolean letEnd;

  private EndChoice(Invocation invocation, boolean letEnd) {
    this.invocation = invocation;
    this.letEnd = letEnd;
  }

  static void describe(Syntax syntax) {
    syntax.flag(LET_END, "renewal.option.let-end").flag(BY_ITSELF, "renewal.option.by-itself");
  }

  /// The choice, if one is made.
  ///
  /// @throws UsageException if both are, or something that is for a new session
  static Optional<EndChoice> of(Invocation invocation) throws UsageException {
    Arguments arguments = invocation.arguments();
    boolean letEnd = arguments.has(LET_END);
    if (!letEnd && !arguments.has(BY_ITSELF)) {
      return Optional.empty();
    }
    String given = letEnd ? LET_END : BY_ITSELF;
    Optional<String> other =
        Stream.concat(
                Tokens.OPTIONS.stream(),
                Stream.of(
                    letEnd ? BY_ITSELF : LET_END,
                    Codes.OPTION,
                    ReplaceStep.OPTION,
                    GlobalOptions.OUTPUT))
            .filter(arguments::has)
            .findFirst();
    if (other.isPresent()) {
      throw new UsageException("renewal.usage.alone", given, other.get());
    }
    return Optional.of(new EndChoice(invocation, letEnd));
  }

  ExitCode make() throws FailureException, UsageException {
    ProfileName name = Names.of(invocation);
    SessionStatus status = invocation.uses().sessions().status(name);
    Optional<Expiry> end =
        status.expiry().filter(expiry -> !expiry.isOver(invocation.clock().instant()));
    if (end.isEmpty() || status.obtainedAt().isEmpty()) {
      return tell(name, false, Optional.empty(), "renewal.told.nothing");
    }
    EndChoices choices = invocation.uses().endChoices();
    if (letEnd) {
      choices.letEnd(status.profile().id(), status.obtainedAt().get());
    } else {
      choices.renewAgain(status.profile().id());
    }
    return tell(name, letEnd, end, letEnd ? "renewal.told.let-end" : "renewal.told.by-itself");
  }

  private ExitCode tell(ProfileName name, boolean ends, Optional<Expiry> end, String key) {
    String until = end.map(expiry -> Dates.of(expiry.at())).orElse("");
    invocation
        .output()
        .done(
            new JsonObject()
                .with("profile", name.value())
                .with("letEnd", ends)
                .with("expiration", end.map(expiry -> Dates.of(expiry.at()))),
            invocation.words().text(key, name, until));
    return ExitCode.DONE;
  }
}
