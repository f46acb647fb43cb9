package app.brevet.ui.profiles;

/// Something that can be done with a profile just now.
///
/// @param label its words
/// @param keys the keys that do it while the profile is chosen, as people write them; may be empty
/// @param prominent whether it has a button of its own in the details
/// @param run does it
public record ProfileAct(String label, String keys, boolean prominent, Runnable run) {}
