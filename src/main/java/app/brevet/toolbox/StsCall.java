package app.brevet.toolbox;

import app.brevet.model.Region;
import app.brevet.model.StsAction;
import java.util.Optional;

/// A call that a person wishes for.
///
/// @param values what it carries; the caller closes them
/// @param by who signs it; empty for the actions that nothing signs
/// @param region whose STS is asked; empty for that of who signs, or the partition's own
public record StsCall(
    StsAction action, StsValues values, Optional<SignedBy> by, Optional<Region> region) {}
