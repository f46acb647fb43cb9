package app.brevet.ui.editor;

import app.brevet.model.TokenSource;

/// Where an assertion or a token comes from, as it is chosen.
public enum TokenWay {
  /// A file that something else keeps fresh.
  FILE,
  /// A program that prints it.
  PROGRAM,
  /// The user is asked.
  ASKED;

  static TokenWay of(TokenSource source) {
    return switch (source) {
      case TokenSource.File _ -> FILE;
      case TokenSource.Program _ -> PROGRAM;
      case TokenSource.Asked _ -> ASKED;
    };
  }
}
