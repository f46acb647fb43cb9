package app.brevet.ui.profiles;

import app.brevet.model.FederatedProfile;
import app.brevet.model.Printable;
import app.brevet.model.Profile;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionState;
import app.brevet.model.TokenSource;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.session.LiveSession;
import app.brevet.ui.kit.ChainLink;
import app.brevet.ui.kit.Level;
import app.brevet.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The picture of how a session is made: from the long-term key, or from what an identity provider
/// says, by way of the sessions before it, each with what is left of it.
final class ChainLinks {

  private static final int LONGEST_PATH = 1000;

  private final ProfileDesk desk;
  private final Words words;

  ChainLinks(ProfileDesk desk, Words words) {
    this.desk = desk;
    this.words = words;
  }

  /// The links down to this profile, the key or the token first.
  List<ChainLink> of(LiveSession live) {
    List<ChainLink> links = new ArrayList<>();
    List<LiveSession> path = path(live);
    LiveSession first = path.getFirst();
    switch (first.profile()) {
      case UserProfile user -> {
        links.add(key(user));
        boolean skipped = path.size() > 1 && isByKey(path.get(1).profile());
        if (!skipped) {
          links.add(userSession(first, user, path.size() == 1));
        }
      }
      case SamlProfile saml -> {
        links.add(token(words.text("window.details.assertion"), saml.assertion()));
        links.add(of(first, path.size() == 1));
      }
      case WebIdentityProfile web -> {
        links.add(token(words.text("window.details.token"), web.token()));
        links.add(of(first, path.size() == 1));
      }
      case RoleProfile _, FederatedProfile _ -> {
        links.add(gone());
        links.add(of(first, path.size() == 1));
      }
    }
    for (LiveSession next : path.subList(1, path.size())) {
      links.add(of(next, next.equals(live)));
    }
    return links;
  }

  private static boolean isByKey(Profile profile) {
    return profile instanceof FederatedProfile
        || (profile instanceof RoleProfile role && role.via() == RoleProfile.Via.KEY);
  }

  /// From the user, or from the first role whose source is there, to this profile.
  private List<LiveSession> path(LiveSession live) {
    List<LiveSession> path = new ArrayList<>(List.of(live));
    Set<LiveSession> seen = new HashSet<>(path);
    Optional<LiveSession> source = sourceOf(live);
    while (source.isPresent() && seen.add(source.get())) {
      path.addFirst(source.get());
      source = sourceOf(source.get());
    }
    return path;
  }

  private Optional<LiveSession> sourceOf(LiveSession live) {
    return live.profile().signer().flatMap(desk::find);
  }

  private ChainLink key(UserProfile user) {
    String text =
        user.mfaSerial().isPresent()
            ? words.text("window.details.key", user.accessKeyId())
            : words.text("window.details.key-no-mfa", user.accessKeyId());
    return new ChainLink(
        Who.nameOf(user).orElse(user.name().value()), text, Level.NONE, 0, "", "", false);
  }

  /// Which program makes it is not told: it stands in a file of its own, which the editor reads.
  private ChainLink token(String title, TokenSource source) {
    String from =
        switch (source) {
          case TokenSource.File(String path) ->
              words.text("window.details.from-file", Printable.of(path, LONGEST_PATH));
          case TokenSource.Program _ -> words.text("window.details.from-program");
          case TokenSource.Asked _ -> words.text("window.details.from-you");
        };
    return new ChainLink(title, from, Level.NONE, 0, "", "", false);
  }

  private ChainLink gone() {
    return new ChainLink(
        words.text("window.details.source-gone"), "", Level.FAILED, 0, "", "", false);
  }

  private ChainLink userSession(LiveSession live, UserProfile user, boolean current) {
    boolean mfa = user.mfaSerial().isPresent();
    String title =
        mfa ? words.text("window.details.session") : words.text("window.details.session-no-mfa");
    String via =
        user.mfaSerial()
            .map(serial -> words.text("window.details.via-code", serial.deviceName()))
            .orElseGet(() -> words.text("window.details.via-no-code"));
    long sharing =
        desk.sessionsProperty().get().stream()
            .filter(
                other ->
                    other.profile() instanceof RoleProfile role
                        && role.source().equals(user.id())
                        && role.via() == RoleProfile.Via.SESSION)
            .count();
    String detail =
        sharing > 0
            ? words.text("window.details.session-shared", sharing + 1)
            : asked(user.effectiveDuration().toDuration());
    return link(title, detail, live, via, current);
  }

  private ChainLink of(LiveSession live, boolean current) {
    Profile profile = live.profile();
    return profile instanceof RoleProfile role
        ? role(live, role, current)
        : link(
            Who.nameOf(profile).orElse(profile.name().value()),
            asked(profile.duration().toDuration()),
            live,
            viaOf(profile),
            current);
  }

  private String viaOf(Profile profile) {
    return switch (profile) {
      case UserProfile _ -> words.text("window.details.via-no-code");
      case RoleProfile role -> viaOf(role);
      case FederatedProfile _ -> words.text("window.details.via-federation");
      case SamlProfile _ -> words.text("window.details.via-saml");
      case WebIdentityProfile _ -> words.text("window.details.via-web-identity");
    };
  }

  private ChainLink role(LiveSession live, RoleProfile role, boolean current) {
    boolean capped = !role.effectiveDuration().equals(role.duration());
    boolean chained = role.via() == RoleProfile.Via.SESSION;
    String detail =
        capped || (chained && role.effectiveDuration().toDuration().equals(Duration.ofHours(1)))
            ? words.text("window.details.chained-hour")
            : asked(role.effectiveDuration().toDuration());
    return link(Who.nameOf(role).orElse(role.name().value()), detail, live, viaOf(role), current);
  }

  private String viaOf(RoleProfile role) {
    Optional<String> device =
        role.via() == RoleProfile.Via.KEY
            ? desk.find(role.source())
                .map(LiveSession::profile)
                .filter(UserProfile.class::isInstance)
                .flatMap(user -> ((UserProfile) user).mfaSerial())
                .map(serial -> serial.deviceName())
            : Optional.empty();
    return device
        .map(name -> words.text("window.details.via-assume-code", name))
        .orElseGet(() -> words.text("window.details.via-assume"));
  }

  private String asked(Duration duration) {
    return words.text("window.details.asked", words.times().length(duration));
  }

  private ChainLink link(
      String title, String detail, LiveSession live, String via, boolean current) {
    Instant now = desk.now();
    SessionState state = live.stateAt(now);
    String time =
        live.isAliveAt(now)
            ? words.times().left(live.expiry().orElseThrow().left(now))
            : words.text("window.details.no-session");
    return new ChainLink(
        title,
        detail,
        RowContents.level(live, state),
        RowContents.steps(live.fractionLeft(now)),
        time,
        via,
        current);
  }
}
