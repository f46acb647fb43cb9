package app.brevet.words;

import app.brevet.model.Printable;
import java.util.Optional;
import java.util.stream.Stream;

/// What the activity says in words. It is told by the keys that stand in the log.
public final class ActivityWords {

  private static final int LONGEST = 500;

  private final Texts texts;

  ActivityWords(Texts texts) {
    this.texts = texts;
  }

  /// What happened, in a word or two: `renewed`.
  ///
  /// @param event the key of the event
  public String event(String event) {
    return texts.text("events.kind." + event);
  }

  /// Who asked: `in the window`, `by terraform`; empty if nobody knows.
  ///
  /// @param asker the key of where it was asked
  /// @param program that did, on the command line; may be empty
  public String by(String asker, String program) {
    return switch (asker) {
      case "window" -> texts.text("events.by.window");
      case "tray" -> texts.text("events.by.tray");
      case "brevet" -> texts.text("events.by.brevet");
      case "command-line" ->
          program.isEmpty()
              ? texts.text("events.by.command-line")
              : texts.text("events.by.program", program);
      default -> "";
    };
  }

  /// Both: `renewed, by terraform`.
  public String what(String event, String by) {
    return by.isEmpty() ? event(event) : texts.text("events.what", event(event), by);
  }

  /// What stands beside it, on one line, with nothing hidden in it: where it was; of what failed
  /// why, in a sentence, and what AWS said to it.
  ///
  /// @param failed whether the detail is the key of a failure
  /// @param detail as the log has it
  /// @param awsCode the name of AWS's error; empty if AWS named none
  /// @param requestId by which AWS's support finds the call; may be empty
  public String detail(boolean failed, String detail, String awsCode, String requestId) {
    if (!failed) {
      return Printable.of(detail, LONGEST);
    }
    String why = reason(Printable.of(detail));
    String code = Printable.of(awsCode);
    String request = Printable.of(requestId);
    if (code.isEmpty()) {
      return request.isEmpty() ? why : texts.text("events.request", why, request);
    }
    return request.isEmpty()
        ? texts.text("events.aws", why, code)
        : texts.text("events.aws-request", why, code, request);
  }

  private String reason(String failure) {
    return switch (failure) {
      case "no-such-profile" -> texts.text("events.reason.no-such-profile");
      case "no-such-region" -> texts.text("events.reason.no-such-region");
      case "proxy-wants-login" -> texts.text("events.reason.proxy-wants-login");
      case "code-needed" -> texts.text("events.reason.code-needed");
      case "code-spent" -> texts.text("events.reason.code-spent");
      case "token-needed" -> texts.text("events.reason.token-needed");
      case "token-expired" -> texts.text("events.reason.token-expired");
      case "assertion-expired" -> texts.text("events.reason.assertion-expired");
      case "no-seed" -> texts.text("events.reason.no-seed");
      case "unforeseen" -> texts.text("events.reason.unforeseen");
      case "still-busy" -> texts.text("events.reason.still-busy");
      case "profile-changed" -> texts.text("events.reason.profile-changed");
      case "aws-unreachable" -> texts.text("events.reason.aws-unreachable");
      default -> known(failure).orElseGet(() -> of(failure));
    };
  }

  /// What the texts of failures say, where they need nothing but the key for it.
  private Optional<String> known(String failure) {
    return Stream.of(
            after("aws-", failure, "refusals."),
            after("keychain-", failure, "keychain."),
            after("code-program-", failure, "programs."),
            after("console-", failure, "console."),
            after("file-", failure, "files."),
            after("input-", failure, "inputs."),
            after("token-program-", failure, "tokens."),
            Optional.of("failures." + failure))
        .flatMap(Optional::stream)
        .map(stem -> stem + ".why")
        .filter(texts::has)
        .map(texts::text)
        .filter(text -> !text.contains("{"))
        .findFirst();
  }

  private static Optional<String> after(String prefix, String failure, String area) {
    return failure.startsWith(prefix)
        ? Optional.of(area + failure.substring(prefix.length()))
        : Optional.empty();
  }

  private String of(String failure) {
    if (failure.startsWith("file-")) {
      return texts.text("events.reason.file", failure);
    }
    if (failure.startsWith("keychain-")) {
      return texts.text("events.reason.keychain", failure);
    }
    if (failure.startsWith("code-program-")) {
      return texts.text("events.reason.code-program", failure);
    }
    if (failure.startsWith("token-program-")) {
      return texts.text("events.reason.token-program", failure);
    }
    if (failure.startsWith("input-")) {
      return texts.text("events.reason.input", failure);
    }
    if (failure.startsWith("console-")) {
      return texts.text("events.reason.console", failure);
    }
    return failure.startsWith("silent-use-")
        ? texts.text("events.reason.silent-use", failure)
        : failure;
  }
}
