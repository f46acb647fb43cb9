package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AwsCause;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody at a terminal is told of a wrong clock.
final class ClockNoticeTest {

  private static final String START = "start demo --mfa-code 123456";

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
  }

  private String errOf(String line, int code) {
    return world.run(line.split(" ")).expect(code).err();
  }

  @Test
  void run_whenTheClockIsMoreThanAMinuteOff_thenSaysByHowMuchAndWhichWay() {
    world.skew = Optional.of(Duration.ofSeconds(90));
    assertThat(errOf(START, 0)).contains("clock is 1 min 30 s behind AWS's");

    world.skew = Optional.of(Duration.ofHours(-2));
    assertThat(errOf("renew demo --mfa-code 234567", 0)).contains("clock is 2 h 0 min ahead of");
  }

  @Test
  void run_whenTheClockIsWithinAMinute_thenSaysNothing() {
    world.skew = Optional.of(Duration.ofMinutes(-1));

    assertThat(errOf(START, 0)).isEmpty();
  }

  @Test
  void run_whenQuiet_thenSaysNothing() {
    world.skew = Optional.of(Duration.ofHours(1));

    assertThat(errOf(START + " --quiet", 0)).isEmpty();
  }

  @Test
  void run_whenItFailsForAnotherReason_thenTheClockIsToldToo() {
    world.skew = Optional.of(Duration.ofHours(1));
    world.sts.refuseNext(AwsCause.UNKNOWN_KEY, "InvalidClientTokenId", "no");

    assertThat(errOf(START, 5)).contains("clock is 1 h 0 min behind AWS's");
  }

  private void refuseTwice(String message) {
    for (int i = 0; i < 2; i++) {
      world.sts.refuseNext(AwsCause.CLOCK_BEHIND, "SignatureDoesNotMatch", message);
    }
  }

  @Test
  void run_whenAwsTellsByHowMuchTheClockIsOff_thenItIsToldOnce() {
    world.skew = Optional.of(Duration.ofHours(2));
    refuseTwice(
        "Signature expired: 20220127T001427Z is now earlier than 20220127T014428Z"
            + " (20220127T015928Z - 15 min.)");

    assertThat(errOf(START, 5)).contains("clock is 1 h 45 min behind").doesNotContain("2 h 0 min");
  }

  @Test
  void run_whenAwsTellsNoTimes_thenTheMeasuredSkewIsTold() {
    world.skew = Optional.of(Duration.ofHours(1));
    refuseTwice("The difference between the request time and the current time is too large.");

    assertThat(errOf(START, 5)).contains("clock is behind AWS's", "clock is 1 h 0 min behind");
  }
}
