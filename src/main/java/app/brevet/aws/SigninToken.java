package app.brevet.aws;

import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import java.util.Optional;

/// A token that signs a browser in to the console.
///
/// @param token whoever has it is signed in
/// @param duration how long the browser stays signed in, as far as AWS took it; empty for as long
///   as the session lives
public record SigninToken(Secret token, Optional<SessionDuration> duration)
    implements AutoCloseable {

  /// Wipes the token.
  @Override
  public void close() {
    token.close();
  }
}
