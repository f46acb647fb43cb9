package app.brevet.session;

import app.brevet.model.Attempt;
import app.brevet.model.Failure;

/// What went wrong when something was last tried with a profile. It stands until something else is
/// tried, or somebody has seen enough of it.
///
/// @param attempt what was tried, so that it can be tried again
public record Trouble(Attempt attempt, Failure failure) {}
