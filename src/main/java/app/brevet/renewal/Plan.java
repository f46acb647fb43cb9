package app.brevet.renewal;

import app.brevet.model.ProfileId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is to be done now, what is to be said, and when to look again.
///
/// @param steps the most urgent first; those that are under way are among them
/// @param ask what the user is asked as long as it is here; empty if nothing is
/// @param alert whether the user's attention is called to that, which is done once
/// @param next when to look again at the latest; empty if nothing is kept alive
/// @param outlooks what becomes of the sessions that are kept, or let end
record Plan(
    List<Step> steps,
    Optional<Ask> ask,
    boolean alert,
    Optional<Instant> next,
    Map<ProfileId, Outlook> outlooks) {

  Plan {
    steps = List.copyOf(steps);
    outlooks = Map.copyOf(outlooks);
  }

  /// Those whose renewal waits for something.
  Set<ProfileId> heldUp() {
    return outlooks.entrySet().stream()
        .filter(one -> isHeldUp(one.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean isHeldUp(Outlook outlook) {
    return switch (outlook) {
      case Outlook.Waits _, Outlook.Retries _ -> true;
      case Outlook.Renews _, Outlook.Ends _, Outlook.LetEnd _ -> false;
    };
  }
}
