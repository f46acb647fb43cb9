package app.brevet.session;

import app.brevet.model.Arn;
import app.brevet.model.Profile;
import app.brevet.model.SessionCredentials;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A session as it is kept between uses.
///
/// @param recipe what it was made from, so that a profile that was edited since does not get it
/// @param arn who it is, where STS said so
public record CachedSession(
    SessionCredentials credentials, Instant obtainedAt, String recipe, Optional<Arn> arn) {

  private static final Duration LEAST_USEFUL = Duration.ofSeconds(60);

  /// What is left at `now`; zero once it is over.
  public Duration left(Instant now) {
    return credentials.expiry().left(now);
  }

  /// Whether it is over.
  public boolean isOver(Instant now) {
    return credentials.expiry().isOver(now);
  }

  /// Whether more than the renewal lead is left.
  public boolean isFresh(Instant now) {
    return life().isFresh(now);
  }

  /// From when it was got to its end.
  SessionLife life() {
    return new SessionLife(obtainedAt, credentials.expiry());
  }

  /// Whether it is still worth handing out: a minute or more is left.
  public boolean isUsable(Instant now) {
    return left(now).compareTo(LEAST_USEFUL) >= 0;
  }

  /// Whether it was made from what this profile says now.
  public boolean isOf(Profile profile) {
    return recipe.equals(Recipe.of(profile));
  }
}
