package app.brevet.session;

import app.brevet.model.FailureException;

/// Looks at one part of what Brevet depends on. It changes nothing, asks nobody, and calls nothing
/// over the network.
@FunctionalInterface
public interface Check {

  /// Looks at it as it is now.
  ///
  /// @throws FailureException if it cannot be looked at, which is a finding too
  Diagnosis look() throws FailureException;
}
