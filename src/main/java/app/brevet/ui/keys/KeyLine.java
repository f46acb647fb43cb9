package app.brevet.ui.keys;

/// What is said of one access key.
///
/// @param id its id
/// @param age how old it is, and when it was used last
/// @param used who goes by it, or that nobody does; may be empty
/// @param old whether it is old enough to be rotated
public record KeyLine(String id, String age, String used, boolean old) {}
