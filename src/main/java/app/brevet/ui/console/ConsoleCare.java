package app.brevet.ui.console;

import app.brevet.console.ConsoleTerms;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import java.time.Instant;

/// The sign-in to the console, as this screen needs it. Everything here asks AWS, and may ask the
/// user for a code.
public interface ConsoleCare {

  /// What the user wants, as it was typed; an empty text says nothing.
  ///
  /// @param duration how long the browser stays signed in; only where [ConsoleTerms] takes one
  /// @param policy a name, an ARN, or the policy itself as JSON; only where [ConsoleTerms] takes
  ///   one
  /// @param browser the program and its arguments
  /// @param browserProfile the profile of that browser
  /// @param container the Firefox container
  record Wish(
      ProfileName profile,
      String service,
      String region,
      String duration,
      String policy,
      boolean signOutFirst,
      String browser,
      String browserProfile,
      String container) {}

  /// What became of it.
  ///
  /// @param until when the browser is signed out at the latest
  /// @param durationRefused whether AWS did not take the length that was asked for
  record Led(Instant until, boolean durationRefused) {}

  /// A link that signs in whoever opens it.
  ///
  /// @param terms for how long
  record Copied(Secret link, Led terms) implements AutoCloseable {

    /// Wipes the link.
    @Override
    public void close() {
      link.close();
    }
  }

  /// Signs a browser in.
  ///
  /// @throws FailureException if anything typed is not what it should be, AWS refuses, or the
  ///   browser does not come
  Led open(Wish wish) throws FailureException, InterruptedException;

  /// A link that signs in whoever opens it. The caller closes it.
  ///
  /// @throws FailureException as [#open] does
  Copied link(Wish wish) throws FailureException, InterruptedException;
}
