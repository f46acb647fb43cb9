package app.brevet.ui.toolbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.QuotedRefusal;
import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.toolbox.ToolboxViewModel.Stage;
import app.brevet.words.FailureText;
import app.brevet.words.Surface;
import app.brevet.words.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of AWS's catalogue in the toolbox, where an action was called by hand.
final class RefusedCallTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-27T08:00:00Z"));

  private final Words words = new Words(Locale.ENGLISH, ZoneOffset.UTC, CLOCK, Surface.WINDOW);

  static List<QuotedRefusal> refusals() {
    return QuotedRefusal.all();
  }

  private ToolboxViewModel called(Failure refusal) {
    ToolboxViewModel model =
        new ToolboxViewModel(
            words,
            new CallerWork(),
            _ -> {
              throw new FailureException(refusal);
            },
            List.of(),
            CLOCK,
            _ -> {});
    model.call();
    return model;
  }

  private FailureText told(QuotedRefusal quoted) {
    return called(quoted.failure()).work().failureProperty().get().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void call_whenAwsRefuses_thenItsWordsAndAwssOwnAreTold(QuotedRefusal quoted) {
    FailureText told = told(quoted);

    assertThat(told).isEqualTo(words.failure(Attempt.of(Verb.STS), quoted.failure()));
    assertThat(told.reason()).isEqualTo("aws-" + quoted.cause().key());
    assertThat(List.of(told.what(), told.why(), told.now()))
        .allSatisfy(part -> assertThat(part).doesNotContain("[", "{").isNotBlank());
    assertThat(told.details().orElseThrow().message())
        .isEqualTo(quoted.message().replaceAll("\\s+", " "));
    assertThat(called(quoted.failure()).stageProperty().get()).isEqualTo(Stage.ASKED);
  }

  @Test
  void call_whenAwsRefusesForAnotherCause_thenInOtherWords() {
    Map<String, Set<AwsCause>> causes = new HashMap<>();
    for (QuotedRefusal quoted : QuotedRefusal.all()) {
      causes.computeIfAbsent(told(quoted).why(), _ -> new HashSet<>()).add(quoted.cause());
    }

    assertThat(causes.values()).allMatch(of -> of.size() == 1);
  }
}
