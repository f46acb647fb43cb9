package app.brevet.keychain.linux;

import java.util.List;

/// What came back from a call over D-Bus.
sealed interface BusReply {

  /// The values of the answer, in their order.
  record Answer(List<Object> values) implements BusReply {}

  /// The service, or the bus in its place, said no.
  ///
  /// @param error the D-Bus name of the error, as `org.freedesktop.Secret.Error.IsLocked`
  /// @param text what it said
  record Refusal(String error, String text) implements BusReply {}

  /// The connection ended before an answer came.
  record Lost(String text) implements BusReply {}
}
