package app.brevet.ui.profiles;

import app.brevet.model.SessionState;
import app.brevet.session.LiveSession;

/// Which profiles the list shows.
public sealed interface ProfileFilter {

  /// Whether this profile is among them.
  default boolean shows(LiveSession live, ProfileDesk desk) {
    return switch (this) {
      case All _ -> true;
      case Active _ -> live.isAliveAt(desk.now());
      case Ending _ -> live.stateAt(desk.now()) instanceof SessionState.Expiring;
      case Pinned _ -> desk.isPinned(live);
      case InAccount(var account) -> desk.accountOf(live.profile()).equals(account);
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
