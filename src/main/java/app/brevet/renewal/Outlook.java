package app.brevet.renewal;

import app.brevet.model.Failure;
import java.time.Instant;

/// What becomes of a session, for its row.
public sealed interface Outlook {

  /// It is renewed by itself.
  record Renews(Instant at) implements Outlook {}

  /// It ends, unless the user renews it: a code will be needed, say.
  record Ends(Instant at) implements Outlook {}

  /// It is time to renew it, and that waits for the user.
  ///
  /// @param end when it ends
  record Waits(Instant end, Need.Kind kind) implements Outlook {}

  /// It ends, as the user chose.
  record LetEnd(Instant at) implements Outlook {}

  /// It could not be renewed, and that is tried again.
  ///
  /// @param next when
  /// @param why why it could not be
  record Retries(Instant next, Failure why) implements Outlook {}
}
