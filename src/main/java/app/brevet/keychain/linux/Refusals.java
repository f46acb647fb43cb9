package app.brevet.keychain.linux;

import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;

/// What the errors of the Secret Service and of the bus mean for a keychain.
///
/// Source: freedesktop Secret Service API draft 0.2, "Errors"; D-Bus Specification 0.43, the
/// `org.freedesktop.DBus.Error` names as dbus-daemon and dbus-broker send them.
final class Refusals {

  private static final String SECRET = "org.freedesktop.Secret.Error.";
  private static final String BUS = "org.freedesktop.DBus.Error.";

  private Refusals() {}

  /// Whether our transfer session is unknown to the service, as after it was started anew.
  static boolean isNoSession(BusReply.Refusal refusal) {
    return refusal.error().equals(SECRET + "NoSession");
  }

  /// The refusal as a fault of the keychain.
  static KeychainException fault(String method, BusReply.Refusal refusal) {
    return new KeychainException(
        reason(refusal.error()), method + ": " + refusal.error() + ": " + refusal.text());
  }

  private static KeychainReason reason(String error) {
    if (error.startsWith(BUS + "Spawn.")) {
      return KeychainReason.ABSENT; // Its program is named to the bus, but does not start.
    }
    return switch (error) {
      case SECRET + "IsLocked" -> KeychainReason.LOCKED;
      case SECRET + "NoSuchObject", BUS + "UnknownObject" -> KeychainReason.MISSING_ITEM;
      case BUS + "ServiceUnknown", BUS + "NameHasNoOwner", BUS + "Disconnected" ->
          KeychainReason.ABSENT;
      case BUS + "NoReply", BUS + "Timeout", BUS + "TimedOut" -> KeychainReason.TIMED_OUT;
      default -> KeychainReason.DENIED;
    };
  }
}
