package app.brevet.sandbox;

/// A way in which AWS fails to answer.
public enum Fault {
  /// The connection is closed before the request was looked at.
  NO_ANSWER_NOT_DONE,
  /// The request is carried out, its code spent and its session issued; then the connection is
  /// closed.
  NO_ANSWER_YET_DONE,
  /// HTTP 409 `EntityTemporarilyUnmodifiable`, as IAM answers just after a user was made anew.
  TEMPORARILY_UNMODIFIABLE,
  /// HTTP 400 `ExpiredTokenException`, which AWS's model has for AssumeRoot too: that carries no
  /// token of its own, so that nothing that is sent brings it about.
  EXPIRED_TOKEN,
  /// HTTP 400 `Throttling`.
  THROTTLING,
  /// HTTP 503 `ServiceUnavailable`.
  SERVICE_UNAVAILABLE,
  /// HTTP 500 `InternalFailure`.
  INTERNAL_FAILURE
}
