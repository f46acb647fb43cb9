package app.brevet.words;

import app.brevet.model.Attempt;
import app.brevet.model.Failure;
import app.brevet.model.Printable;
import app.brevet.model.ProfileName;

/// What was being tried, in words: that it did not happen, and how it is tried again.
final class AttemptWords {

  private final Texts texts;

  AttemptWords(Texts texts) {
    this.texts = texts;
  }

  /// What did not happen.
  String what(Attempt attempt, Failure failure) {
    String subject = Printable.of(attempt.subject());
    if (attempt.verb() == Attempt.Verb.STS && isBeforeAws(failure)) {
      return subject.isBlank()
          ? texts.text("failures.what.sts-unasked.any")
          : texts.text("failures.what.sts-unasked", subject);
    }
    String key = "failures.what." + attempt.verb().key();
    return subject.isBlank() ? texts.text(key + ".any") : texts.text(key, subject);
  }

  /// Whether it happened before AWS was asked what was to be asked; whoever stops a call may have
  /// done so before and after.
  private static boolean isBeforeAws(Failure failure) {
    return switch (failure) {
      case Failure.AwsRefused _,
          Failure.AwsUnreachable _,
          Failure.NoSuchRegion _,
          Failure.ProxyWantsLogin _,
          Failure.ActionDenied _,
          Failure.Cancelled _ ->
          false;
      default -> true;
    };
  }

  /// What is started or renewed to have what was asked for: a role that is assumed with a key has a
  /// code of its own, and the session of its user does not help.
  static Object asked(Attempt attempt, ProfileName needing) {
    boolean named =
        switch (attempt.verb()) {
          case START, RENEW, CREDENTIALS, OPEN_CONSOLE, WHO_AM_I -> !attempt.subject().isBlank();
          default -> false;
        };
    return named ? Printable.of(attempt.subject()) : needing;
  }

  /// The command that is to be run again, as it is typed.
  static String again(Attempt attempt) {
    return attempt.verb() == Attempt.Verb.RENEW ? "renew" : "start";
  }
}
