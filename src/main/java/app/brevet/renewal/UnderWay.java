package app.brevet.renewal;

import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.UserProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The steps that are under way, side by side: a slow answer to one holds up no other. There are
/// some at most, and never two that would wait for each other, as they are of one device or key.
///
/// For one thread at a time.
final class UnderWay {

  /// As many as AWS is asked at once, after a sleep, say.
  static final int MOST = 4;

  private final Set<String> flights = new HashSet<>();

  /// Begins as many of these as may be, in their order.
  ///
  /// @return those that were begun, each of which comes to its end by [#ended(Step)]
  List<Step> begin(List<Step> steps) {
    List<Step> begun = new ArrayList<>();
    for (Step step : steps) {
      int most = step instanceof Step.CatchUp ? MOST - 1 : MOST; // Files that hang hold up no call.
      if (flights.size() < most && flights.add(flight(step.profile()))) {
        begun.add(step);
      }
    }
    return begun;
  }

  /// The step came to its end, well or not.
  void ended(Step step) {
    flights.remove(flight(step.profile()));
  }

  boolean isEmpty() {
    return flights.isEmpty();
  }

  private static String flight(Profile profile) {
    return profile instanceof UserProfile user
        ? user.mfaSerial().map(MfaSerial::value).orElseGet(() -> user.accessKeyId().value())
        : profile.id().toString();
  }
}
