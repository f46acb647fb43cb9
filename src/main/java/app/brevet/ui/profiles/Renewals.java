package app.brevet.ui.profiles;

import app.brevet.model.ProfileId;
import app.brevet.renewal.Outlook;
import app.brevet.session.LiveSession;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What becomes of the sessions by themselves, and what the user can say to it.
///
/// @param outlooks of those that are kept, or let end
/// @param letEnd lets the session of a profile end
/// @param renewAgain renews it by itself after all
public record Renewals(
    Map<ProfileId, Outlook> outlooks, Consumer<ProfileId> letEnd, Consumer<ProfileId> renewAgain) {

  /// Nothing is renewed.
  public static final Renewals NONE = new Renewals(Map.of(), _ -> {}, _ -> {});

  /// What becomes of the session of this profile; empty if it is not kept.
  Optional<Outlook> of(ProfileId profile) {
    return Optional.ofNullable(outlooks.get(profile));
  }

  /// What becomes of a session that lives, as long as nothing is done about it.
  public Optional<Outlook> of(LiveSession live, Instant now) {
    return live.isAliveAt(now) && !live.isBusy() ? of(live.profile().id()) : Optional.empty();
  }

  /// Whether a session that lives is to end when its time has come; empty if it is not kept.
  public Optional<Boolean> isLetEnd(LiveSession live, Instant now) {
    return of(live, now).map(outlook -> outlook instanceof Outlook.LetEnd);
  }
}
