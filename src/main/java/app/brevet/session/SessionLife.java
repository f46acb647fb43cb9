package app.brevet.session;

import app.brevet.model.Expiry;
import app.brevet.model.SessionState;
import java.time.Duration;
import java.time.Instant;

/// The time between getting a session and its end, and what each part of it is called.
///
/// @param obtainedAt when it was got
/// @param expiry when AWS refuses it
public record SessionLife(Instant obtainedAt, Expiry expiry) {

  private static final Duration LONGEST_LEAD = Duration.ofMinutes(15);

  /// How long before its end it is renewed: 15 minutes, as the AWS SDKs do, but never more than a
  /// quarter of its life, so that a session of 15 minutes is not renewed for ever.
  Duration lead() {
    Duration quarter = whole().dividedBy(4);
    return quarter.compareTo(LONGEST_LEAD) < 0 ? quarter : LONGEST_LEAD;
  }

  private Duration whole() {
    return Duration.between(obtainedAt, expiry.at());
  }

  /// Whether more than the lead is left.
  boolean isFresh(Instant now) {
    return expiry.left(now).compareTo(lead()) > 0;
  }

  /// Active while more than the lead is left, then expiring, then expired.
  SessionState stateAt(Instant now) {
    if (expiry.isOver(now)) {
      return new SessionState.Expired(expiry);
    }
    return isFresh(now) ? new SessionState.Active(expiry) : new SessionState.Expiring(expiry);
  }

  /// What part of it is left, 1 to 0. A clock that was set back makes it no longer than it was.
  double fractionLeft(Instant now) {
    double whole = whole().toMillis();
    return whole <= 0 ? 0 : Math.clamp(expiry.left(now).toMillis() / whole, 0, 1);
  }
}
