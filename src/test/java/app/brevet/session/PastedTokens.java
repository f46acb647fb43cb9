package app.brevet.session;

import app.brevet.model.Failure;
import app.brevet.model.Secret;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Somebody who pastes these one after the other, then gives up.
final class PastedTokens implements TokenPrompt {

  private final Deque<String> left = new ArrayDeque<>();
  private final List<Optional<Failure>> problems = new ArrayList<>();

  PastedTokens(String... texts) {
    left.addAll(Arrays.asList(texts));
  }

  /// What was wrong each time that somebody was asked; empty for a first time.
  List<Optional<Failure>> problems() {
    return problems;
  }

  @Override
  public Optional<Secret> token(TokenRequest request) {
    problems.add(request.problem());
    return Optional.ofNullable(left.poll()).map(Secret::ofUnwipeable);
  }
}
