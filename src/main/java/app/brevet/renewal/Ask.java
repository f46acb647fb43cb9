package app.brevet.renewal;

import app.brevet.model.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the user is asked: whether these sessions shall be renewed, which needs something of the
/// user.
///
/// @param waiting those that end, the first to end first; never empty
/// @param kind what the first one needs
/// @param refusal why the first one could not be renewed without the user, if that was tried
public record Ask(List<Standing> waiting, Need.Kind kind, Optional<Failure> refusal) {

  /// Copies the list.
  public Ask {
    waiting = List.copyOf(waiting);
  }

  /// The one that ends first.
  public Standing first() {
    return waiting.getFirst();
  }

  /// When the first of them ends.
  public Instant end() {
    return first().end();
  }
}
