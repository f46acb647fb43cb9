package app.brevet.ui.profiles;

import app.brevet.model.ProfileId;
import app.brevet.model.SessionState;
import app.brevet.session.LiveSession;
import java.time.Instant;
import java.util.Set;

/// Which profiles the list shows.
public sealed interface ProfileFilter {

  /// Whether this profile is among them.
  default boolean shows(LiveSession live, Set<ProfileId> pinned, Instant now) {
    return switch (this) {
      case All _ -> true;
      case Active _ -> live.isAliveAt(now);
      case Ending _ -> live.stateAt(now) instanceof SessionState.Expiring;
      case Pinned _ -> pinned.contains(live.profile().id());
      case InAccount(var account) -> Who.accountOf(live.profile()).equals(account);
    };
  }

  /// Every profile.
  record All() implements ProfileFilter {}

  /// Those whose session lives.
  record Active() implements ProfileFilter {}

  /// Those whose session lives and ends within the renewal lead.
  record Ending() implements ProfileFilter {}

  /// The favourites.
  record Pinned() implements ProfileFilter {}

  /// Those of an account.
  ///
  /// @param account its number
  record InAccount(String account) implements ProfileFilter {}
}
