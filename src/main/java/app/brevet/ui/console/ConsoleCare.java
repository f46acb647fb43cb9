package app.brevet.ui.console;

import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import java.time.Instant;

/// The sign-in to the console, as this screen needs it. Everything here asks AWS, and may ask the
/// user for a code.
public interface ConsoleCare {

  /// What the user wants, as it was typed; an empty text says nothing.
  ///
  /// @param policy a name or an ARN; only for users
  /// @param browser the program and its arguments
  /// @param browserProfile the profile of that browser
  /// @param container the Firefox container
  record Wish(
      ProfileName profile,
      String service,
      String region,
      String policy,
      boolean signOutFirst,
      String browser,
      String browserProfile,
      String container) {}

  /// Signs a browser in.
  ///
  /// @return when it is signed out at the latest
  /// @throws FailureException if anything typed is not what it should be, AWS refuses, or the
  ///   browser does not come
  Instant open(Wish wish) throws FailureException, InterruptedException;

  /// A link that signs in whoever opens it. The caller closes it.
  ///
  /// @throws FailureException as [#open] does
  Secret link(Wish wish) throws FailureException, InterruptedException;
}
