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

  /// What AWS said.
  ///
  /// @param code the name of the error
  /// @param requestId may be empty
  public record Answer(String code, String requestId) {}

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

  /// Why something failed, in a sentence, and what AWS said to it.
  ///
  /// @param failure the failure's key, as the log has it
  public String failed(String failure, Optional<Answer> answer) {
    String why = reason(Printable.of(failure));
    return answer
        .map(
            said -> {
              String code = Printable.of(said.code());
              String id = Printable.of(said.requestId());
              return id.isEmpty()
                  ? texts.text("events.aws", why, code)
                  : texts.text("events.aws-request", why, code, id);
            })
        .orElse(why);
  }

  /// A detail as it can be shown: on one line, with nothing hidden in it.
  public String detail(String detail) {
    return Printable.of(detail, LONGEST);
  }

  private String reason(String failure) {
    return switch (failure) {
      case "code-needed" -> texts.text("events.reason.code-needed");
      case "code-spent" -> texts.text("events.reason.code-spent");
      case "no-seed" -> texts.text("events.reason.no-seed");
      case "still-busy" -> texts.text("events.reason.still-busy");
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
    if (failure.startsWith("console-")) {
      return texts.text("events.reason.console", failure);
    }
    return failure.startsWith("silent-use-")
        ? texts.text("events.reason.silent-use", failure)
        : failure;
  }
}
