package app.brevet.ui.kit;

/// The words around a failure.
///
/// @param details opens and folds what AWS said
/// @param copy copies what AWS said
/// @param decode decodes the message in what AWS said
public record FailureLabels(String details, String copy, String decode) {}
