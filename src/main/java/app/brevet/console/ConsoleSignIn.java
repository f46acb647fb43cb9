package app.brevet.console;

/// What a sign-in to the console takes.
///
/// @param links makes the links
/// @param browsers leads browsers to them
public record ConsoleSignIn(ConsoleLinks links, LedBrowsers browsers) {}
