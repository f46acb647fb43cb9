package app.brevet.renewal;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/// What befalls a machine: no network, an AWS that asks to be left alone, sleep, clocks that are
/// set.
final class SimulatedWeather {

  static final Duration HEARTBEAT = Duration.ofSeconds(30);

  private final RandomGenerator random;
  private final SimulatedClocks clocks;
  private final Laws laws;
  private final BiConsumer<Duration, Runnable> after;
  private final Runnable look;
  private final Runnable networkSeen;
  private Instant lastJump = Instant.EPOCH;
  private boolean asleep;
  private int outages;
  private int throttles;

  /// @param after does something after a time
  /// @param look what the heartbeat does
  /// @param networkSeen what is done where the system tells that the network changed
  SimulatedWeather(
      RandomGenerator random,
      SimulatedClocks clocks,
      Laws laws,
      BiConsumer<Duration, Runnable> after,
      Runnable look,
      Runnable networkSeen) {
    this.random = random;
    this.clocks = clocks;
    this.laws = laws;
    this.after = after;
    this.look = look;
    this.networkSeen = networkSeen;
  }

  boolean isAsleep() {
    return asleep;
  }

  boolean isOut() {
    return outages > 0;
  }

  boolean isThrottled() {
    return throttles > 0;
  }

  private Duration upTo(Duration most) {
    return Duration.ofMillis(random.nextLong(most.toMillis()) + 1);
  }

  private void tell() {
    laws.able(!asleep && outages == 0 && throttles == 0, clocks.aws());
  }

  void outage() {
    outages++;
    tell();
    Duration most = random.nextBoolean() ? Duration.ofMinutes(3) : Duration.ofHours(5);
    after.accept(upTo(most), this::endOfOutage);
  }

  private void endOfOutage() {
    outages--;
    tell();
    if (random.nextBoolean()) { // Not every network tells that it is back.
      after.accept(
          upTo(HEARTBEAT),
          () -> {
            if (!asleep) {
              networkSeen.run();
            }
          });
    }
  }

  void throttle() {
    throttles++;
    tell();
    after.accept(
        upTo(Duration.ofMinutes(20)),
        () -> {
          throttles--;
          tell();
        });
  }

  /// A sleep and a set clock between two looks cannot be told apart: that is left out.
  private boolean isBetweenLooks() {
    return clocks.aws().isBefore(lastJump.plus(HEARTBEAT));
  }

  void fallAsleep() {
    if (!asleep && !isBetweenLooks()) {
      asleep = true;
      clocks.setAsleep(true);
      tell();
      Duration most = random.nextBoolean() ? Duration.ofMinutes(30) : Duration.ofHours(10);
      after.accept(upTo(most), this::wake);
    }
  }

  private void wake() {
    asleep = false;
    lastJump = clocks.aws();
    clocks.setAsleep(false);
    tell();
    laws.disturbed(clocks.aws(), true);
    after.accept(upTo(HEARTBEAT), look);
  }

  /// Somebody sets the clock, forwards or backwards.
  void step() {
    if (!asleep && !isBetweenLooks()) {
      lastJump = clocks.aws();
      Duration by = upTo(Duration.ofHours(3)).plusSeconds(20);
      clocks.step(random.nextBoolean() ? by : by.negated());
      laws.disturbed(clocks.aws(), true);
      after.accept(upTo(HEARTBEAT), look);
    }
  }
}
