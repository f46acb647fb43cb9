package app.brevet.cli;

import app.brevet.model.Printable;
import app.brevet.toolbox.Denial;
import app.brevet.toolbox.StsAnswer;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What STS answered, for people in lines.
final class StsAnswerText {

  private static final int LONGEST = 2_048;

  private StsAnswerText() {}

  /// Without secrets: lines are read over shoulders, and stay in terminals.
  static List<String> lines(StsAnswer answer, Words words) {
    List<String> lines = new ArrayList<>();
    Optional<Denial> denial =
        Optional.ofNullable(answer.members().get("DecodedMessage")).flatMap(Denial::read);
    if (denial.isPresent()) {
      return DenialLines.of(denial.get(), words);
    }
    answer
        .members()
        .forEach(
            (name, value) ->
                lines.add(words.text("toolbox.answer.member", name, Printable.of(value, LONGEST))));
    answer
        .credentials()
        .ifPresent(
            session -> {
              lines.add(
                  words.text(
                      "toolbox.answer.member", "AccessKeyId", session.accessKeyId().value()));
              lines.add(
                  words.text(
                      "toolbox.answer.member", "Expiration", Dates.of(session.expiry().at())));
              lines.add(words.text("toolbox.answer.secret"));
            });
    answer
        .token()
        .ifPresent(
            token -> {
              lines.add(
                  words.text("toolbox.answer.member", "Expiration", Dates.of(token.expiry().at())));
              lines.add(words.text("toolbox.answer.token"));
            });
    return lines;
  }
}
