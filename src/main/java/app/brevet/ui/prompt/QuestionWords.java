package app.brevet.ui.prompt;

import app.brevet.model.Arn;
import app.brevet.model.Attempt;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.MfaSerial;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a question says.
final class QuestionWords {

  private final Words words;

  QuestionWords(Words words) {
    this.words = words;
  }

  String title(Question question) {
    return words.text("dialogs.prompt.title", question.user().name());
  }

  /// `alice in 1111-2222-3333 · and 2 more waiting`, as far as it is known.
  String who(Question question, int waiting) {
    String who = question.user().identity().map(this::who).orElse("");
    if (waiting <= 0) {
      return who;
    }
    String others = words.text("dialogs.prompt.waiting", waiting);
    return who.isEmpty() ? others : words.text("dialogs.prompt.who-and-waiting", who, others);
  }

  private String who(CallerIdentity identity) {
    String account = words.prompts().account(identity.account());
    if (identity.isAccountRoot()) {
      return words.text("dialogs.prompt.root", account);
    }
    return words.text("dialogs.prompt.who", nameIn(identity.arn()), account);
  }

  /// The name without its path: `alice` of `user/staff/alice`.
  private static String nameIn(Arn arn) {
    return arn.resource().substring(arn.resource().lastIndexOf('/') + 1);
  }

  String device(MfaSerial serial) {
    return words.text("dialogs.prompt.device", serial.deviceName());
  }

  /// The serial behind the device's name; nothing where it is the name.
  String serial(MfaSerial serial) {
    return serial.deviceName().equals(serial.value()) ? "" : serial.value();
  }

  /// Why the last code did not do, and what to do now.
  ///
  /// @param wait until the device shows another code; empty once it does
  String problem(Question question, Failure problem, Optional<Duration> wait) {
    FailureText text =
        words.failure(Attempt.of(Attempt.Verb.START, question.user().name()), withoutWait(problem));
    if (problem.isOfTheClock()) {
      String again = words.prompts().codeByClock(question.serial());
      return words.text("dialogs.sentences", text.why(), again);
    }
    if (!CodeStep.isAboutTheCode(problem)) {
      return words.text("dialogs.sentences", text.why(), text.now());
    }
    String next =
        wait.map(left -> words.text("dialogs.prompt.next", words.times().toWait(left)))
            .orElseGet(() -> words.text("dialogs.prompt.now", question.serial().deviceName()));
    return words.text("dialogs.sentences", text.why(), next);
  }

  /// The wait is told apart, since it changes each second.
  private static Failure withoutWait(Failure problem) {
    return problem instanceof Failure.CodeSpent(var serial, _)
        ? new Failure.CodeSpent(serial, Instant.EPOCH)
        : problem;
  }
}
