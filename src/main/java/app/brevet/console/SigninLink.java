package app.brevet.console;

import app.brevet.model.Profile;
import app.brevet.model.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// A link that signs a browser in to the console.
///
/// @param link whoever has it in the next 15 minutes is signed in
/// @param page where it leads
/// @param until when the browser is signed out at the latest
/// @param policy what a user may do there, if one was chosen or taken for that; empty for everybody
///   who may do there what its session may
/// @param durationRefused whether AWS did not take the length that was asked for
public record SigninLink(
    Profile profile,
    Secret link,
    URI page,
    Instant until,
    Optional<ConsolePolicy> policy,
    boolean durationRefused)
    implements AutoCloseable {

  /// Wipes the link.
  @Override
  public void close() {
    link.close();
  }
}
