package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.QuotedRefusal;
import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.testing.Ran;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of AWS's catalogue as somebody at a terminal reads it, and a script.
final class RefusalsToldTest {

  @TempDir private Path folder;
  private CliWorld world;

  static List<QuotedRefusal> refusals() {
    return QuotedRefusal.all();
  }

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
  }

  /// Twice: where it is for the clock alone, the code is sent once more.
  private void refuse(QuotedRefusal quoted) {
    world.sts.refuseNext(quoted.cause(), quoted.code(), quoted.message());
    world.sts.refuseNext(quoted.cause(), quoted.code(), quoted.message());
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void start_whenAwsRefuses_thenItsWordsAndAwssOwnAreTold(QuotedRefusal quoted) {
    refuse(quoted);

    Ran ran = world.run("start", "demo", "--mfa-code", "123456").expect(5);

    FailureText text =
        new Words(Locale.ENGLISH, ZoneOffset.UTC, world.clock)
            .failure(new Attempt(Verb.START, "demo"), quoted.failure());
    assertThat(ran.err())
        .contains(text.what(), text.why(), text.now())
        .contains(quoted.code(), text.details().orElseThrow().message(), "request 0000");
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void start_whenAwsRefusesAndJson_thenTheReasonAndAwssOwnTextAreMembers(QuotedRefusal quoted)
      throws Exception {
    refuse(quoted);

    Ran ran = world.run("start", "demo", "--mfa-code", "123456", "--json").expect(5);

    assertThat(ran.error().string("reason")).isEqualTo("aws-" + quoted.cause().key());
    assertThat(ran.error().string("awsCode")).isEqualTo(quoted.code());
    assertThat(ran.error().string("awsMessage"))
        .isEqualTo(quoted.message().replaceAll("\\s+", " "));
    assertThat(ran.error().string("requestId")).isNotBlank();
  }
}
