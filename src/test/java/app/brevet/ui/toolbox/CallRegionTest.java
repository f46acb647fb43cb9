package app.brevet.ui.toolbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Region;
import app.brevet.model.StsAction;
import app.brevet.toolbox.StsAnswer;
import app.brevet.toolbox.StsCall;
import app.brevet.ui.kit.AskedField;
import app.brevet.ui.kit.CallerWork;
import app.brevet.words.Surface;
import app.brevet.words.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose STS is asked, where the window calls an action by hand.
final class CallRegionTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-27T08:00:00Z"));

  private final List<StsCall> made = new ArrayList<>();
  private Optional<Failure> failure = Optional.empty();
  private final ToolboxViewModel model =
      new ToolboxViewModel(
          new Words(Locale.ENGLISH, ZoneOffset.UTC, CLOCK, Surface.WINDOW),
          new CallerWork(),
          this::answer,
          List.of(),
          CLOCK,
          _ -> {});

  private StsAnswer answer(StsCall call) throws FailureException {
    made.add(call);
    if (failure.isPresent()) {
      throw new FailureException(failure.get());
    }
    return new StsAnswer(call.action(), Optional.empty(), Optional.empty(), Map.of());
  }

  private AskedField region() {
    return model.fieldsProperty().get().stream()
        .filter(field -> field.label().startsWith("Region"))
        .findFirst()
        .orElseThrow();
  }

  private void fail(Failure why) {
    failure = Optional.of(why);
    model.call();
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "' ', ''", "' eu-west-3 ', eu-west-3"})
  void call_whenARegionIsTyped_thenItsStsIsAsked(String typed, String asked) {
    region().textProperty().set(typed);

    model.call();

    assertThat(made.getFirst().region().map(Region::value).orElse("")).isEqualTo(asked);
  }

  @Test
  void call_whenWhatIsTypedIsNoRegion_thenItIsToldThereAndNothingIsCalled() {
    region().textProperty().set("Frankfurt");

    model.call();

    assertThat(made).isEmpty();
    assertThat(region().problemProperty().get())
        .isEqualTo("\"Frankfurt\" is not the code of a region.");
    region().textProperty().set("eu-central-1");
    assertThat(region().problemProperty().get()).isEmpty();
  }

  @Test
  void call_whenTheRegionIsOfAnotherPartition_thenItIsToldThere() {
    fail(new Failure.InvalidInput(Reason.REGION_ELSEWHERE, "cn-north-1"));

    assertThat(region().problemProperty().get()).isNotEmpty();
  }

  /// It may be the profile's.
  @Test
  void call_whenThereIsNoSuchRegion_thenItIsToldThereIfOneWasTyped() {
    Failure none = new Failure.NoSuchRegion("https://sts.eu-north-9.amazonaws.com");
    fail(none);
    assertThat(region().problemProperty().get()).isEmpty();
    region().textProperty().set("eu-north-9");

    fail(none);

    assertThat(region().problemProperty().get()).isNotEmpty();
    assertThat(model.work().failureProperty().get().orElseThrow().now())
        .startsWith("Correct Region");
  }

  @Test
  void fields_whenAnotherActionIsChosen_thenTheRegionStays() {
    region().textProperty().set("eu-west-3");

    model.actionProperty().set(StsAction.ASSUME_ROLE);

    assertThat(region().textProperty().get()).isEqualTo("eu-west-3");
  }
}
