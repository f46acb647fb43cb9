package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.os.OperatingSystem;
import app.brevet.os.SystemSignals.Signal;
import app.brevet.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// On a desktop that tells nothing: its buses are not there.
final class LockSignalsTest {

  private static final Map<String, String> NO_DESKTOP =
      Map.of(
          "DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/system",
          "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/session");

  private final MutableClock wall = new MutableClock(Instant.parse("2026-01-02T03:04:05Z"));
  private final BlockingQueue<Signal> told = new LinkedBlockingQueue<>();

  @ParameterizedTest
  @EnumSource
  void listen_whenOnlyTheClocksTellOfASleep_thenItIsTold(OperatingSystem system)
      throws InterruptedException {
    try (LockSignals signals = LockSignals.listen(system, NO_DESKTOP, wall, told::add)) {
      wall.advance(Duration.ofHours(1));
      signals.look();

      assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo(Signal.WAKES);
    }
  }
}
