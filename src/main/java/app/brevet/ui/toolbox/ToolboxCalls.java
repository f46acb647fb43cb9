package app.brevet.ui.toolbox;

import app.brevet.model.FailureException;
import app.brevet.toolbox.StsAnswer;
import app.brevet.toolbox.StsCall;

/// Makes calls of STS, away from the window's thread.
@FunctionalInterface
public interface ToolboxCalls {

  /// Makes the call. Who called closes the answer.
  ///
  /// @throws FailureException `Cancelled` if the user gave up at the question for a code
  StsAnswer make(StsCall call) throws FailureException, InterruptedException;
}
