package app.brevet.ui.kit;

/// The words around a failure.
///
/// @param details opens and folds what AWS said
/// @param copy copies what AWS said
public record FailureLabels(String details, String copy) {}
