package app.brevet.session;

import app.brevet.model.Attempt;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What [LiveSessions] knows: what was read last, what is under way, what went wrong. Each method
/// is one step for all threads.
final class LiveBoard {

  private final Map<ProfileId, SessionState> underWay = new HashMap<>();
  private final Map<ProfileId, Trouble> troubles = new HashMap<>();
  private List<SessionStatus> read = List.of();
  private Optional<Trouble> readTrouble = Optional.empty();

  synchronized List<LiveSession> all() {
    return read.stream().map(this::live).toList();
  }

  private LiveSession live(SessionStatus status) {
    ProfileId id = status.profile().id();
    return new LiveSession(
        status.profile(),
        underWay.getOrDefault(id, status.state()),
        status.state(),
        status.obtainedAt(),
        status.delivered(),
        status.isBehind(),
        Optional.ofNullable(troubles.get(id)).or(() -> unread(status.state())));
  }

  private static Optional<Trouble> unread(SessionState state) {
    return state instanceof SessionState.Failed(var failure)
        ? Optional.of(new Trouble(Attempt.of(Attempt.Verb.STATUS), failure))
        : Optional.empty();
  }

  synchronized Optional<Trouble> trouble() {
    return readTrouble;
  }

  synchronized int underWay() {
    return underWay.size();
  }

  synchronized void setStatuses(List<SessionStatus> statuses) {
    read = List.copyOf(statuses);
    readTrouble = Optional.empty();
    troubles.keySet().retainAll(ids());
  }

  private List<ProfileId> ids() {
    return read.stream().map(status -> status.profile().id()).toList();
  }

  /// The profiles, with what is known of their sessions from before.
  synchronized void setProfiles(List<Profile> profiles) {
    Map<ProfileId, SessionStatus> known =
        read.stream().collect(Collectors.toMap(one -> one.profile().id(), Function.identity()));
    read = profiles.stream().map(profile -> statusOf(profile, known)).toList();
    readTrouble = Optional.empty();
  }

  private static SessionStatus statusOf(Profile profile, Map<ProfileId, SessionStatus> known) {
    return Optional.ofNullable(known.get(profile.id()))
        .map(old -> old.of(profile))
        .orElseGet(() -> SessionStatus.unknown(profile));
  }

  synchronized void setTrouble(Trouble trouble) {
    readTrouble = Optional.of(trouble);
  }

  /// Begins an act with the profile, unless one is under way.
  synchronized boolean begin(ProfileId id) {
    troubles.remove(id);
    return underWay.putIfAbsent(id, new SessionState.Requesting()) == null;
  }

  synchronized void show(ProfileId id, SessionState state) {
    underWay.replace(id, state);
  }

  synchronized void end(ProfileId id, Optional<Trouble> trouble) {
    underWay.remove(id);
    trouble.ifPresent(past -> troubles.put(id, past));
  }

  synchronized void clearTrouble(ProfileId id) {
    troubles.remove(id);
  }
}
