package app.brevet.ui.profiles;

import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionState;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.session.LiveSession;
import app.brevet.words.Words;
import java.time.Instant;

/// The next useful act of a profile, which its button and its line in the tray do: what mends its
/// last failure; else start, renew what ends soon or is a user's, stop a role.
public enum MainAct {
  START,
  RENEW,
  RENEW_NOW,
  STOP,
  TRY_AGAIN,
  EDIT,
  EDIT_USER,
  REPLACE,
  UNLOCK,
  DECODE,
  DISMISS,
  /// Something is under way.
  NONE;

  /// The one of this profile at `now`.
  public static MainAct of(LiveSession live, Instant now) {
    if (live.isBusy()) {
      return NONE;
    }
    return live.trouble()
        .map(trouble -> mending(Mending.of(trouble.failure())))
        .orElseGet(() -> of(live.profile(), live.stateAt(now)));
  }

  private static MainAct mending(Mending mending) {
    return switch (mending) {
      case TRY_AGAIN -> TRY_AGAIN;
      case RENEW -> RENEW_NOW;
      case EDIT -> EDIT;
      case EDIT_USER -> EDIT_USER;
      case REPLACE -> REPLACE;
      case UNLOCK -> UNLOCK;
      case DECODE -> DECODE;
      case NONE -> DISMISS;
    };
  }

  private static MainAct of(Profile profile, SessionState state) {
    return switch (state) {
      case SessionState.Idle _, SessionState.Expired _, SessionState.Failed _ -> START;
      case SessionState.Expiring _ -> RENEW_NOW;
      case SessionState.Active _ ->
          switch (profile) {
            case UserProfile _ -> RENEW;
            case RoleProfile _, FederatedProfile _, SamlProfile _, WebIdentityProfile _ -> STOP;
          };
      case SessionState.AwaitingCode _, SessionState.Requesting _ -> NONE;
    };
  }

  /// Its word; empty for none.
  public String label(Words words) {
    return switch (this) {
      case START -> words.text("window.act.start");
      case RENEW -> words.text("window.act.renew");
      case RENEW_NOW -> words.text("window.act.renew-now");
      case STOP -> words.text("window.act.stop");
      case TRY_AGAIN -> words.text("window.act.try-again");
      case EDIT, EDIT_USER -> words.text("window.act.edit");
      case REPLACE -> words.text("replace.act");
      case UNLOCK -> words.text("window.act.unlock");
      case DECODE -> words.text("window.act.decode");
      case DISMISS -> words.text("window.act.dismiss");
      case NONE -> "";
    };
  }
}
