package app.brevet.renewal;

import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import java.util.Optional;

/// What AWS gives on a simulated machine.
final class SimulatedAws {

  private final SimulatedClocks clocks;
  private final SimulatedWeather weather;
  private final SimulatedDoors doors;

  SimulatedAws(SimulatedClocks clocks, SimulatedWeather weather, SimulatedDoors doors) {
    this.clocks = clocks;
    this.weather = weather;
    this.doors = doors;
  }

  /// AWS is asked for a session, and for those that it is made from.
  ///
  /// @param user whether the user asks for it
  /// @return why there is none; empty if there is
  Optional<Failure> get(SimulatedSession one, boolean user) {
    if (isCutOff(one)) {
      Optional<Failure> failure = get(one.source.orElseThrow(), user);
      if (failure.isPresent()) {
        return failure;
      }
    }
    Optional<Failure> unable = one.source.isEmpty() ? doors.unable(one, user) : Optional.empty();
    if (unable.isPresent()) {
      return unable;
    }
    if (weather.isOut()) {
      return Optional.of(new Failure.AwsUnreachable("sts", "no route"));
    }
    clocks.hearFromAws();
    if (weather.isThrottled()) {
      return Optional.of(
          new Failure.AwsRefused(AwsCause.THROTTLED, "Throttling", "slow", Optional.empty()));
    }
    one.get(clocks.aws(), clocks.corrected());
    return Optional.empty();
  }

  /// Whether no session is there that would sign for it.
  boolean wouldUseTheKey(SimulatedSession one) {
    return one.source.isEmpty()
        ? !one.root.isToken
        : isCutOff(one) && wouldUseTheKey(one.source.orElseThrow());
  }

  private boolean isCutOff(SimulatedSession one) {
    return one.source.filter(source -> !source.isUsable(clocks.aws())).isPresent();
  }
}
