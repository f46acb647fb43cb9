package app.brevet.ui.kit;

/// Something that can be done about what is shown.
///
/// @param label the words of its button
public record Act(String label, Runnable run) {}
