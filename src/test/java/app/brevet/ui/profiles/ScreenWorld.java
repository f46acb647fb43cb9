package app.brevet.ui.profiles;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import app.brevet.session.LiveSession;
import app.brevet.session.LiveSessions;
import app.brevet.session.SessionWorld;
import app.brevet.words.Surface;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The profile screen's view models on sessions in memory, all on the caller's thread.
final class ScreenWorld {

  final SessionWorld sessions;
  final Words words;
  final LiveSessions live;
  final ProfileDesk desk;
  final ProfileActs acts;
  final List<String> requested = new ArrayList<>();
  final Requests requests = new Recorded();

  ScreenWorld(Path folder, MfaCodeSource codes) {
    sessions = new SessionWorld(folder);
    words = new Words(Locale.ENGLISH, ZoneOffset.UTC, sessions.clock, Surface.WINDOW);
    live = new LiveSessions(sessions.sessions, sessions.profiles, codes, () -> {}, Runnable::run);
    desk = new ProfileDesk(live, sessions.clock, Runnable::run);
    acts = new ProfileActs(live, requests, words);
  }

  ProfileId user(String name) throws FailureException {
    return seen(sessions.addUser(name));
  }

  ProfileId role(String name, ProfileId source) throws FailureException {
    return seen(sessions.addRole(name, source));
  }

  private ProfileId seen(Profile profile) {
    live.refresh();
    return profile.id();
  }

  void pass(Duration time) {
    sessions.clock.advance(time);
    desk.tick();
  }

  /// Writes down what is asked for.
  private final class Recorded implements Requests {
    @Override
    public void addUser() {
      requested.add("add user");
    }

    @Override
    public void addRole() {
      requested.add("add role");
    }

    @Override
    public void found() {
      requested.add("found");
    }

    @Override
    public void edit(Profile profile) {
      requested.add("edit " + profile.name());
    }

    @Override
    public void replace(LiveSession failed) {
      requested.add("replace " + failed.profile().name());
    }

    @Override
    public void decode(Profile by, String said) {
      requested.add("decode " + by.name() + ": " + said);
    }

    @Override
    public void remove(Profile profile) {
      requested.add("remove " + profile.name());
    }

    @Override
    public void codes(UserProfile user) {
      requested.add("codes " + user.name());
    }

    @Override
    public void keys(UserProfile user) {
      requested.add("keys " + user.name());
    }

    @Override
    public void devices(UserProfile user) {
      requested.add("devices " + user.name());
    }

    @Override
    public void secrets() {
      requested.add("secrets");
    }

    @Override
    public void activity(Optional<ProfileName> of) {
      requested.add("activity " + of.map(ProfileName::value).orElse("of all"));
    }

    @Override
    public void pin(ProfileId profile, boolean pinned) {
      requested.add(
          (pinned ? "pin " : "unpin ") + desk.find(profile).orElseThrow().profile().name());
    }

    @Override
    public void copy(String text) {
      requested.add("copy " + text);
    }

    @Override
    public void console(Profile profile) {
      requested.add("console " + profile.name());
    }

    @Override
    public void whoAmI(Profile profile) {
      requested.add("who " + profile.name());
    }

    @Override
    public Optional<Runnable> demo() {
      return Optional.of(() -> requested.add("demo"));
    }
  }
}
