package app.brevet.ui.profiles;

import app.brevet.model.Failure;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.UserProfile;
import app.brevet.session.LiveSession;
import app.brevet.session.LiveSessions;
import app.brevet.session.Trouble;
import app.brevet.ui.kit.Act;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be done with a profile: the one act of its button, and all of its menu.
public final class ProfileActs {

  private final LiveSessions live;
  private final Requests requests;
  private final Words words;

  /// @param requests does what is not about sessions
  public ProfileActs(LiveSessions live, Requests requests, Words words) {
    this.live = live;
    this.requests = requests;
    this.words = words;
  }

  /// Does the next useful act: what the row's button says.
  public void main(LiveSession one, Instant now) {
    ProfileId id = one.profile().id();
    switch (MainAct.of(one, now)) {
      case START -> live.start(id);
      case RENEW, RENEW_NOW -> live.renew(id);
      case STOP -> live.stop(id);
      case TRY_AGAIN, UNLOCK -> live.tryAgain(id); // An act that finds it locked asks to unlock it.
      case EDIT -> requests.edit(one.profile());
      case EDIT_USER -> requests.edit(behind(one.profile()));
      case REPLACE -> requests.replace(one);
      case DECODE -> decode(one, now);
      case DISMISS -> live.dismiss(id);
      case NONE -> {
        // Under way already.
      }
    }
  }

  /// A session that lives signs; else the key behind it, for what was refused was the session.
  private void decode(LiveSession one, Instant now) {
    Profile profile = one.profile();
    requests.decode(one.isAliveAt(now) ? profile : behind(profile), said(one));
  }

  private String said(LiveSession one) {
    return one.trouble()
        .map(trouble -> words.failure(trouble.attempt(), trouble.failure()))
        .flatMap(FailureText::details)
        .map(FailureText.AwsAnswer::message)
        .orElse("");
  }

  /// The user whose key and device a session of this profile comes from; the last of its sources
  /// that is there, where they lead to none.
  private Profile behind(Profile profile) {
    Set<ProfileId> seen = new HashSet<>();
    Profile last = profile;
    Optional<LiveSession> source = last.signer().flatMap(live::find);
    while (source.isPresent() && seen.add(last.id())) {
      last = source.get().profile();
      source = last.signer().flatMap(live::find);
    }
    return last;
  }

  /// Opens the keys of a user's profile.
  public void keys(LiveSession one) {
    if (one.profile() instanceof UserProfile user) {
      requests.keys(user);
    }
  }

  /// Opens what happened to a profile.
  void activity(LiveSession one) {
    requests.activity(Optional.of(one.profile().name()));
  }

  /// Whether the next useful act opens a dialog.
  public static boolean opensDialog(LiveSession one, Instant now) {
    return switch (MainAct.of(one, now)) {
      case EDIT, EDIT_USER, REPLACE, DECODE -> true;
      case START, RENEW, RENEW_NOW, STOP, TRY_AGAIN, UNLOCK, DISMISS, NONE -> false;
    };
  }

  /// Starts a session, or renews the one that lives: what the Enter key does.
  public void startOrRenew(LiveSession one, Instant now) {
    if (one.isBusy()) {
      return;
    }
    if (one.isAliveAt(now)) {
      live.renew(one.profile().id());
    } else {
      live.start(one.profile().id());
    }
  }

  /// All that can be done with it now, the most useful first.
  public List<ProfileAct> all(LiveSession one, ProfileDesk desk) {
    List<ProfileAct> acts = new ArrayList<>();
    Profile profile = one.profile();
    ProfileId id = profile.id();
    Instant now = desk.now();
    if (!one.isBusy()) {
      if (one.isAliveAt(now)) {
        acts.add(act("window.act.renew", "Enter", () -> live.renew(id)));
      } else {
        acts.add(act("window.act.start", "Enter", () -> live.start(id)));
      }
      if (one.isAliveAt(now) || !one.delivered().isEmpty()) {
        acts.add(prominent("window.act.stop", "Ctrl+.", () -> live.stop(id)));
      }
      ending(one, desk).ifPresent(acts::add);
      acts.add(prominent("window.act.use-as-default", "Ctrl+D", () -> live.useAsDefault(id)));
    }
    one.trouble().ifPresent(_ -> acts.add(act("window.act.dismiss", "", () -> live.dismiss(id))));
    acts.add(prominent("window.act.who-am-i", "Ctrl+I", () -> requests.whoAmI(profile)));
    acts.add(prominent("console.act", "Ctrl+O", () -> requests.console(profile)));
    acts.add(act("window.act.copy-name", "Ctrl+C", () -> requests.copy(profile.section().value())));
    acts.add(
        prominent(
            "window.act.copy-command",
            "Ctrl+Shift+C",
            () -> requests.copy("export AWS_PROFILE=" + quoted(profile.section().value()))));
    acts.add(
        desk.isPinned(one)
            ? act("window.act.unpin", "Ctrl+B", () -> requests.pin(id, false))
            : act("window.act.pin", "Ctrl+B", () -> requests.pin(id, true)));
    if (profile instanceof UserProfile user) {
      acts.add(act("window.act.codes", "", () -> requests.codes(user)));
      acts.add(act("window.act.devices", "", () -> requests.devices(user)));
      acts.add(act("window.act.keys", "", () -> requests.keys(user)));
    }
    acts.add(act("window.act.edit", "F2", () -> requests.edit(profile)));
    acts.add(act("window.act.remove", "Delete", () -> requests.remove(profile)));
    return acts;
  }

  /// To let it end, or not, where it is kept alive.
  private Optional<ProfileAct> ending(LiveSession one, ProfileDesk desk) {
    ProfileId id = one.profile().id();
    Renewals renewals = desk.renewalsProperty().get();
    return renewals
        .isLetEnd(one, desk.now())
        .map(
            letEnd ->
                letEnd
                    ? prominent(
                        "renewal.act.renew-again", "", () -> renewals.renewAgain().accept(id))
                    : prominent("renewal.act.let-end", "", () -> renewals.letEnd().accept(id)));
  }

  /// What helps where trying again alone does not: the dialog of where the secrets are, if these
  /// cannot be had, that of the section which is in the way, or what decodes the reasons.
  Optional<Act> help(LiveSession one, Instant now) {
    Optional<Failure> failure = one.trouble().map(Trouble::failure);
    if (failure.filter(ProfileActs::isOfTheStore).isPresent()) {
      return Optional.of(new Act(words.text("window.act.secrets"), requests::secrets));
    }
    return failure.map(Mending::of).flatMap(mending -> help(one, mending, now));
  }

  private Optional<Act> help(LiveSession one, Mending mending, Instant now) {
    return switch (mending) {
      case REPLACE -> Optional.of(new Act(words.text("replace.act"), () -> requests.replace(one)));
      case DECODE -> Optional.of(new Act(words.text("window.act.decode"), () -> decode(one, now)));
      case TRY_AGAIN, RENEW, EDIT, EDIT_USER, UNLOCK, NONE -> Optional.empty();
    };
  }

  private static boolean isOfTheStore(Failure failure) {
    return failure instanceof Failure.KeychainFailed keychain
        && switch (keychain.reason()) {
          case LOCKED, ABSENT, TIMED_OUT, OTHER_STORE, UNFINISHED_MOVE -> true;
          case DENIED,
              CORRUPT,
              WRONG_PASSPHRASE,
              TOO_MANY_TRIES,
              NO_PASSPHRASE,
              PASSPHRASE_FILE,
              MISSING_ITEM,
              NOT_WRITTEN,
              DIFFERENT_SECRET,
              FORBIDDEN_STORE ->
              false;
        };
  }

  /// As a POSIX shell reads it: within single quotes nothing has a meaning but the quote.
  private static String quoted(String text) {
    return text.matches("[A-Za-z0-9_./@-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private ProfileAct act(String key, String keys, Runnable run) {
    return new ProfileAct(words.text(key), keys, false, run);
  }

  private ProfileAct prominent(String key, String keys, Runnable run) {
    return new ProfileAct(words.text(key), keys, true, run);
  }
}
