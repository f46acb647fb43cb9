package app.brevet.session;

import app.brevet.model.Failure;
import app.brevet.model.SessionCredentials;
import java.util.Optional;

/// A session that a program was given.
///
/// @param unrenewed why it could not be renewed, although it ends soon; empty if it was, is being
///   renewed still, or need not be
public record ServedSession(SessionCredentials credentials, Optional<Failure> unrenewed)
    implements AutoCloseable {

  /// Wipes the credentials.
  @Override
  public void close() {
    credentials.close();
  }
}
