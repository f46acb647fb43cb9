package app.brevet.ui.profiles;

import app.brevet.custody.KeyRecord;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.UserProfile;
import app.brevet.session.LiveSession;
import app.brevet.session.LiveSessions;
import app.brevet.words.Accounts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the parts of the profile screen share: the sessions as they stand, what is searched for,
/// which filter and which profile are chosen. Lives on the window's thread.
public final class ProfileDesk {

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration WITH_SECONDS_BELOW = Duration.ofMinutes(10);

  private final LiveSessions live;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<List<LiveSession>> sessions =
      new ReadOnlyObjectWrapper<>(List.of());
  private Map<ProfileId, LiveSession> byId = Map.of();
  private final ReadOnlyObjectWrapper<Instant> now;
  private final ObjectProperty<ProfileFilter> filter =
      new SimpleObjectProperty<>(new ProfileFilter.All());
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<Optional<ProfileId>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private Optional<Profile> awaited = Optional.empty();
  private final ObjectProperty<Set<ProfileId>> pinned = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Map<AccessKeyId, KeyRecord>> keys =
      new SimpleObjectProperty<>(Map.of());

  private final ObjectProperty<Renewals> renewals = new SimpleObjectProperty<>(Renewals.NONE);

  /// @param window runs what changes the screen, on the window's thread
  public ProfileDesk(LiveSessions live, InstantSource clock, Executor window) {
    this.live = live;
    this.clock = clock;
    this.now = new ReadOnlyObjectWrapper<>(clock.instant());
    live.onChange(() -> window.execute(this::look));
  }

  /// Takes over what the sessions are now.
  public void look() {
    now.set(clock.instant());
    List<LiveSession> all = live.all();
    byId = all.stream().collect(Collectors.toMap(one -> one.profile().id(), one -> one));
    sessions.set(all);
    if (chosen.get().flatMap(this::find).isEmpty()) {
      chosen.set(Optional.empty());
    }
    chooseAwaited();
  }

  /// Chooses this profile, which was just added or changed, once it is among the sessions as it is
  /// now. What the list is filtered by or searched for gives way where it would hide it.
  public void choose(Profile saved) {
    awaited = Optional.of(saved);
    chooseAwaited();
  }

  private void chooseAwaited() {
    awaited
        .flatMap(saved -> find(saved.id()).filter(one -> one.profile().equals(saved)))
        .ifPresent(this::choose);
  }

  private void choose(LiveSession one) {
    awaited = Optional.empty();
    if (!shown().contains(one)) {
      search.set("");
      filter.set(new ProfileFilter.All());
    }
    chosen.set(Optional.of(one.profile().id()));
  }

  /// Lets what is shown go on with the time.
  ///
  /// @return when something that is shown changes next
  public Duration tick() {
    now.set(clock.instant());
    return sessions.get().stream()
        .filter(one -> one.isAliveAt(now.get()))
        .flatMap(one -> one.expiry().stream())
        .map(expiry -> untilNextChange(expiry.left(now.get())))
        .min(Duration::compareTo)
        .filter(next -> next.compareTo(LONGEST_PAUSE) < 0)
        .orElse(LONGEST_PAUSE);
  }

  /// Times of ten minutes and more change with the minute, shorter ones with the second.
  static Duration untilNextChange(Duration left) {
    Duration unit =
        left.compareTo(WITH_SECONDS_BELOW) >= 0 ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
    long over = left.toNanos() % unit.toNanos();
    return Duration.ofNanos(over + 1); // What is left is cut off, so it changes just past the mark.
  }

  /// The acts on sessions.
  public LiveSessions live() {
    return live;
  }

  /// The sessions as they stood when last looked at.
  public ReadOnlyObjectProperty<List<LiveSession>> sessionsProperty() {
    return sessions.getReadOnlyProperty();
  }

  /// The time that is shown.
  public ReadOnlyObjectProperty<Instant> nowProperty() {
    return now.getReadOnlyProperty();
  }

  /// The time that is shown.
  public Instant now() {
    return now.get();
  }

  /// Which profiles are shown.
  public ObjectProperty<ProfileFilter> filterProperty() {
    return filter;
  }

  /// What their names, accounts and roles are searched for.
  public StringProperty searchProperty() {
    return search;
  }

  /// The profile whose details are shown.
  public ObjectProperty<Optional<ProfileId>> chosenProperty() {
    return chosen;
  }

  /// The favourites.
  public ObjectProperty<Set<ProfileId>> pinnedProperty() {
    return pinned;
  }

  /// What AWS told of keys, when it was last asked.
  public ObjectProperty<Map<AccessKeyId, KeyRecord>> keysProperty() {
    return keys;
  }

  /// What AWS told of the key of this profile; empty if nothing yet, and for a role, which has
  /// none.
  Optional<KeyRecord> keyOf(Profile profile) {
    return profile instanceof UserProfile user
        ? Optional.ofNullable(keys.get().get(user.accessKeyId()))
        : Optional.empty();
  }

  /// What becomes of the sessions by themselves.
  public ObjectProperty<Renewals> renewalsProperty() {
    return renewals;
  }

  /// The profile of this id, if it is there.
  public Optional<LiveSession> find(ProfileId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The number of the profile's account; empty if nothing tells it yet.
  String accountOf(Profile profile) {
    return Who.accountOf(profile, id -> find(id).map(LiveSession::profile));
  }

  /// The profile that is chosen, if one is.
  public Optional<LiveSession> chosen() {
    return chosen.get().flatMap(this::find);
  }

  /// Those that the filter and the search let through: favourites first, each in the order of their
  /// names, so that a row stays where it is when its session starts or ends.
  List<LiveSession> shown() {
    String wanted = search.get().strip().toLowerCase(Locale.ROOT);
    List<LiveSession> matching =
        sessions.get().stream()
            .filter(one -> filter.get().shows(one, this))
            .filter(one -> wanted.isEmpty() || wordsOf(one.profile()).contains(wanted))
            .toList();
    return Stream.concat(
            matching.stream().filter(this::isPinned), matching.stream().filter(this::isLoose))
        .toList();
  }

  /// Whether it is a favourite.
  public boolean isPinned(LiveSession one) {
    return pinned.get().contains(one.profile().id());
  }

  private boolean isLoose(LiveSession one) {
    return !isPinned(one);
  }

  private String wordsOf(Profile profile) {
    String account = accountOf(profile);
    String all =
        String.join(
            " ",
            profile.name().value(),
            Who.nameOf(profile).orElse(""),
            account,
            Accounts.grouped(account),
            profile.section().value());
    return all.toLowerCase(Locale.ROOT);
  }
}
