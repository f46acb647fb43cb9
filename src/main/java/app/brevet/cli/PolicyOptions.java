package app.brevet.cli;

import app.brevet.model.Arn;
import app.brevet.model.FailureException;
import app.brevet.model.SessionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The options that say what a session may do at most. An empty value takes a part away.
final class PolicyOptions {

  static final String POLICY = "--policy";
  static final String POLICY_ARN = "--policy-arn";

  private final Arguments arguments;

  PolicyOptions(Arguments arguments) {
    this.arguments = arguments;
  }

  static void describe(Syntax syntax) {
    syntax
        .option(POLICY, "FILE", "commands.option.policy")
        .repeated(POLICY_ARN, "ARN", "commands.option.policy-arn");
  }

  /// The policy with what was given in the place of what it says.
  ///
  /// @throws FailureException if it is more than AWS takes
  SessionPolicy applied(SessionPolicy before) throws FailureException, UsageException {
    SessionPolicy changed = new SessionPolicy(document(before.document()), arns(before.arns()));
    return Arguments.read("", empty -> changed.checked());
  }

  private Optional<String> document(Optional<String> before)
      throws FailureException, UsageException {
    Optional<String> file = arguments.option(POLICY);
    if (file.isEmpty()) {
      return before;
    }
    return file.get().isEmpty() ? Optional.empty() : Optional.of(PolicyFile.read(file.get()));
  }

  private List<Arn> arns(List<Arn> before) throws FailureException {
    if (!arguments.has(POLICY_ARN)) {
      return before;
    }
    List<Arn> arns = new ArrayList<>();
    for (String text : arguments.options(POLICY_ARN)) {
      if (!text.isEmpty()) {
        arns.add(Arguments.read(text, Arn::parse));
      }
    }
    return arns;
  }
}
