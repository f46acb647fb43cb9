package app.brevet.app;

import app.brevet.os.ClockJumps;
import app.brevet.os.OperatingSystem;
import app.brevet.os.SystemSignals;
import app.brevet.os.linux.DesktopSignals;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What tells of sleep and of the locked screen here: the clocks, which are compared on every
/// system, and where there can be one the desktop, which need not tell anything.
final class LockSignals implements SystemSignals {

  private final ClockJumps clocks;
  private final Optional<SystemSignals> desktop;

  private LockSignals(ClockJumps clocks, Optional<SystemSignals> desktop) {
    this.clocks = clocks;
    this.desktop = desktop;
  }

  /// Listens from now on. Takes a moment, for the desktop is looked for.
  ///
  /// @param wall the machine's own clock
  /// @param told called on threads of the signals, and may be called twice for one event
  static LockSignals listen(
      OperatingSystem system,
      Map<String, String> environment,
      InstantSource wall,
      Consumer<Signal> told) {
    ClockJumps clocks = ClockJumps.watch(wall, told);
    Optional<SystemSignals> desktop =
        system == OperatingSystem.LINUX
            ? Optional.of(DesktopSignals.listen(environment, signal -> heard(signal, clocks, told)))
            : Optional.empty();
    return new LockSignals(clocks, desktop);
  }

  /// A sleep that the desktop told of is not told by the clocks half a minute later, when somebody
  /// may have unlocked.
  private static void heard(Signal signal, ClockJumps clocks, Consumer<Signal> told) {
    if (signal == Signal.WAKES) {
      clocks.lookNow();
    }
    told.accept(signal);
  }

  /// Compares the clocks now.
  void look() {
    clocks.lookNow();
  }

  @Override
  public void close() {
    desktop.ifPresent(SystemSignals::close);
    clocks.close();
  }
}
