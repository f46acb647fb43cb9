package app.brevet.link;

import java.util.Optional;

/// The one process has heard a [Wish], and does it.
///
/// @param effect what it comes to; empty where that is no question, or not known yet
public record Heard(Optional<Effect> effect) {}
