package app.brevet.cli;

import app.brevet.model.FailureException;

/// Makes the use cases; `app` fills it.
@FunctionalInterface
public interface Composition {

  /// The use cases for these circumstances. The caller closes them.
  ///
  /// @throws FailureException if a variable of the environment is not what it should be
  UseCases compose(Circumstances circumstances) throws FailureException;
}
