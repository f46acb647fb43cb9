package app.brevet.ui.toolbox;

import app.brevet.model.Printable;
import app.brevet.toolbox.Denial;
import app.brevet.toolbox.Explanation;
import app.brevet.toolbox.StsAnswer;
import app.brevet.ui.kit.TextTree;
import app.brevet.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What AWS answered, in lines without secrets; a refusal as a tree.
final class AnswerLines {

  private static final int LONGEST = 2_048;

  private final Words words;

  AnswerLines(Words words) {
    this.words = words;
  }

  List<TextTree> of(StsAnswer answer, Instant now) {
    Optional<Denial> denial =
        Optional.ofNullable(answer.members().get("DecodedMessage")).flatMap(Denial::read);
    if (denial.isPresent()) {
      return explained(Explanation.of(denial.get()));
    }
    List<TextTree> lines = new ArrayList<>();
    answer.members().forEach((name, value) -> lines.add(member(name, value)));
    answer
        .credentials()
        .ifPresent(
            session -> {
              lines.add(member("AccessKeyId", session.accessKeyId().value()));
              lines.add(member("Expiration", words.times().at(session.expiry().at(), now)));
            });
    answer
        .token()
        .ifPresent(
            token -> lines.add(member("Expiration", words.times().at(token.expiry().at(), now))));
    return lines;
  }

  private TextTree member(String name, String value) {
    return TextTree.of(words.text("toolbox.answer.member", name, Printable.of(value, LONGEST)));
  }

  private List<TextTree> explained(List<Explanation> explained) {
    return explained.stream()
        .map(
            one ->
                new TextTree(words.text(one.key(), one.values().toArray()), explained(one.inner())))
        .toList();
  }
}
