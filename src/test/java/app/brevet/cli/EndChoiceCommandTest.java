package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileId;
import app.brevet.renewal.KeptEndChoices;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `brevet renew NAME --let-end` and `--by-itself`, as the open window finds them.
final class EndChoiceCommandTest {

  @TempDir private Path folder;
  private CliWorld world;
  private Instant gotAt = Instant.EPOCH;

  @BeforeEach
  void setUp() {
    world = new CliWorld(folder);
    world.addUser();
  }

  private void start() {
    gotAt = world.clock.instant();
    world.run("start", "demo", "--mfa-code", "123456").expect(0);
  }

  private boolean isLetEnd() {
    ProfileId id = world.catalog.profiles().getFirst().id();
    return new KeptEndChoices(folder).isLetEnd(id, gotAt);
  }

  @Test
  void letEnd_whenASessionLives_thenItIsKeptForTheWindowAndAwsIsNotAsked() {
    start();
    int calls = world.sts.calls().size();

    String out = world.run("renew", "demo", "--let-end").expect(0).out();

    assertThat(out)
        .isEqualTo("demo ends at 2026-11-22T20:00:00Z. The window does not renew it by itself.\n");
    assertThat(isLetEnd()).isTrue();
    assertThat(world.sts.calls()).hasSize(calls);
  }

  @Test
  void byItself_whenItWasLetEnd_thenThatIsTakenBack() throws Exception {
    start();
    world.run("renew", "demo", "--let-end").expect(0);

    var told = world.run("renew", "demo", "--by-itself", "--json").expect(0).json();

    assertThat(isLetEnd()).isFalse();
    assertThat(told.bool("letEnd", true)).isFalse();
    assertThat(told.string("expiration")).isEqualTo("2026-11-22T20:00:00Z");
  }

  @Test
  void letEnd_whenNoSessionLives_thenThatIsSaidAndNothingIsKept() {
    start();
    world.clock.advance(Duration.ofHours(13));

    String out = world.run("renew", "demo", "--let-end").expect(0).out();

    assertThat(out).isEqualTo("No session of demo lives: there is none to let end.\n");
    assertThat(isLetEnd()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--by-itself", "--mfa-code 123456", "--output other", "--replace"})
  void letEnd_whenSomethingForANewSessionIsGivenToo_thenItIsAWrongUsage(String other) {
    start();

    world.run(("renew demo --let-end " + other).split(" ")).expect(2);

    assertThat(isLetEnd()).isFalse();
  }
}
