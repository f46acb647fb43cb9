package app.brevet.cli;

import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Attempt;
import app.brevet.model.Failure;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaCode;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.util.Optional;

/// Codes that are typed at the terminal. An empty line gives up.
final class TerminalCode implements MfaCodeSource {

  private final Terminal terminal;
  private final Words words;

  TerminalCode(Terminal terminal, Words words) {
    this.terminal = terminal;
    this.words = words;
  }

  @Override
  public Optional<MfaCode> code(CodeRequest request) {
    request.problem().ifPresent(problem -> tell(request, problem));
    String prompt = words.prompts().code(request.user(), request.serial());
    Optional<String> typed = answer(prompt);
    while (typed.isPresent()) {
      try {
        return Optional.of(MfaCode.parse(typed.get()));
      } catch (InvalidInputException e) {
        tell(request, new Failure.InvalidInput(e.reason(), e.value()));
        typed = answer(prompt);
      }
    }
    return Optional.empty();
  }

  private Optional<String> answer(String prompt) {
    return terminal.ask(prompt).filter(line -> !line.isBlank());
  }

  /// What is refused to a program only is granted to who types: the prompt itself is the advice.
  private void tell(CodeRequest request, Failure problem) {
    Attempt attempt = Attempt.of(Attempt.Verb.START, request.user().name());
    FailureText text = words.failure(attempt, problem);
    if (problem instanceof Failure.SilentUseRefused) {
      terminal.say(text.why());
    } else if (problem.isOfTheClock()) {
      terminal.say(text.why() + " " + words.prompts().codeByClock(request.serial()));
    } else {
      terminal.say(text.why() + " " + text.now());
    }
  }
}
