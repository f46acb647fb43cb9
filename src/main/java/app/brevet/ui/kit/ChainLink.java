package app.brevet.ui.kit;

/// One box of the picture that shows how a session is made.
///
/// @param fraction what is left of it, 0 to 1
/// @param time what is left of it, in words; empty where nothing ends
/// @param via how it is made from the one above it; empty for the first
/// @param current whether the picture is about this one
public record ChainLink(
    String title,
    String detail,
    Level level,
    double fraction,
    String time,
    String via,
    boolean current) {}
