package app.brevet.toolbox;

import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Region;
import app.brevet.model.StsAction;
import app.brevet.session.Failures;
import java.util.Optional;

/// A call that a person wishes for.
///
/// @param values what it carries; the caller closes them
/// @param by who signs it; empty for the actions that nothing signs
/// @param region whose STS is asked; empty for that of who signs, or the partition's own
public record StsCall(
    StsAction action, StsValues values, Optional<SignedBy> by, Optional<Region> region) {

  /// The same call to the STS of the region that a person typed; where nothing was typed, as it is.
  ///
  /// @throws FailureException if it has not the form of a region's code
  public StsCall in(String typed) throws FailureException {
    try {
      return typed.isEmpty()
          ? this
          : new StsCall(action, values, by, Optional.of(Region.parse(typed)));
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    }
  }
}
