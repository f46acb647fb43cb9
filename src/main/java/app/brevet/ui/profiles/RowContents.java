package app.brevet.ui.profiles;

import app.brevet.custody.KeyRecord;
import app.brevet.model.Expiry;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionState;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.renewal.Need;
import app.brevet.renewal.Outlook;
import app.brevet.session.LiveSession;
import app.brevet.ui.kit.Level;
import app.brevet.ui.kit.RowContent;
import app.brevet.ui.kit.RowContent.Emphasis;
import app.brevet.words.Accounts;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the row of a profile says at one moment.
final class RowContents {

  private static final double STEPS = 180;

  private final Words words;
  private final KeyWords keys;
  private final Function<Profile, String> accountOf;

  /// @param accountOf the number of a profile's account; empty if nothing tells it yet
  RowContents(Words words, Function<Profile, String> accountOf) {
    this.words = words;
    this.accountOf = accountOf;
    this.keys = new KeyWords(words);
  }

  /// @param key what AWS told of the profile's key
  /// @param outlook what becomes of the session by itself
  RowContent of(
      LiveSession live,
      boolean pinned,
      Optional<KeyRecord> key,
      Optional<Outlook> outlook,
      Instant now) {
    Profile profile = live.profile();
    String account = accountOf.apply(profile);
    SessionState state = live.stateAt(now);
    Optional<FailureText> failure =
        live.trouble().map(trouble -> words.failure(trouble.attempt(), trouble.failure()));
    Times times = times(state, outlook, now);
    MainAct act = MainAct.of(live, now);
    Optional<RowContent.Badge> badge = key.flatMap(told -> keys.badge(profile.name(), told, now));
    String spoken =
        words.text(
            "window.row.spoken",
            profile.name(),
            who(words, profile, account),
            failure.map(FailureText::what).orElseGet(() -> words.states().of(state)));
    return new RowContent(
        profile.id().toString(),
        profile.name().value(),
        who(words, profile, account),
        Who.colourOf(account),
        chip(live, state, now),
        level(live, state),
        steps(live.fractionLeft(now)),
        times.left(),
        times.caption(),
        act.label(words),
        emphasis(act),
        failure,
        pinned,
        badge,
        badge.map(old -> words.text("window.row.spoken-key", spoken, old.text())).orElse(spoken));
  }

  /// As fine as a ring can show it: what changes with every second would be drawn every second.
  static double steps(double fraction) {
    return Math.ceil(fraction * STEPS) / STEPS;
  }

  /// Who a profile is, and where.
  ///
  /// @param number of its account; empty if nothing tells it yet
  static String who(Words words, Profile profile, String number) {
    String account = Accounts.grouped(number);
    return switch (profile) {
      case UserProfile user ->
          Who.nameOf(user)
              .map(name -> words.text("window.row.who", name, account))
              .orElseGet(() -> words.text("window.row.unverified", user.accessKeyId()));
      case FederatedProfile federated ->
          Stream.of(Who.nameOf(federated).orElse(""), words.text("window.row.federated"), account)
              .filter(part -> !part.isEmpty())
              .reduce((one, next) -> words.text("window.row.who", one, next))
              .orElseThrow();
      case RoleProfile _, SamlProfile _, WebIdentityProfile _ ->
          words.text("window.row.who", Who.nameOf(profile).orElse(""), account);
    };
  }

  private Optional<String> chip(LiveSession live, SessionState state, Instant now) {
    if (live.delivered().isEmpty()) {
      boolean alive = live.isAliveAt(now) && !live.isBusy();
      return alive ? Optional.of(words.text("window.row.not-delivered")) : Optional.empty();
    }
    if (state instanceof SessionState.Expired) {
      return Optional.empty();
    }
    ProfileName section = live.delivered().getFirst().section();
    boolean ownName = section.equals(live.profile().name());
    return Optional.of(
        switch (live.profile().delivery()) {
          case FILE ->
              ownName ? words.text("window.row.file") : words.text("window.row.file-as", section);
          case PROCESS ->
              ownName
                  ? words.text("window.row.process")
                  : words.text("window.row.process-as", section);
        });
  }

  /// How a session is doing, for its ring.
  static Level level(LiveSession live, SessionState state) {
    return switch (state) {
      case SessionState.Idle _ -> live.trouble().isPresent() ? Level.FAILED : Level.NONE;
      case SessionState.AwaitingCode _ -> Level.NONE; // It may stand for long: nothing turns.
      case SessionState.Requesting _ -> Level.BUSY;
      case SessionState.Active _ -> Level.FRESH;
      case SessionState.Expiring _ -> Level.ENDING;
      case SessionState.Expired _ -> live.trouble().isPresent() ? Level.FAILED : Level.OVER;
      case SessionState.Failed _ -> Level.FAILED;
    };
  }

  /// What is left, and what stands below it.
  private record Times(String left, String caption) {}

  private Times times(SessionState state, Optional<Outlook> outlook, Instant now) {
    return switch (state) {
      case SessionState.Idle _, SessionState.Failed _ -> new Times("", "");
      case SessionState.AwaitingCode _ -> new Times("", words.text("window.row.awaiting-code"));
      case SessionState.Requesting _ -> new Times("", words.text("window.row.requesting"));
      case SessionState.Active(var expiry) -> alive(expiry, outlook, now);
      case SessionState.Expiring(var expiry) -> alive(expiry, outlook, now);
      case SessionState.Expired(var expiry) ->
          new Times("", words.text("window.row.ended", words.times().at(expiry.at(), now)));
    };
  }

  private Times alive(Expiry expiry, Optional<Outlook> outlook, Instant now) {
    String caption =
        switch (outlook.orElse(new Outlook.Ends(expiry.at()))) {
          case Outlook.Renews(var at) ->
              words.text("renewal.row.renews", words.times().at(at, now));
          case Outlook.Retries(var next, _) ->
              words.text("renewal.row.retries", words.times().at(next, now));
          case Outlook.Waits(_, var kind) -> waiting(kind, words.times().at(expiry.at(), now));
          case Outlook.Ends _ -> words.text("window.row.ends", words.times().at(expiry.at(), now));
          case Outlook.LetEnd _ ->
              words.text("renewal.row.let-end", words.times().at(expiry.at(), now));
        };
    return new Times(words.times().left(expiry.left(now)), caption);
  }

  private String waiting(Need.Kind kind, String end) {
    return switch (kind) {
      case CODE -> words.text("renewal.row.waits-code", end);
      case TOKEN -> words.text("renewal.row.waits-token", end);
      case UNLOCK -> words.text("renewal.row.waits-unlock");
      case OTHER -> words.text("renewal.row.waits-other", end);
    };
  }

  private static Emphasis emphasis(MainAct act) {
    return switch (act) {
      case START, TRY_AGAIN, EDIT, EDIT_USER, REPLACE, UNLOCK, DECODE -> Emphasis.PRIMARY;
      case RENEW_NOW -> Emphasis.WARNING;
      case RENEW, STOP, DISMISS, NONE -> Emphasis.PLAIN;
    };
  }
}
