package app.brevet.session;

import app.brevet.model.AccessKeyId;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.SessionCredentials;
import app.brevet.model.UserProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The sessions that user profiles have in common. Profiles of one key and one device that ask for
/// the same duration differ in their region, their section or their name only, so that a session of
/// one is as good for the others: `docs/decisions/0021-one-flight.md`.
final class SharedSessions {

  private final Sources sources;
  private final SessionCache cache;

  SharedSessions(Sources sources, SessionCache cache) {
    this.sources = sources;
    this.cache = cache;
  }

  /// The session of another profile that will do for this one, the one that lasts longest; empty if
  /// there is none.
  ///
  /// @param wanted what it must be like
  Optional<CachedSession> of(Profile profile, Predicate<CachedSession> wanted)
      throws FailureException {
    return profile instanceof UserProfile ? of(profile, wanted, sources.all()) : Optional.empty();
  }

  /// The same among these profiles, which are all that there are.
  Optional<CachedSession> of(
      Profile profile, Predicate<CachedSession> wanted, List<Profile> profiles)
      throws FailureException {
    List<CachedSession> found = new ArrayList<>();
    for (Profile other : sharing(profile, profiles)) {
      findIfReadable(other).filter(wanted).ifPresent(found::add);
    }
    return found.stream().max(Comparator.comparing(one -> one.credentials().expiry().at()));
  }

  /// A file of another profile that cannot be read is no reason not to get a session for this one.
  private Optional<CachedSession> findIfReadable(Profile other) throws FailureException {
    try {
      return cache.find(other);
    } catch (FailureException e) {
      if (SessionCache.isAboutOneFile(e.failure())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /// The access keys of all the sessions of other profiles that this one might share.
  Set<AccessKeyId> keysOf(Profile profile) throws FailureException {
    Set<AccessKeyId> keys = new HashSet<>();
    if (profile instanceof UserProfile) {
      for (Profile other : sharing(profile, sources.all())) {
        findIfReadable(other).ifPresent(one -> keys.add(one.credentials().accessKeyId()));
      }
    }
    return keys;
  }

  /// Forgets this session, which AWS ended before its time, wherever it is.
  void forget(Profile profile, SessionCredentials ended) throws FailureException {
    List<Profile> all = new ArrayList<>(sharing(profile, sources.all()));
    all.add(profile);
    for (Profile one : all) {
      if (findIfReadable(one).filter(kept -> isSame(kept, ended)).isPresent()) {
        cache.forget(one.id());
      }
    }
  }

  private static boolean isSame(CachedSession kept, SessionCredentials ended) {
    return kept.credentials().accessKeyId().equals(ended.accessKeyId());
  }

  private static List<Profile> sharing(Profile profile, List<Profile> profiles) {
    return profile instanceof UserProfile user
        ? profiles.stream().filter(other -> isShared(user, other)).toList()
        : List.of();
  }

  /// A shorter session would end before its time, and a longer one would live for longer than the
  /// user chose.
  private static boolean isShared(UserProfile user, Profile other) {
    return other instanceof UserProfile candidate
        && candidate.accessKeyId().equals(user.accessKeyId()) // Which is told at a glance.
        && !candidate.id().equals(user.id())
        && Recipe.of(candidate).equals(Recipe.of(user))
        && candidate.effectiveDuration().equals(user.effectiveDuration());
  }
}
