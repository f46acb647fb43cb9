package app.brevet.model;

/// Where a profile's session stands. Window, tray and command line have words for each case.
public sealed interface SessionState {

  /// A stable id of the state in kebab case, as JSON output says it.
  default String key() {
    return switch (this) {
      case Idle _ -> "idle";
      case AwaitingCode _ -> "awaiting-code";
      case Requesting _ -> "requesting";
      case Active _ -> "active";
      case Expiring _ -> "expiring";
      case Expired _ -> "expired";
      case Failed _ -> "failed";
    };
  }

  /// No session, and none asked for.
  record Idle() implements SessionState {}

  /// A code of this device is being asked for.
  record AwaitingCode(MfaSerial serial) implements SessionState {}

  /// STS is being asked.
  record Requesting() implements SessionState {}

  /// A session lives, and more than the renewal lead is left.
  record Active(Expiry expiry) implements SessionState {}

  /// A session lives, but ends within the renewal lead.
  record Expiring(Expiry expiry) implements SessionState {}

  /// A session was there and has ended.
  record Expired(Expiry expiry) implements SessionState {}

  /// The last try failed, and no session lives.
  record Failed(Failure failure) implements SessionState {}
}
